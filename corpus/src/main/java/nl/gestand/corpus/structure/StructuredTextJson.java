// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.structure;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import nl.gestand.ontology.model.Passage;
import nl.gestand.ontology.model.PassageKind;
import nl.gestand.ontology.model.TextSpan;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A structured text as JSON: {@code {"pages":2,"passages":[[0,12,"HEADING",1,""],...],"text":"..."}}; a passage is its
 * start, end, kind, page and mark. Of a debate it also has the {@code turns}, see {@link TurnsJson}. The same text always gives the same bytes.
 */
public final class StructuredTextJson {

  private static final JsonFactory JSON = JsonFactory.builder()
      .streamReadConstraints(StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
      .build();

  private StructuredTextJson() {}

  public static byte[] write(StructuredText text) {
    var bytes = new ByteArrayOutputStream(text.text().length() + 64 * text.passages().size() + 64);
    try (JsonGenerator json = JSON.createGenerator(bytes, JsonEncoding.UTF8)) {
      json.writeStartObject();
      json.writeNumberField("pages", text.pages());
      json.writeArrayFieldStart("passages");
      for (Passage passage : text.passages()) {
        json.writeStartArray();
        json.writeNumber(passage.span().start());
        json.writeNumber(passage.span().end());
        json.writeString(passage.kind().name());
        json.writeNumber(passage.page());
        json.writeString(passage.mark());
        json.writeEndArray();
      }
      json.writeEndArray();
      if (!text.turns().isEmpty()) {
        TurnsJson.write(json, text.turns());
      }
      json.writeStringField("text", text.text());
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** @throws UncheckedIOException when the bytes are not what {@link #write} makes */
  public static StructuredText read(byte[] bytes) {
    try (JsonParser json = JSON.createParser(bytes)) {
      expect(json, JsonToken.START_OBJECT);
      expect(json, JsonToken.FIELD_NAME);
      int pages = json.nextIntValue(0);
      expect(json, JsonToken.FIELD_NAME);
      expect(json, JsonToken.START_ARRAY);
      List<Passage> passages = new ArrayList<>();
      while (json.nextToken() == JsonToken.START_ARRAY) {
        var span = new TextSpan(json.nextIntValue(-1), json.nextIntValue(-1));
        PassageKind kind = PassageKind.valueOf(json.nextTextValue());
        passages.add(new Passage(span, kind, json.nextIntValue(0), json.nextTextValue()));
        expect(json, JsonToken.END_ARRAY);
      }
      expect(json, JsonToken.FIELD_NAME);
      List<Turn> turns = List.of();
      if (json.currentName().equals(TurnsJson.FIELD)) {
        turns = TurnsJson.read(json);
        expect(json, JsonToken.FIELD_NAME);
      }
      return new StructuredText(json.nextTextValue(), passages, pages, turns);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void expect(JsonParser json, JsonToken token) throws IOException {
    if (json.nextToken() != token) {
      throw new JsonParseException(json, "expected " + token);
    }
  }
}
