// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.search;

import nl.gestand.indexer.search.SearchRequest.Order;
import nl.gestand.web.http.Refusal;

import java.util.Arrays;

/** The orders of results as a page knows them. */
enum Ordering {
  RELEVANCE("", "Best passend"),
  NEWEST("nieuwste", "Nieuwste eerst"),
  OLDEST("oudste", "Oudste eerst"),
  TERM("termijn", "Vroegste termijn eerst"),
  CHANGED("gewijzigd", "Laatst gewijzigd eerst");

  private final String parameter;
  private final String label;

  Ordering(String parameter, String label) {
    this.parameter = parameter;
    this.label = label;
  }

  static Order read(String parameter) {
    return Arrays.stream(values()).filter(ordering -> ordering.parameter.equals(parameter)).findFirst()
        .orElseThrow(() -> Refusal.badRequest("We kennen de volgorde ‘" + parameter + "’ niet."))
        .order();
  }

  static Ordering of(Order order) {
    return valueOf(order.name());
  }

  Order order() {
    return Order.valueOf(name());
  }

  String parameter() {
    return parameter;
  }

  String label() {
    return label;
  }
}
