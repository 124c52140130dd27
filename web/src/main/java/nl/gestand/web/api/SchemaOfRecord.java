// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.api;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** JSON schemas of the records that are answered: every field is always there, and what is no number may be null. */
final class SchemaOfRecord {

  /** Texts with these names are days or moments. */
  private static final Map<String, String> FORMATS = Map.of("date", "date", "statusSince", "date", "termUntil", "date",
      "onDay", "date", "validFrom", "date", "recordedAt", "date-time", "retractedAt", "date-time");

  private final Map<String, Object> all = new TreeMap<>();

  /** The schemas of the records that were added and of all that stand in them, by name. */
  Map<String, Object> all() {
    return all;
  }

  /** Adds a record, and returns a reference to it. */
  Map<String, Object> add(Class<?> type) {
    if (!all.containsKey(type.getSimpleName())) {
      Map<String, Object> schema = new LinkedHashMap<>();
      all.put(type.getSimpleName(), schema);
      Map<String, Object> properties = new LinkedHashMap<>();
      for (RecordComponent component : type.getRecordComponents()) {
        properties.put(component.getName(), FORMATS.containsKey(component.getName())
            ? Map.of("type", List.of("string", "null"), "format", FORMATS.get(component.getName()))
            : of(component.getGenericType()));
      }
      schema.put("type", "object");
      schema.put("required", Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).toList());
      schema.put("properties", properties);
    }
    return Map.of("$ref", "#/components/schemas/" + type.getSimpleName());
  }

  private Map<String, Object> of(Type type) {
    if (type instanceof ParameterizedType list) {
      return Map.of("type", "array", "items", item(list.getActualTypeArguments()[0]));
    }
    Class<?> single = (Class<?>) type;
    if (single.isPrimitive()) {
      return Map.of("type", name(single));
    }
    return single.isRecord()
        ? Map.of("oneOf", List.of(add(single), Map.of("type", "null")))
        : Map.of("type", List.of(name(single), "null"));
  }

  private Map<String, Object> item(Type type) {
    Class<?> single = (Class<?>) type;
    return single.isRecord() ? add(single) : Map.of("type", name(single));
  }

  private static String name(Class<?> type) {
    return type == String.class ? "string"
        : type == boolean.class || type == Boolean.class ? "boolean"
        : type == int.class || type == long.class || type == Integer.class ? "integer"
        : "number";
  }
}
