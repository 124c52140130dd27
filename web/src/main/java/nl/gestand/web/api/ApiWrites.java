// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.api;

import nl.gestand.ontology.model.Status;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a program may record, for the OpenAPI document: the forms of the workbench, at their own addresses. A test
 * compares these with the routes and with the fields that the forms read, both ways.
 */
final class ApiWrites {

  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String UPLOAD = "multipart/form-data";
  private static final Map<String, ?> TEXT = Map.of("type", "string");
  private static final Map<String, ?> DAY = Map.of("type", "string", "format", "date");
  private static final Map<String, ?> ID = Map.of("type", "string", "pattern", "^[A-Za-z0-9-]{8,40}$");
  private static final Map<String, ?> VERSION = Map.of("type", "integer", "minimum", 0);
  private static final Pattern IN_PATH = Pattern.compile("\\{([^}]+)}");

  /** @param schema of JSON Schema; a list where the field may be sent more than once */
  private record Field(String name, boolean required, Map<String, ?> schema, String description) {
    static Field must(String name, Map<String, ?> schema, String description) {
      return new Field(name, true, schema, description);
    }

    static Field may(String name, Map<String, ?> schema, String description) {
      return new Field(name, false, schema, description);
    }
  }

  /** @param looksOnly whether nothing is recorded: the answer is a page that shows what would be */
  private record Write(String path, String id, String summary, boolean looksOnly, String mediaType, List<Field> fields) {
    static Write form(String path, String id, String summary, boolean looksOnly, List<Field> fields) {
      return new Write(path, id, summary, looksOnly, FORM, fields);
    }
  }

  private static final List<Field> STATUS_AND_EVIDENCE = List.of(
      Field.must("event", ID, "Een id dat u maakt; tweemaal gestuurd wordt het eenmaal vastgelegd."),
      Field.must("status", Map.of("type", "string", "enum", codes()), "Een code uit /statuses."),
      Field.must("day", DAY, "Sinds wanneer."),
      Field.must("sourceWord", TEXT, "Het woord van de bron."),
      Field.may("document", TEXT, "Nummer van het stuk dat het bewijst."),
      Field.may("quote", TEXT, "Woorden uit dat stuk."),
      Field.may("page", Map.of("type", "string", "format", "uri"), "Of de pagina elders die het bewijst."),
      Field.may("termWords", TEXT, "De nieuwe termijn in woorden."),
      Field.may("termUntil", DAY, "De laatste dag daarvan."),
      Field.may("note", TEXT, "Toelichting."));

  private static final List<Field> BY_HAND = List.of(
      Field.must("event", ID, "Een id dat u maakt; tweemaal gestuurd wordt het eenmaal vastgelegd."),
      Field.must("speaker", TEXT, "Wie het toezegde."),
      Field.may("office", TEXT, "In welk ambt."),
      Field.may("addressee", TEXT, "Aan wie."),
      Field.may("party", TEXT, "Van welke fractie."),
      Field.may("debate", TEXT, "In welk debat."),
      Field.must("day", DAY, "Op welke dag."),
      Field.must("title", TEXT, "Waarover het gaat."),
      Field.may("quote", TEXT, "De woorden van de toezegging."),
      Field.may("document", TEXT, "Nummer van het stuk waarin die staan."),
      Field.may("page", Map.of("type", "string", "format", "uri"), "Of de pagina elders waar ze staan."),
      Field.may("termWords", TEXT, "De termijn in woorden."),
      Field.may("number", TEXT, "Haar nummer, als zij dat al heeft."),
      Field.may("ministry", TEXT, "Code van het ministerie."),
      Field.may("dossier", TEXT, "Nummer van het dossier."));

  private static final List<Field> CHOSEN = List.of(Field.must("id", list(TEXT), "Een voor elke verbintenis."));

