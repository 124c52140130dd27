// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.citation;

/**
 * Written questions with their answer, in the Aanhangsel van de Handelingen.
 *
 * @param chamber {@code tk} or {@code ek}
 * @param sessionYear the vergaderjaar as the identifier writes it, {@code 20142015}
 * @param number serial number within that year
 */
public record Aanhangsel(String chamber, String sessionYear, int number) implements Identifier {

  public Aanhangsel {
    SessionYear.check(sessionYear);
    if (!chamber.equals("tk") && !chamber.equals("ek")) {
      throw new IllegalArgumentException("no chamber: " + chamber);
    }
    if (number < 1) {
      throw new IllegalArgumentException("no number of an aanhangsel: " + number);
    }
  }

  @Override
  public String canonical() {
    return "ah-" + chamber + "-" + sessionYear + "-" + number;
  }

  @Override
  public String printed() {
    return "Aanhangsel Handelingen " + (chamber.equals("tk") ? "II " : "I ") + SessionYear.printed(sessionYear)
        + ", nr. " + number;
  }
}
