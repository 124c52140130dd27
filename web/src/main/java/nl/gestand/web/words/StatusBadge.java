// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.words;

import nl.gestand.ontology.model.Status;
import nl.gestand.ontology.vocabulary.Labels;

/**
 * A status as a label with a shape, so that it can be told without colour.
 *
 * @param shape {@code open}, {@code onderweg}, {@code vervuld}, {@code verklaard}, {@code gestopt} or {@code onbekend}
 */
public record StatusBadge(String text, String shape) {

  public static StatusBadge of(Status status, Labels labels) {
    return new StatusBadge(Words.capital(labels.label(status)), shape(status));
  }

  private static String shape(Status status) {
    return switch (status) {
      case SUBMITTED, HELD, ADOPTED, TAKEN_OVER, PROMISED, ADJUSTED -> "open";
      case IN_PROGRESS, PARTLY_FULFILLED, EXTENDED -> "onderweg";
      case FULFILLED -> "vervuld";
      case CLOSED_BY_GOVERNMENT -> "verklaard";
      case AMENDED, WITHDRAWN, REJECTED, LAPSED, NOT_EXECUTED -> "gestopt";
      case UNKNOWN -> "onbekend";
    };
  }
}
