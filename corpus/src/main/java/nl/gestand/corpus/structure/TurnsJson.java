// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.structure;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import nl.gestand.ontology.model.TextSpan;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The turns of a debate as JSON: each its start, end, role, name, office, party, key, activity and moment, or empty. */
final class TurnsJson {

  static final String FIELD = "turns";

  private TurnsJson() {}

  static void write(JsonGenerator json, List<Turn> turns) throws IOException {
    json.writeArrayFieldStart(FIELD);
    for (Turn turn : turns) {
      Turn.Speaker speaker = turn.speaker();
      json.writeStartArray();
      json.writeNumber(turn.span().start());
      json.writeNumber(turn.span().end());
      json.writeString(speaker.role().name());
      json.writeString(speaker.name());
      json.writeString(speaker.office());
      json.writeString(speaker.party());
      json.writeString(speaker.key());
      json.writeString(turn.activity());
      json.writeString(turn.from().map(LocalDateTime::toString).orElse(""));
      json.writeEndArray();
    }
    json.writeEndArray();
  }

  /** Reads from the name of the field on. */
  static List<Turn> read(JsonParser json) throws IOException {
    StructuredTextJson.expect(json, JsonToken.START_ARRAY);
    List<Turn> turns = new ArrayList<>();
    while (json.nextToken() == JsonToken.START_ARRAY) {
      TextSpan span = new TextSpan(json.nextIntValue(-1), json.nextIntValue(-1));
      Turn.Speaker speaker = new Turn.Speaker(Turn.Role.valueOf(json.nextTextValue()), json.nextTextValue(),
          json.nextTextValue(), json.nextTextValue(), json.nextTextValue());
      String activity = json.nextTextValue();
      String from = json.nextTextValue();
      turns.add(new Turn(span, speaker, activity,
          from.isEmpty() ? Optional.empty() : Optional.of(LocalDateTime.parse(from))));
      StructuredTextJson.expect(json, JsonToken.END_ARRAY);
    }
    return turns;
  }
}
