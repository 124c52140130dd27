// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.indexer.search;

/** How the term of an open commitment lies on the day that is asked; the values of {@link Facet#DUE}. */
public enum Due {
  PASSED("verstreken"),
  /** The last day is today or one of the next {@link #SOON_DAYS}. */
  SOON("binnenkort"),
  LATER("later"),
  /** No last day was named. */
  NONE("geen");

  /** A month is what an answer to parliament takes, from draft to signature. */
  public static final int SOON_DAYS = 30;

  private final String code;

  Due(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }
}