  private static final List<Write> ALL = List.of(
      Write.form("/commitment/{id}/status", "recordStatus", "Legt een status vast.", false,
          and(STATUS_AND_EVIDENCE, Field.must("version", VERSION, "Die van /commitments/{id}."))),
      Write.form("/commitment/{id}/koppeling", "judgeRecord", "Zegt of een record van een register bij een verbintenis hoort.", false,
          List.of(Field.must("record", TEXT, "Id van het record."),
              Field.must("hoort", Map.of("type", "string", "enum", List.of("ja", "nee")), "Of het erbij hoort."),
              Field.may("reden", TEXT, "Waarom."))),
      Write.form("/commitment/{id}/antwoord", "answerMinistry", "Antwoordt namens de Kamer op wat een ministerie zei.", false, List.of(
          Field.must("event", ID, "Een id dat u maakt."), Field.must("version", VERSION, "Die van /commitments/{id}."),
          Field.must("op", ID, "De gebeurtenis waarop wordt geantwoord."),
          Field.must("besluit", Map.of("type", "string", "enum", List.of("bevestigen", "weigeren", "termijn")), "Wat de Kamer vindt."),
          Field.may("reden", TEXT, "Waarom; bij weigeren verplicht."),
          Field.may("antwoordWoorden", TEXT, "De andere termijn in woorden."),
          Field.may("antwoordTot", DAY, "De laatste dag daarvan."))),
      Write.form("/werkbank/reeks", "reviewStatuses", "Laat zien wat één status voor meer verbintenissen zou veranderen.", true,
          and(STATUS_AND_EVIDENCE, CHOSEN.getFirst())),
      Write.form("/werkbank/reeks/vastleggen", "recordStatuses", "Legt één status voor meer verbintenissen vast, alle of geen.", false,
          and(STATUS_AND_EVIDENCE, CHOSEN.getFirst(),
              Field.must("gezien", list(VERSION), "Voor elke id, in dezelfde volgorde, haar versie."))),
      Write.form("/werkbank/beoordelen/{gebeurtenis}", "judgeFinding", "Beoordeelt wat een machine las.", false, List.of(
          Field.must("oordeel", ID, "Een id dat u maakt."), Field.must("version", VERSION, "Die van /commitments/{id}."),
          Field.must("besluit", Map.of("type", "string", "enum", List.of("bevestigen", "afwijzen", "wijzigen", "overslaan")), "Het oordeel."),
          Field.may("reden", TEXT, "Waarom."), Field.may("verbintenis", TEXT, "Bij wijzigen: om welke het gaat."),
          Field.may("nummer", TEXT, "Of haar nummer."), Field.may("status", TEXT, "Bij wijzigen: een code uit /statuses."),
          Field.may("dag", DAY, "Bij wijzigen: sinds wanneer."), Field.may("termijn", TEXT, "Bij wijzigen: in woorden."))),
      Write.form("/werkbank/beoordelen/{gebeurtenis}/terug", "undoJudgement", "Neemt een oordeel terug.", false, List.of(
          Field.must("oordeel", ID, "Dat wordt teruggenomen."),
          Field.may("bij", TEXT, "De verbintenis die ervoor in de plaats was genoemd."))),
      Write.form("/werkbank/toezegging", "reviewToezegging", "Laat zien welke toezegging zou worden toegevoegd.", true, BY_HAND),
      Write.form("/werkbank/toezegging/wijzigen", "changeToezegging", "Toont het formulier opnieuw.", true, BY_HAND),
      Write.form("/werkbank/toezegging/vastleggen", "recordToezegging", "Voegt een toezegging toe die nog in geen stuk staat.", false, BY_HAND),
      new Write("/import", "uploadTable", "Neemt een tabel in en leidt naar wat zij zou veranderen.", false, UPLOAD, List.of(
          Field.must("bestand", Map.of("type", "string", "contentMediaType", "application/octet-stream"), "XLSX, ODS of CSV, hooguit 5 MB."),
          Field.may("peildatum", DAY, "Dag van de tabel, als die dat zelf niet zegt."))),
      Write.form("/import/{id}", "recordTable", "Legt de gekozen rijen van een tabel vast als één handeling.", false,
          List.of(Field.must("rij", list(TEXT), "Elke rij die moet worden vastgelegd."))),
      Write.form("/handelingen/{id}/terug", "undoAction", "Neemt een handeling terug.", false, List.of()),
      Write.form("/vragen/bewaren", "keepQuery", "Bewaart een vraag in SPARQL met haar antwoord.", false, List.of(
          Field.must("naam", TEXT, "Waaronder zij wordt bewaard."), Field.must("query", TEXT, "De vraag."))),
      Write.form("/query/{id}/intrekken", "withdrawQuery", "Trekt een bewaarde vraag in; voor beheerders.", false,
          List.of(Field.must("reden", TEXT, "Waarom; wie het adres volgt, leest dat."))));

  private ApiWrites() {}

