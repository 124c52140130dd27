// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.citation;

import java.util.regex.Pattern;

/**
 * A judgment by its European Case Law Identifier.
 *
 * @param ecli {@code ECLI:NL:RBROT:2024:9612}
 */
public record CaseLaw(String ecli) implements Identifier {

  private static final Pattern FORM = Pattern.compile("ECLI:[A-Z]{2}:[A-Z0-9]{1,7}:[12]\\d{3}:[A-Z0-9.]{1,25}");

  public CaseLaw {
    if (!FORM.matcher(ecli).matches()) {
      throw new IllegalArgumentException("no ECLI: " + ecli);
    }
  }

  @Override
  public String canonical() {
    return ecli;
  }

  @Override
  public String printed() {
    return ecli;
  }
}
