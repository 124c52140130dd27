// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.citation;

import java.util.Optional;

/** Reads an identifier from any spelling in which people write, paste or link it. */
public final class Identifiers {

  private Identifiers() {}

  /**
   * The identifier that the whole of the text spells: {@code 34 843, nr. 14}, {@code kst-34843-14},
   * {@code TZ202504-096}, {@code 129500}, {@code T02867}, {@code art. 139h Sr}, a jci string, an ECLI, an address on
   * officielebekendmakingen.nl, tweedekamer.nl or wetten.overheid.nl. Empty where the text is none of these.
   */
  public static Optional<Identifier> parse(String text) {
    return Optional.empty();
  }
}
