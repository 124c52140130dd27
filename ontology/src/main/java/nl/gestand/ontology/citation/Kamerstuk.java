// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.citation;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A numbered paper in a dossier, the {@code kst} of officielebekendmakingen.nl.
 *
 * @param dossier the dossier it is in
 * @param number {@code 14} in the Tweede Kamer, a letter such as {@code F} or {@code AA} in the Eerste Kamer; old
 *     papers add a letter to the number ({@code 42e})
 */
public record Kamerstuk(Dossier dossier, String number) implements Identifier {

  private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,4}[a-z]?|[A-Z]{1,3}");

  public Kamerstuk {
    Objects.requireNonNull(dossier);
    if (!NUMBER.matcher(number).matches()) {
      throw new IllegalArgumentException("no number of a kamerstuk: " + number);
    }
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
