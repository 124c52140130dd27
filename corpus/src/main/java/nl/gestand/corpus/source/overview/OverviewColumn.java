// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.source.overview;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The columns that ministries and the Chambers give their overviews, known by any of their headings. */
public enum OverviewColumn {
  NUMBER("nummer", "nr", "id", "t nummer", "tz nummer", "tz id", "nummer toezegging", "nummer motie", "toezeggingnummer",
      "registratienummer"),
  KIND("soort", "type"),
  DESCRIPTION("omschrijving", "omschrijving motie", "omschrijving toezegging", "omschrijving van de motie",
      "omschrijving van de toezegging", "onderwerp", "motie", "toezegging", "inhoud", "titel"),
  PEOPLE("bewindspersoon", "minister", "verantwoordelijke", "verantwoordelijke bewindspersoon",
      "verantwoordelijke n"),
  DATE("datum", "datum motie", "datum toezegging"),
  PLACE("vindplaats", "kamerstuk", "kamerstuknummer", "kamerstukken", "vindplaats motie", "vindplaats toezegging"),
  STATUS("status"),
  STATE("stand van zaken", "stand van zaken toelichting", "toelichting", "voortgang"),
  TERM("termijn", "planning", "deadline", "termijn van uitvoering", "huidige deadline"),
  NEW_TERM("nieuwe deadline", "nieuwe termijn", "voorstel nieuwe deadline"),
  DECISION("besluit", "besluit commissie", "besluit van de commissie", "beslissing");

  private static final Map<String, OverviewColumn> BY_HEADING = new HashMap<>();

  static {
    for (OverviewColumn column : values()) {
      column.headings.forEach(heading -> BY_HEADING.put(heading, column));
    }
  }

  private static final Set<OverviewColumn> SAYS_HOW_IT_STANDS = EnumSet.of(STATUS, STATE, DECISION, NEW_TERM);
  private static final Set<OverviewColumn> SAYS_WHICH = EnumSet.of(NUMBER, PLACE);

  private final List<String> headings;

  OverviewColumn(String... headings) {
    this.headings = List.of(headings);
  }

  /** The column with this heading; capitals and signs make no difference. */
  public static Optional<OverviewColumn> named(String heading) {
    return Optional.ofNullable(BY_HEADING.get(folded(heading)));
  }

  /**
   * Where each column stands, from 0, when these cells are the headings of an overview; otherwise empty. A table that
   * Gestand made itself says nothing new: what someone changed in it comes back by the website.
   */
  static Optional<Map<OverviewColumn, Integer>> read(List<String> cells) {
    Map<OverviewColumn, Integer> found = new EnumMap<>(OverviewColumn.class);
    for (int i = 0; i < cells.size(); i++) {
      int place = i;
      named(cells.get(i)).ifPresent(column -> found.putIfAbsent(column, place));
    }
    boolean own = cells.stream().anyMatch(cell -> folded(cell).equals("gestand id"));
    boolean known = !own && found.keySet().stream().anyMatch(SAYS_HOW_IT_STANDS::contains)
        && found.keySet().stream().anyMatch(SAYS_WHICH::contains) && found.containsKey(DESCRIPTION);
    return known ? Optional.of(found) : Optional.empty();
  }

  /** Letters and digits in lower case, one space for all else. */
  public static String folded(String heading) {
    String start = heading.length() > 60 ? heading.substring(0, 60) : heading;
    return start.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }
}
