// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.citation;

import java.util.regex.Pattern;

/**
 * A statute or treaty by its BWB number (juriconnect.nl): BWB, R for a regulation or V for a treaty, seven digits.
 *
 * @param bwb {@code BWBR0001854}
 */
public record Statute(String bwb) implements Identifier {

  private static final Pattern FORM = Pattern.compile("BWB[RVW]\\d{7}");

  public Statute {
    if (!FORM.matcher(bwb).matches()) {
      throw new IllegalArgumentException("no BWB number: " + bwb);
    }
  }

  @Override
  public String canonical() {
    return bwb;
  }

  @Override
  public String printed() {
    return StatuteNames.shortName(bwb).orElse(bwb);
  }
}
