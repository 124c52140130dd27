// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.tables;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.stream.Stream;

/** Writes a result as one JSON object, one thing at a time; with a context it is JSON-LD 1.1. */
final class WriteJson {

  private static final JsonFactory JSON = new JsonFactory();

  private static final String CONTEXT = """
      {"@version":1.1,"gst":"https://w3id.org/gestand/ns#","dct":"http://purl.org/dc/terms/",\
      "xsd":"http://www.w3.org/2001/XMLSchema#","uri":"@id","type":"@type","commitment":"gst:Commitment",\
      "document":"gst:Document","StatusEvent":"gst:StatusEvent","results":"@graph",\
      "title":{"@id":"dct:title","@language":"nl"},"date":{"@id":"dct:date","@type":"xsd:date"},\
      "number":"dct:identifier","request":{"@id":"gst:request","@language":"nl"},\
      "ministries":{"@id":"gst:ministry","@type":"@id"},"dossier":{"@id":"gst:dossier","@type":"@id"},\
      "termUntil":{"@id":"gst:termUntil","@type":"xsd:date"},"termWords":{"@id":"gst:words","@language":"nl"},\
      "decidedBy":{"@reverse":"gst:statusOf"},"status":{"@id":"gst:status","@type":"@id"},\
      "claimedBy":{"@id":"gst:claimedBy","@type":"@id"},"statusSince":{"@id":"gst:validFrom","@type":"xsd:date"}}""";

  private WriteJson() {}

  /**
   * @param question address of the search
   * @param day for which statuses and terms hold
   * @param linked whether it is JSON-LD
   */
  static void write(OutputStream out, String base, String question, LocalDate day, boolean linked, Stream<Found> all)
      throws IOException {
    try (JsonGenerator json = JSON.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
      json.writeStartObject();
      if (linked) {
        json.writeFieldName("@context");
        json.writeRawValue(CONTEXT);
      }
      json.writeStringField("question", question);
      json.writeStringField("asOf", day.toString());
      json.writeArrayFieldStart("results");
      ResultItem item = new ResultItem(json, base, day, linked);
      for (Iterator<Found> left = all.iterator(); left.hasNext(); ) {
        json.writeRaw('\n');
        item.write(left.next());
      }
      json.writeEndArray();
      json.writeEndObject();
    }
  }
}
