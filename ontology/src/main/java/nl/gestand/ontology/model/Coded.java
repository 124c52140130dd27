// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.model;

import java.util.Arrays;
import java.util.Optional;

/** A value of a closed list that stands in the graph as a SKOS concept; its code is that concept's notation. */
public interface Coded {

  /** The notation, which is also the last part of the concept's address and the value of a filter. */
  String code();

  /** The value of the list with this code. */
  static <E extends Enum<E> & Coded> Optional<E> find(Class<E> list, String code) {
    return Arrays.stream(list.getEnumConstants()).filter(value -> value.code().equals(code)).findFirst();
  }

  /**
   * The value of the list with this code.
   *
   * @throws IllegalArgumentException when the list has none
   */
  static <E extends Enum<E> & Coded> E get(Class<E> list, String code) {
    return find(list, code)
        .orElseThrow(() -> new IllegalArgumentException("no " + list.getSimpleName() + ": " + code));
  }
}
