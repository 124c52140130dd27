// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.citation;

import java.util.regex.Pattern;

/**
 * A number of the Tweede Kamer's own administration: {@code 2025Z10797} for a zaak, {@code 2025D24665} for a
 * document, {@code A} for an activiteit, {@code P} for an agendapunt.
 *
 * @param value year, letter, five digits
 */
public record TkNumber(String value) implements Identifier {

  private static final Pattern FORM = Pattern.compile("20\\d{2}[ADPZ]\\d{5}");

  public TkNumber {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("no number of the Tweede Kamer: " + value);
    }
  }

  /** {@code A}, {@code D}, {@code P} or {@code Z}. */
  public char letter() {
    return value.charAt(4);
  }

  @Override
  public String canonical() {
    return value;
  }

  @Override
  public String printed() {
    return value;
  }
}
