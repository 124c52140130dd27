// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.imports;

import nl.gestand.ontology.model.Claimant;
import nl.gestand.ontology.model.Evidence;
import nl.gestand.ontology.model.Status;
import nl.gestand.ontology.model.Term;
import nl.gestand.ontology.store.CommitmentHistory;
import nl.gestand.web.commitments.FindEvidence;
import nl.gestand.web.commitments.FindEvidence.Typed;
import nl.gestand.web.commitments.FormView.Problem;
import nl.gestand.web.imports.JudgeRow.Bringer;
import nl.gestand.web.tables.Column;
import nl.gestand.web.tables.Line;
import nl.gestand.web.words.XmlText;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads what was edited in a row: what differs from the line that its maker had before them. An emptied cell is no
 * edit, as history only grows.
 */
final class ReadEdits {

  private static final int LONGEST_NOTE = 4_000;

  private final ImportRow row;
  private final CommitmentHistory seen;
  private final Line before;
  private final Bringer bringer;

  ReadEdits(ImportRow row, CommitmentHistory seen, Line before, Bringer bringer) {
    this.row = row;
    this.seen = seen;
    this.before = before;
    this.bringer = bringer;
  }

  RowEdits read(Claimant voice, ReadStatus statuses, FindEvidence find) throws Unusable {
    return new RowEdits(status(voice, statuses), term(), evidence(find), since(), note());
  }

  /** The word that tells the status, in its column or in the heading above; or empty. */
  static String word(ImportRow row) {
    return row.has(Column.STATUS) ? row.cell(Column.STATUS) : row.section();
  }

  /** Whether two cells say the same: how wide the spaces are makes no difference. */
  static boolean same(String one, String other) {
    return folded(one).equals(folded(other));
  }

  private static String folded(String words) {
    return XmlText.of(words, Integer.MAX_VALUE).replaceAll("\\s+", " ");
  }

  private boolean edited(Column column) {
    return row.has(column) && !same(row.cell(column), before.cell(column));
  }

  private Optional<Status> status(Claimant voice, ReadStatus statuses) {
    String word = word(row);
    Optional<Status> held = seen.status(bringer.today());
    if (!word.isBlank() && same(word, before.cell(Column.STATUS))) {
      return Optional.empty();
    }
    Optional<Status> said = word.isBlank()
        ? note().flatMap(state -> statuses.ofSentences(state, seen.commitment(), bringer.tableDay()))
        : statuses.ofWord(word, seen.commitment(), voice).or(() -> Optional.of(Status.UNKNOWN));
    return said.filter(status -> !held.equals(Optional.of(status)) && (row.has(Column.VERSION) || adds(status, held)));
  }

  /** A list elsewhere knows fewer words: what is under way is open there too, what is fulfilled is closed. */
  private static boolean adds(Status status, Optional<Status> held) {
    return switch (status) {
      case UNKNOWN -> true;
      case IN_PROGRESS -> held.filter(known -> known.open() && !known.opening()).isEmpty();
      case CLOSED_BY_GOVERNMENT -> held.filter(Status.FULFILLED::equals).isEmpty();
      default -> !status.opening() || held.filter(Status::open).isEmpty();
    };
  }

  private Optional<Term> term() throws Unusable {
    String words = row.has(Column.TERM_WORDS) ? row.cell(Column.TERM_WORDS) : before.cell(Column.TERM_WORDS);
    Optional<LocalDate> until = seen.term(bringer.today()).flatMap(Term::until);
    if (edited(Column.TERM_UNTIL)) {
      return Optional.of(ReadTerm.until(words, day(Column.TERM_UNTIL))).filter(term -> !term.until().equals(until));
    }
    return edited(Column.TERM_WORDS)
        ? Optional.of(ReadTerm.term(words, bringer.tableDay()))
            .filter(term -> term.until().isEmpty() || !term.until().equals(until))
        : Optional.empty();
  }

  private Optional<LocalDate> since() throws Unusable {
    return edited(Column.SINCE) ? Optional.of(day(Column.SINCE)) : Optional.empty();
  }

  private LocalDate day(Column column) throws Unusable {
    String cell = row.cell(column);
    return ReadTerm.day(cell).orElseThrow(() -> new Unusable("In de kolom " + column.heading() + " staat ‘"
        + (cell.length() > 40 ? cell.substring(0, 20) + "…" : cell) + "’; dat is geen dag als 2025-06-17."));
  }

  private Optional<Evidence> evidence(FindEvidence find) throws Unusable {
    if (!edited(Column.DOCUMENT) && !edited(Column.QUOTE)) {
      return Optional.empty();
    }
    String named = row.has(Column.DOCUMENT) ? row.cell(Column.DOCUMENT) : before.cell(Column.DOCUMENT);
    String quote = row.has(Column.QUOTE) ? row.cell(Column.QUOTE) : before.cell(Column.QUOTE);
    boolean elsewhere = named.startsWith("https://") || named.startsWith("http://");
    List<Problem> problems = new ArrayList<>();
    Optional<Evidence> found =
        find.find(elsewhere ? new Typed("", quote, named) : new Typed(named, quote, ""), problems);
    if (found.isEmpty()) {
      throw new Unusable(problems.getFirst().message());
    }
    return found;
  }

  private Optional<String> note() {
    return edited(Column.STATE) ? Optional.of(row.cell(Column.STATE)) : Optional.empty();
  }

  /** What stands under Stand van zaken, edited or not: it goes with the status that the row tells. */
  static String state(ImportRow row) throws Unusable {
    if (row.cell(Column.STATE).length() > LONGEST_NOTE) {
      throw new Unusable("De stand van zaken is langer dan 4.000 tekens.");
    }
    return XmlText.of(row.cell(Column.STATE), LONGEST_NOTE);
  }
}
