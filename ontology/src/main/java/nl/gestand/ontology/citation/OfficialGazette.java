// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.citation;

import java.util.Locale;

/**
 * A publication in the Staatsblad, Staatscourant or Tractatenblad.
 *
 * @param gazette which of the three
 * @param year year of publication
 * @param number serial number in that year
 */
public record OfficialGazette(Gazette gazette, int year, int number) implements Identifier {

  /** The three series, by the code that their identifiers start with. */
  public enum Gazette {
    STB("Stb."),
    STCRT("Stcrt."),
    TRB("Trb.");

    private final String abbreviation;

    Gazette(String abbreviation) {
      this.abbreviation = abbreviation;
    }
  }

  public OfficialGazette {
    if (year < 1813 || year > 2199 || number < 1) {
      throw new IllegalArgumentException("no publication: " + gazette + " " + year + ", " + number);
    }
  }

  @Override
  public String canonical() {
    return gazette.name().toLowerCase(Locale.ROOT) + "-" + year + "-" + number;
  }

  @Override
  public String printed() {
    return gazette.abbreviation + " " + year + ", " + number;
  }
}