  /** Each path with what is there; these stand beside the API and not below it, so each names its own server. */
  static Map<String, Object> paths(String base) {
    Map<String, Object> paths = new LinkedHashMap<>();
    ALL.forEach(write -> paths.put(write.path(),
        Map.of("servers", List.of(Map.of("url", base)), "post", written(write))));
    paths.put("/sparql", Map.of("servers", List.of(Map.of("url", base)), "post", ownGraphs()));
    return paths;
  }

  /** The update of the SPARQL 1.1 Protocol, which writes beside what is recorded. */
  private static Map<String, Object> ownGraphs() {
    String summary = "Wijzigt eigen grafen met SPARQL Update, die alleen dit account ziet; ook met een token om te lezen.";
    Map<String, Object> written = new LinkedHashMap<>();
    written.put("operationId", "updateOwnGraphs");
    written.put("summary", summary);
    written.put("description", summary);
    written.put("tags", List.of("vragen"));
    written.put("security", List.of(Map.of("token", List.of())));
    written.put("parameters", List.of());
    List<Field> fields = List.of(Field.must("update", TEXT, "De opdracht."),
        Field.may("using-graph-uri", list(TEXT), "Grafen die samen de standaardgraaf zijn die de patronen lezen."),
        Field.may("using-named-graph-uri", list(TEXT), "Grafen die de patronen met GRAPH lezen."));
    written.put("requestBody", Map.of("required", true, "content",
        Map.of("application/sparql-update", Map.of("schema", TEXT), FORM, Map.of("schema", schema(fields)))));
    Map<String, Object> responses = new LinkedHashMap<>();
    responses.put("200", Map.of("description", "Gedaan, alles of niets; het antwoord telt wat er nu staat.",
        "headers", Map.of("API-Version", Map.of("$ref", "#/components/headers/API-Version")), "content", Map.of("text/plain", Map.of("schema", TEXT))));
    for (String status : List.of("400", "401", "403", "413", "415", "429", "503")) {
      responses.put(status, Map.of("$ref", "#/components/responses/problem"));
    }
    written.put("responses", responses);
    return written;
  }

  private static Map<String, Object> written(Write write) {
    Map<String, Object> written = new LinkedHashMap<>();
    written.put("operationId", write.id());
    written.put("summary", write.summary());
    written.put("description", write.summary());
    written.put("tags", List.of("vastleggen"));
    written.put("security", List.of(Map.of("token", List.of())));
    List<Map<String, Object>> parameters = new ArrayList<>();
    IN_PATH.matcher(write.path()).results().forEach(found -> parameters.add(
        Map.of("name", found.group(1), "in", "path", "required", true, "schema", TEXT)));
    written.put("parameters", parameters);
    if (!write.fields().isEmpty()) {
      written.put("requestBody", Map.of("required", true, "content", Map.of(write.mediaType(), Map.of("schema", schema(write.fields())))));
    }
    written.put("responses", responses(write));
    return written;
  }

  private static Map<String, Object> schema(List<Field> fields) {
    Map<String, Object> properties = new LinkedHashMap<>();
    for (Field field : fields) {
      Map<String, Object> property = new LinkedHashMap<>(field.schema());
      property.put("description", field.description());
      properties.put(field.name(), property);
    }
    return Map.of("type", "object", "properties", properties,
        "required", fields.stream().filter(Field::required).map(Field::name).toList());
  }

  private static Map<String, Object> responses(Write write) {
    Map<String, Object> headers = new LinkedHashMap<>();
    headers.put("API-Version", Map.of("$ref", "#/components/headers/API-Version"));
    Map<String, Object> responses = new LinkedHashMap<>();
    if (write.looksOnly()) {
      responses.put("200", Map.of("description", "Een pagina met wat er zou veranderen.", "headers", headers,
          "content", Map.of("text/html", Map.of("schema", TEXT))));
    } else {
      headers.put("Location", Map.of("description", "Pagina met wat er nu staat.",
          "schema", Map.of("type", "string", "format", "uri-reference")));
      responses.put("303", Map.of("description", "Gedaan; de pagina laat het zien.", "headers", headers));
    }
    for (String status : List.of("400", "401", "403", "404", "409", "422")) {
      responses.put(status, Map.of("$ref", "#/components/responses/problem"));
    }
    return responses;
  }

  private static List<Field> and(List<Field> fields, Field... more) {
    return Stream.concat(fields.stream(), Arrays.stream(more)).toList();
  }

  private static Map<String, ?> list(Map<String, ?> of) {
    return Map.of("type", "array", "items", of);
  }

  private static List<String> codes() {
    return Arrays.stream(Status.values()).map(Status::code).toList();
  }
}
