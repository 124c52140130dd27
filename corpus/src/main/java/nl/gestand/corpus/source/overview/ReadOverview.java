// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.source.overview;

import nl.gestand.corpus.extract.ExtractedTable;
import nl.gestand.corpus.source.overview.TextTable.Cell;
import nl.gestand.corpus.source.overview.TextTable.Row;
import nl.gestand.corpus.structure.StructuredText;
import nl.gestand.ontology.citation.Identifier;
import nl.gestand.ontology.citation.Identifiers;
import nl.gestand.ontology.model.CommitmentKind;
import nl.gestand.ontology.model.Passage;
import nl.gestand.ontology.model.PassageKind;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds in a text the tables that tell of moties and toezeggingen one by one: the annex of a budget, the half-yearly
 * lists of the Eerste Kamer. What stands above a table, or in a row of one cell, tells what the rows below it are.
 */
public final class ReadOverview {

  private static final Pattern NUMBER = Pattern.compile("\\b(?:TZ20\\d{4}-\\d{1,4}|T\\d{5})\\b");
  private static final Pattern MOTIE = Pattern.compile("\\bmoties?\\b");
  private static final Pattern TOEZEGGING = Pattern.compile("\\btoezegging(?:en)?\\b");
  /** In so many rows with a number of a toezegging it is no accident that the headings are not ours. */
  private static final int ALARMING = 2;
  /** A heading is a line. */
  private static final int LONGEST_HEADING = 200;

  private final String text;
  private final List<OverviewRow> rows = new ArrayList<>();
  private final List<Passage> tables = new ArrayList<>();
  private final List<String> refused = new ArrayList<>();
  private String alarm = "";
  private String heading = "";
  private String part = "";
  /** What the heading of the column says, such as "Omschrijving motie". */
  private Optional<CommitmentKind> listed = Optional.empty();
  /** Of the last table; one that goes on over the foot of a page may not have them again. */
  private Optional<Map<OverviewColumn, Integer>> columns = Optional.empty();
  private int page;

  private ReadOverview(String text) {
    this.text = text;
  }

  /** The overview in a text; without rows where there is none. */
  public static Overview in(StructuredText text) {
    ReadOverview reading = new ReadOverview(text.text());
    if (text.passages().stream().anyMatch(passage -> passage.kind() == PassageKind.TABLE)) {
      text.passages().forEach(reading::read);
    }
    return new Overview(reading.rows, reading.tables, reading.refused, reading.alarm);
  }

  /** Whether a spreadsheet holds one. */
  public static boolean isIn(ExtractedTable table) {
    return table.rows().stream().anyMatch(row -> OverviewColumn.read(row.cells()).isPresent());
  }

  /** The passages of a text, each cell of the tables of its overview one of its own. */
  public static StructuredText cellByCell(StructuredText text, Overview overview) {
    return new StructuredText(text.text(), text.passages().stream().flatMap(passage ->
        overview.tables().contains(passage) ? TextTable.asPassages(text.text(), passage).stream()
            : Stream.of(passage)).toList(), text.pages(), text.turns());
  }

  private void read(Passage passage) {
    switch (passage.kind()) {
      case TABLE -> table(passage);
      case HEADING, PARAGRAPH, LIST_ITEM -> {
        if (passage.span().end() - passage.span().start() <= LONGEST_HEADING) {
          under(passage.span().in(text), passage.kind() == PassageKind.HEADING);
        }
      }
      default -> { }
    }
  }

  /** A line that speaks of moties or toezeggingen begins a part; any other heading ends what it said. */
  private void under(String words, boolean isHeading) {
    if (kindIn(words).isPresent()) {
      part = words.strip();
    }
    heading = isHeading ? words.strip() : heading;
  }

  private void table(Passage passage) {
    if (passage.page() != page + 1) {
      columns = Optional.empty();
    }
    page = passage.page();
    String firstHeadings = "";
    int unread = 0;
    int number = 0;
    for (Row row : TextTable.rows(text, passage)) {
      number++;
      Optional<Map<OverviewColumn, Integer>> headings = OverviewColumn.read(row.words());
      List<String> filled = row.words().stream().filter(cell -> !cell.isEmpty()).toList();
      if (headings.isPresent()) {
        columns = headings;
        listed = kindIn(row.words().get(headings.get().get(OverviewColumn.DESCRIPTION)));
      } else if (filled.size() == 1 && filled.getFirst().length() <= LONGEST_HEADING) {
        under(filled.getFirst(), true);
      } else if (columns.isPresent()) {
        row(number, row, columns.get());
      } else {
        firstHeadings = number == 1 ? String.join(", ", filled) : firstHeadings;
        unread += row.words().stream().anyMatch(cell -> NUMBER.matcher(cell).find()) ? 1 : 0;
      }
    }
    if (columns.isPresent()) {
      tables.add(passage);
    } else if (unread >= ALARMING) {
      alarm = "ALARM: een tabel met nummers van toezeggingen heeft koppen die we niet kennen: "
          + (firstHeadings.length() > LONGEST_HEADING ? firstHeadings.substring(0, LONGEST_HEADING) : firstHeadings) + ".";
    }
  }

  private void row(int number, Row row, Map<OverviewColumn, Integer> columns) {
    Map<OverviewColumn, String> cells = new EnumMap<>(OverviewColumn.class);
    columns.forEach((column, place) -> {
      if (place < row.cells().size() && row.cells().get(place).length() > 0) {
        cells.put(column, row.cells().get(place).words());
      }
    });
    if (!cells.containsKey(OverviewColumn.DESCRIPTION)) {
      refused.add("Rij " + number + " heeft geen omschrijving.");
      return;
    }
    Cell described = row.cells().get(columns.get(OverviewColumn.DESCRIPTION));
    Optional<Identifier> own = Stream.of(OverviewColumn.NUMBER, OverviewColumn.PLACE, OverviewColumn.DESCRIPTION)
        .map(column -> NUMBER.matcher(cells.getOrDefault(column, ""))).filter(Matcher::find)
        .flatMap(found -> Identifiers.parse(found.group()).stream()).findFirst();
    Optional<CommitmentKind> kind = own.map(found -> CommitmentKind.TOEZEGGING).or(() -> kind(cells));
    if (kind.isEmpty()) {
      refused.add("Rij " + number + " zegt niet of het een motie of een toezegging is.");
      return;
    }
    rows.add(new OverviewRow(kind.get(), own, row.span(), described.span(), cells, section()));
  }

  private String section() {
    return heading.isEmpty() || part.contains(heading) ? part : part + " | " + heading;
  }

  private Optional<CommitmentKind> kind(Map<OverviewColumn, String> cells) {
    return kindIn(cells.getOrDefault(OverviewColumn.KIND, "")).or(() -> listed).or(() -> kindIn(heading))
        .or(() -> kindIn(part)).or(() -> kindIn(firstWords(cells.get(OverviewColumn.DESCRIPTION))));
  }

  private static String firstWords(String description) {
    return description.substring(0, Math.min(description.length(), 30));
  }

  /** What the words are of, where they are of one of both. */
  private static Optional<CommitmentKind> kindIn(String words) {
    String lower = words.toLowerCase(Locale.ROOT);
    boolean motie = MOTIE.matcher(lower).find();
    boolean toezegging = TOEZEGGING.matcher(lower).find();
    return motie == toezegging ? Optional.empty()
        : Optional.of(motie ? CommitmentKind.MOTIE : CommitmentKind.TOEZEGGING);
  }
}
