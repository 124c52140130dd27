// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.citation;

/**
 * The serial number under which officielebekendmakingen.nl kept a kamerstuk's PDF before it used dossier numbers:
 * {@code kst-1149197}. Which paper it is, only the publisher's records tell.
 *
 * @param serial six or seven digits; a shorter one cannot be told from a dossier number
 */
public record OldPublication(int serial) implements Identifier {

  public OldPublication {
    if (serial < 100_000 || serial > 9_999_999) {
      throw new IllegalArgumentException("no serial number of a publication: " + serial);
    }
  }

  @Override
  public String canonical() {
    return "kst-" + serial;
  }

  @Override
  public String printed() {
    return canonical();
  }
}
