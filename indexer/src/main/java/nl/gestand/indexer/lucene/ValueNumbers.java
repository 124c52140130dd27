// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.indexer.lucene;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Numbers the values of a facet, the same in all segments, from 0; a value that is gone keeps its number. */
final class ValueNumbers {

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> values = new ArrayList<>();

  synchronized int of(String value) {
    return numbers.computeIfAbsent(value, added -> {
      values.add(added);
      return values.size() - 1;
    });
  }

  synchronized OptionalInt find(String value) {
    Integer number = numbers.get(value);
    return number == null ? OptionalInt.empty() : OptionalInt.of(number);
  }

  synchronized String value(int number) {
    return values.get(number);
  }

  synchronized int size() {
    return values.size();
  }
}
