// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.tables;

import java.util.List;

/** The columns of the tables that ministries and the Chambers exchange, in their order. */
public enum Column {
  NUMBER("Nummer", 18),
  KIND("Soort", 14),
  TITLE("Omschrijving", 60),
  MINISTRY("Ministerie", 24),
  PEOPLE("Bewindspersoon", 28),
  DATE("Datum", 12),
  PLACE("Vindplaats", 34),
  TERM_WORDS("Termijn", 24),
  TERM_UNTIL("Uiterste dag", 12),
  STATUS("Status", 20),
  SINCE("Status sinds", 12),
  CLAIMED_BY("Volgens", 14),
  DOCUMENT("Bewijs: stuk", 20),
  QUOTE("Bewijs: citaat", 50),
  STATE("Stand van zaken", 50),
  /** With the next it lets a table come back: which commitment a row is, and what its reader had seen. */
  ID("Gestand-id", 20),
  VERSION("Gestand-versie", 10);

  /** Those that an import takes over; the others only tell which commitment a row is about. */
  public static final List<Column> TAKEN_OVER =
      List.of(STATUS, SINCE, TERM_WORDS, TERM_UNTIL, DOCUMENT, QUOTE, STATE);

  private final String heading;
  private final int width;

  Column(String heading, int width) {
    this.heading = heading;
    this.width = width;
  }

  public String heading() {
    return heading;
  }

  /** In characters, as spreadsheets count. */
  int width() {
    return width;
  }

  /** Whether its cells are days, written as {@code 2025-06-17}. */
  public boolean holdsDays() {
    return this == DATE || this == TERM_UNTIL || this == SINCE;
  }
}
