// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.registers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * A field of a record taken apart to its values, each with the path to it: {@code Besluit/bbbb-1/BesluitSoort}. What
 * stands in a list is known by its own key, so that another order is no difference.
 */
final class FlatRecord {

  static final String TOUCHED = "GewijzigdOp";

  /** When the register last touched a record; that it did so is no news by itself. */
  static final Set<String> BOOKKEEPING = Set.of(TOUCHED, "ApiGewijzigdOp");

  private final Map<String, Value> values = new LinkedHashMap<>();

  /** @param touched when the register says to have touched what the value stands in, or empty */
  record Value(String text, String touched) {}

  private FlatRecord() {}

  /** @param around the record that the field stands in */
  static Map<String, Value> of(String field, JsonNode value, ObjectNode around) {
    FlatRecord flat = new FlatRecord();
    flat.add(field, value, around.path(TOUCHED).asText(""));
    return flat.values;
  }

  private void add(String path, JsonNode node, String touched) {
    if (node.isArray()) {
      int place = 0;
      for (JsonNode item : node) {
        String id = item.path("Id").asText("");
        add(path + "/" + (id.isEmpty() ? Integer.toString(place) : id), item, touched);
        place++;
      }
    } else if (node.isObject()) {
      String inner = node.path(TOUCHED).asText(touched);
      node.properties().forEach(field -> {
        if (!BOOKKEEPING.contains(field.getKey())) {
          add(path + "/" + field.getKey(), field.getValue(), inner);
        }
      });
    } else if (!node.isNull()) {
      values.put(path, new Value(node.asText(), touched));
    }
  }
}
