// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.citation;

import java.util.Optional;

/** The names and abbreviations by which statutes, treaties and EU acts are cited. */
public final class StatuteNames {

  private StatuteNames() {}

  /** The customary abbreviation of an instrument ({@code Sr}, {@code AVG}), by its canonical identifier. */
  public static Optional<String> shortName(String work) {
    return Optional.empty();
  }
}
