// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.citation;

import java.util.Objects;

/**
 * A kamerstukdossier: a number of five digits (four in old papers) or a roman number of the Eerste Kamer, with the
 * budget chapter or letter that may follow it.
 *
 * @param number {@code 34843} or {@code CXXIV}
 * @param addition {@code VI}, {@code 20} ({@code 21501-20}) or empty
 */
public record Dossier(String number, String addition) implements Identifier {

  private static final int LONGEST_ADDITION = 6;

  public Dossier {
    Objects.requireNonNull(number);
    Objects.requireNonNull(addition);
    if (!isNumber(number)) {
      throw new IllegalArgumentException("no dossier number: " + number);
    }
    if (!isAddition(addition)) {
      throw new IllegalArgumentException("no addition of a dossier: " + addition);
    }
  }

  private static boolean isNumber(String number) {
    int length = number.length();
    return (length == 4 || length == 5) && Form.counts(number) && Form.all(number, 1, length, Form::isDigit)
        || length > 0 && Form.all(number, 0, length, c -> "CDILMVX".indexOf(c) >= 0);
  }

  private static boolean isAddition(String addition) {
    return addition.length() <= LONGEST_ADDITION
        && Form.all(addition, 0, addition.length(), c -> Form.isDigit(c) || Form.isCapital(c));
  }

  /** The dossier with this {@link #key}. */
  public static Dossier ofKey(String key) {
    int dash = key.indexOf('-');
    return dash < 0 ? new Dossier(key, "") : new Dossier(key.substring(0, dash), key.substring(dash + 1));
  }

  /** {@code 34843}, {@code 36410-VI}. */
  public String key() {
    return addition.isEmpty() ? number : number + "-" + addition;
  }

  @Override
  public String canonical() {
    return "dossier-" + key();
  }

  @Override
  public String printed() {
    String spaced = number.length() == 5 && Character.isDigit(number.charAt(0))
        ? number.substring(0, 2) + " " + number.substring(2)
        : number;
    return addition.isEmpty() ? spaced
        : Character.isDigit(addition.charAt(0)) ? spaced + "-" + addition : spaced + " " + addition;
  }
}
