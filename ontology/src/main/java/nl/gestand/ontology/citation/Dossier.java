// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.citation;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A kamerstukdossier: a number of five digits (four in old papers) or a roman number of the Eerste Kamer, with the
 * budget chapter or letter that may follow it.
 *
 * @param number {@code 34843} or {@code CXXIV}
 * @param addition {@code VI}, {@code 20} ({@code 21501-20}) or empty
 */
public record Dossier(String number, String addition) implements Identifier {

  private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{3,4}|[CDILMVX]+");
  private static final Pattern ADDITION = Pattern.compile("[0-9A-Z]{0,6}");

  public Dossier {
    Objects.requireNonNull(number);
    Objects.requireNonNull(addition);
    if (!NUMBER.matcher(number).matches()) {
      throw new IllegalArgumentException("no dossier number: " + number);
    }
    if (!ADDITION.matcher(addition).matches()) {
      throw new IllegalArgumentException("no addition of a dossier: " + addition);
    }
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
