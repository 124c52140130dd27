// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.source.tweedekamer;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import nl.gestand.corpus.source.records.RecordKey;
import nl.gestand.corpus.source.records.RecordSink;
import nl.gestand.corpus.source.records.SourceRecord;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads records of the Tweede Kamer's open data from JSON as it comes: a page of OData v4 ({@code value} and
 * {@code @odata.nextLink}), an array, or a record a line. Holds one record at a time.
 *
 * @see <a href="https://opendata.tweedekamer.nl/documentatie/odata-api">the publisher's description</a>
 */
public final class ReadOpenData {

  public static final String SOURCE = "tweedekamer";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern CONTEXT = Pattern.compile("\\$metadata#([A-Za-z]+)");

  /** What is kept of a record that can't be used; enough to see what it is. */
  private static final int MOST_SHOWN = 2_000;

  private ReadOpenData() {}

  /**
   * Tells every record to the sink. A record that can't be used is told as refused and the next is read; what is no JSON
   * from some place on ends the reading there.
   *
   * @return the address of the next page, where the page names one
   * @throws IOException when the stream can't be read, or its JSON breaks off; what came before is told
   */
  public static Optional<String> read(InputStream in, RecordSink sink) throws IOException {
    try (JsonParser parser = JSON.getFactory().createParser(in)) {
      Optional<String> next = Optional.empty();
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        switch (token) {
          case START_ARRAY -> array(parser, Optional.empty(), sink);
          case START_OBJECT -> next = object(parser, sink);
          default -> sink.refused(parser.getText(), "Dit is geen record maar een losse waarde.");
        }
      }
      return next;
    } catch (JsonProcessingException e) {
      throw new IOException("Op regel " + e.getLocation().getLineNr() + " houdt de JSON op of is zij stuk.", e);
    }
  }

  /** A page is told from a record by its {@code value}, which no record has. */
  private static Optional<String> object(JsonParser parser, RecordSink sink) throws IOException {
    ObjectNode fields = JSON.createObjectNode();
    boolean page = false;
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      if (name.equals("value") && value == JsonToken.START_ARRAY) {
        page = true;
        array(parser, entityOf(fields), sink);
      } else {
        fields.set(name, JSON.readTree(parser));
      }
    }
    if (page) {
      return Optional.of(fields.path("@odata.nextLink").asText("")).filter(link -> !link.isEmpty());
    }
    tell(fields, Optional.empty(), sink);
    return Optional.empty();
  }

  private static Optional<OpenDataEntity> entityOf(ObjectNode page) {
    Matcher context = CONTEXT.matcher(page.path("@odata.context").asText(""));
    return context.find() ? OpenDataEntity.named(context.group(1)) : Optional.empty();
  }

  private static void array(JsonParser parser, Optional<OpenDataEntity> entity, RecordSink sink) throws IOException {
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (parser.currentToken() == null) {
        throw new IOException("De lijst houdt midden in op.");
      }
      JsonNode node = JSON.readTree(parser);
      if (node instanceof ObjectNode fields) {
        tell(fields, entity, sink);
      } else {
        sink.refused(shown(node), "Dit is geen record maar een losse waarde.");
      }
    }
  }

  private static void tell(ObjectNode fields, Optional<OpenDataEntity> named, RecordSink sink) {
    Optional<OpenDataEntity> entity = named.or(() -> OpenDataEntity.of(fields));
    String id = entity.map(known -> fields.path(known.key()).asText("")).orElse("");
    if (entity.isEmpty()) {
      sink.refused(shown(fields), "Van welk soort dit record is, valt niet te zien aan zijn velden.");
    } else if (id.isBlank()) {
      sink.refused(shown(fields), "Het record heeft geen Id.");
    } else {
      try {
        sink.record(new SourceRecord(new RecordKey(entity.get().source(), entity.get().publishedName(), id), fields));
      } catch (IllegalArgumentException e) {
        sink.refused(shown(fields), "Het Id van het record is onbruikbaar.");
      }
    }
  }

  private static String shown(JsonNode node) {
    String text = node.toString();
    return text.length() <= MOST_SHOWN ? text : text.substring(0, MOST_SHOWN);
  }
}
