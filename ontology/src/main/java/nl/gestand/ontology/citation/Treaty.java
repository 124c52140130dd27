// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.citation;

import java.util.Locale;

/**
 * A treaty by its number in an international series, for those whose BWB number we do not know.
 *
 * @param series Council of Europe Treaty Series or United Nations Treaty Series
 * @param number registration number in that series
 */
public record Treaty(Series series, int number) implements Identifier {

  /** The series a number belongs to. */
  public enum Series {
    CETS,
    UNTS
  }

  public Treaty {
    if (number < 1 || number > 99_999) {
      throw new IllegalArgumentException("no treaty: " + series + " " + number);
    }
  }

  @Override
  public String canonical() {
    return series.name().toLowerCase(Locale.ROOT) + "-" + number;
  }

  @Override
  public String printed() {
    return StatuteNames.shortName(canonical()).orElse(series + " " + number);
  }
}
