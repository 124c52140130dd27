// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.citation;

/**
 * An item, or before about 2011 a page, of the report of a plenary sitting.
 *
 * @param chamber {@code tk} or {@code ek}
 * @param sessionYear {@code 20172018}
 * @param sitting number of the sitting in that year; in reports by page, whose numbers go beyond any sitting's, the
 *     first page
 * @param item number of the item, 0 where the citation names only the sitting; in reports by page the last page
 */
public record Handelingen(String chamber, String sessionYear, int sitting, int item) implements Identifier {

  /** The busiest year had fewer sittings than this; a page number in an identifier is above it. */
  private static final int MOST_SITTINGS = 150;

  public Handelingen {
    SessionYear.check(sessionYear);
    if (!chamber.equals("tk") && !chamber.equals("ek")) {
      throw new IllegalArgumentException("no chamber: " + chamber);
    }
    if (sitting < 1 || item < 0) {
      throw new IllegalArgumentException("no sitting: " + sitting + ", item " + item);
    }
  }

  /** Whether it is named by its pages, as reports before about 2011 are. */
  public boolean byPage() {
    return sitting > MOST_SITTINGS;
  }

  @Override
  public String canonical() {
    return "h-" + chamber + "-" + sessionYear + "-" + sitting + (item == 0 ? "" : "-" + item);
  }

  @Override
  public String printed() {
    String volume = "Handelingen " + (chamber.equals("tk") ? "II " : "I ") + SessionYear.printed(sessionYear);
    return byPage()
        ? volume + ", blz. " + sitting + (item == 0 ? "" : "-" + item)
        : volume + ", nr. " + sitting + (item == 0 ? "" : ", item " + item);
  }
}
