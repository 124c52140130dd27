// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata.sparql;

import jakarta.servlet.http.HttpServletRequest;
import nl.gestand.web.http.Parameters;
import nl.gestand.web.http.PointInTime;
import org.apache.jena.atlas.web.ContentType;
import org.apache.jena.sparql.core.DatasetDescription;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * What a client asked by the SPARQL 1.1 Protocol.
 *
 * @param query its text; empty when it asked nothing, and so wants the description of the service
 * @param accept the forms it takes, as HTTP says it; {@code *}{@code /*} when it does not say
 * @param format a form by name, which goes before what it takes
 * @param point the day asked about, and the day at whose end it was known so: not of the protocol, ours
 * @see <a href="https://www.w3.org/TR/sparql11-protocol/#query-operation">SPARQL 1.1 Protocol, query operation</a>
 */
record SparqlRequest(Optional<String> query, List<String> defaultGraphs, List<String> namedGraphs, String accept,
    Optional<String> format, PointInTime point) {

  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String DIRECT = "application/sparql-query";

  static final String READ_ONLY =
      "Wat in Gestand staat is hier alleen om te lezen. Een status leg je vast op de pagina van de toezegging of motie.";

  /** Reads GET, POST of a form and POST of the query itself. @throws QueryRefusedException when it is none of these */
  static SparqlRequest read(HttpServletRequest request, SparqlLimits limits) throws IOException {
    boolean direct = request.getMethod().equals("POST") && isDirect(request, DIRECT);
    if (!values(request, "update").isEmpty()) {
      throw new QueryRefusedException(400, "Een opdracht om te schrijven gaat met POST.");
    }
    List<String> queries = values(request, "query");
    if (queries.size() > (direct ? 0 : 1)) {
      throw new QueryRefusedException(400, "Geef één vraag tegelijk.");
    }
    if (request.getMethod().equals("POST") && !direct && queries.isEmpty()) {
      throw new QueryRefusedException(400, "Geef een SPARQL-vraag mee in de parameter 'query'.");
    }
    String accept = String.join(", ", Collections.list(request.getHeaders("Accept")));
    return new SparqlRequest(direct ? Optional.of(body(request, limits.queryCharacters())) : queries.stream().findFirst(),
        values(request, "default-graph-uri"), values(request, "named-graph-uri"), accept.isBlank() ? "*/*" : accept,
        values(request, "format").stream().findFirst(),
        point(request));
  }

  static PointInTime point(HttpServletRequest request) {
    return new PointInTime(day(request, "peildatum"), day(request, "bekend"));
  }

  private static Optional<LocalDate> day(HttpServletRequest request, String name) {
    return values(request, name).stream().filter(value -> !value.isBlank()).findFirst()
        .map(value -> Parameters.day(value).orElseThrow(() -> new QueryRefusedException(400,
            "De parameter '" + name + "' is geen datum. Schrijf jaar, maand en dag als 2025-06-17.")));
  }

  /** The graphs that the request names, which go before those in the query. */
  Optional<DatasetDescription> graphs() {
    return defaultGraphs.isEmpty() && namedGraphs.isEmpty()
        ? Optional.empty()
        : Optional.of(DatasetDescription.create(defaultGraphs, namedGraphs));
  }

  static boolean isOfType(HttpServletRequest request, String name) {
    String header = request.getContentType();
    return header != null && ContentType.create(header).getContentTypeStr().equalsIgnoreCase(name);
  }

  /** Whether the text is the body, of this type; otherwise it is in a form. @throws QueryRefusedException when neither */
  static boolean isDirect(HttpServletRequest request, String name) {
    if (!isOfType(request, FORM) && !isOfType(request, name)) {
      throw new QueryRefusedException(415,
          "Stuur een vraag als " + FORM + " met de parameter 'query', of als " + DIRECT + ".");
    }
    String charset = ContentType.create(request.getContentType()).getCharset();
    if (charset != null && !charset.equalsIgnoreCase("utf-8")) {
      throw new QueryRefusedException(415, "Stuur een vraag in UTF-8.");
    }
    return isOfType(request, name);
  }

  static String body(HttpServletRequest request, int mostCharacters) throws IOException {
    // Four bytes are the most a character takes.
    byte[] body = request.getInputStream().readNBytes(4 * mostCharacters + 1);
    if (body.length > 4 * mostCharacters) {
      throw new QueryRefusedException(413, "De vraag is langer dan " + mostCharacters + " tekens.");
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    } catch (CharacterCodingException e) {
      throw new QueryRefusedException(400, "De vraag is geen tekst in UTF-8.");
    }
  }

  static List<String> values(HttpServletRequest request, String name) {
    try {
      String[] values = request.getParameterValues(name);
      return values == null ? List.of() : Arrays.asList(values);
    } catch (RuntimeException e) {
      throw new QueryRefusedException(413, "De aanvraag is te groot of onleesbaar.");
    }
  }
}
