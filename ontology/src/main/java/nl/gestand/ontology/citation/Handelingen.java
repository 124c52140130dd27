// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.citation;

/**
 * An item, or before about 2011 a page, of the report of a plenary sitting.
 *
 * @param chamber {@code tk} or {@code ek}
 * @param sessionYear {@code 20172018}
 * @param sitting number of the sitting in that year
 * @param item number of the item, 0 where the citation names only the sitting
 */
public record Handelingen(String chamber, String sessionYear, int sitting, int item) implements Identifier {

  public Handelingen {
    SessionYear.check(sessionYear);
    if (!chamber.equals("tk") && !chamber.equals("ek")) {
      throw new IllegalArgumentException("no chamber: " + chamber);
    }
    if (sitting < 1 || item < 0) {
      throw new IllegalArgumentException("no sitting: " + sitting + ", item " + item);
    }
  }

  @Override
  public String canonical() {
    return "h-" + chamber + "-" + sessionYear + "-" + sitting + (item == 0 ? "" : "-" + item);
  }

  @Override
  public String printed() {
    return "Handelingen " + (chamber.equals("tk") ? "II " : "I ") + SessionYear.printed(sessionYear) + ", nr. "
        + sitting + (item == 0 ? "" : ", item " + item);
  }
}
