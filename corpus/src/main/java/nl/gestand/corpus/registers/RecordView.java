// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.registers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import nl.gestand.corpus.archive.RecordArchive.Version;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What all versions of a record together say: the last word on each field. A version without a field says nothing of it,
 * as one question to a register asks for more fields than another.
 */
final class RecordView {

  /** When the register last touched a record; that it did so is no news by itself. */
  private static final Set<String> BOOKKEEPING = Set.of("GewijzigdOp", "ApiGewijzigdOp");

  private static final ObjectMapper JSON = new ObjectMapper();

  private final ObjectNode fields = JSON.createObjectNode();

  /** A field that got another value. @param before empty where the field was null or absent */
  record Changed(String field, String before, String after) {}

  static RecordView of(List<Version> versions) {
    RecordView view = new RecordView();
    for (Version version : versions) {
      try {
        view.fields.setAll((ObjectNode) JSON.readTree(version.received()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return view;
  }

  ObjectNode fields() {
    return fields;
  }

  /** Takes in another version. @return the fields that it changed, those that it brought among them */
  List<Changed> add(ObjectNode version) {
    List<Changed> changed = new ArrayList<>();
    version.properties().forEach(field -> {
      JsonNode before = fields.get(field.getKey());
      if (!field.getValue().equals(before) && !BOOKKEEPING.contains(field.getKey())) {
        changed.add(new Changed(field.getKey(), text(before), text(field.getValue())));
      }
    });
    fields.setAll(version);
    return changed;
  }

  private static String text(JsonNode value) {
    return value == null || value.isNull() ? "" : value.isValueNode() ? value.asText() : value.toString();
  }
}
