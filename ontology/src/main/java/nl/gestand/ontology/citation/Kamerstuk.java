// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.citation;

import java.util.Objects;

/**
 * A numbered paper in a dossier, the {@code kst} of officielebekendmakingen.nl.
 *
 * @param dossier the dossier it is in
 * @param number {@code 14} in the Tweede Kamer, a letter such as {@code F} or {@code AA} in the Eerste Kamer; old
 *     papers add a letter to the number ({@code 42e})
 */
public record Kamerstuk(Dossier dossier, String number) implements Identifier {

  private static final int LONGEST_FIGURES = 5;
  private static final int LONGEST_LETTERS = 3;

  public Kamerstuk {
    Objects.requireNonNull(dossier);
    if (!isNumber(number)) {
      throw new IllegalArgumentException("no number of a kamerstuk: " + number);
    }
  }

  private static boolean isNumber(String number) {
    int length = number.length();
    if (!Form.counts(number)) {
      return length > 0 && length <= LONGEST_LETTERS && Form.all(number, 0, length, Form::isCapital);
    }
    int figures = Form.isSmall(number.charAt(length - 1)) ? length - 1 : length;
    return figures <= LONGEST_FIGURES && Form.all(number, 1, figures, Form::isDigit);
  }

  @Override
  public String canonical() {
    return "kst-" + dossier.key() + "-" + number;
  }

  @Override
  public String printed() {
    return dossier.printed() + (Character.isDigit(number.charAt(0)) ? ", nr. " : ", ") + number;
  }
}
