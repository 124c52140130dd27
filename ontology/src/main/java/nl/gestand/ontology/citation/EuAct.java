// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.citation;

import java.util.regex.Pattern;

/**
 * An act of the European Union by its CELEX number.
 *
 * @param celex {@code 32016R0679}, {@code 52022PC0209}
 */
public record EuAct(String celex) implements Identifier {

  private static final Pattern FORM = Pattern.compile("[1-9][12]\\d{3}[A-Z]{1,2}\\d{0,4}");

  public EuAct {
    if (!FORM.matcher(celex).matches()) {
      throw new IllegalArgumentException("no CELEX number: " + celex);
    }
  }

  @Override
  public String canonical() {
    return celex;
  }

  @Override
  public String printed() {
    return StatuteNames.shortName(celex).orElse(celex);
  }
}
