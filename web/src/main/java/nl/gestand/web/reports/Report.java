// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.reports;

import nl.gestand.web.words.Link;
import nl.gestand.web.words.XmlText;

import java.util.List;
import java.util.Optional;

/**
 * A document of tables under headings: the one model of every form in which it is handed out.
 *
 * @param remarks sentences under the title
 */
public record Report(String title, List<String> remarks, List<Part> parts) {

  /** The headings of the columns of every table. */
  static final List<String> COLUMNS = List.of("Omschrijving", "Vindplaats", "Stand van zaken");

  /** Tables that belong together. */
  public record Part(String heading, List<Table> tables) {}

  /** A table; one without lines says so in words. */
  public record Table(String heading, List<Entry> entries) {}

  /**
   * A row.
   *
   * @param description what was asked or promised, leading to its page
   * @param source the document that proves its state
   */
  public record Entry(Link description, String place, String state, Optional<Link> source) {

    /** What was said in a debate or a letter fits. */
    private static final int LONGEST = 16_000;

    public Entry {
      description = new Link(XmlText.of(description.text(), LONGEST), description.href());
      place = XmlText.of(place, LONGEST);
      state = XmlText.of(state, LONGEST);
    }
  }

  public Report {
    remarks = List.copyOf(remarks);
    parts = List.copyOf(parts);
  }
}
