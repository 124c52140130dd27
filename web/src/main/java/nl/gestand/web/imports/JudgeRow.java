// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.imports;

import nl.gestand.ontology.model.Claimant;
import nl.gestand.ontology.model.Commitment;
import nl.gestand.ontology.model.EventId;
import nl.gestand.ontology.model.Evidence;
import nl.gestand.ontology.model.Status;
import nl.gestand.ontology.model.StatusEvent;
import nl.gestand.ontology.model.Term;
import nl.gestand.ontology.store.CommitmentHistory;
import nl.gestand.ontology.store.Recording;
import nl.gestand.ontology.vocabulary.Labels;
import nl.gestand.web.access.Account;
import nl.gestand.web.access.Permissions;
import nl.gestand.web.commitments.FindEvidence;
import nl.gestand.web.commitments.FormView;
import nl.gestand.web.imports.RowOutcome.Change;
import nl.gestand.web.imports.RowOutcome.Kind;
import nl.gestand.web.tables.Column;
import nl.gestand.web.tables.Line;
import nl.gestand.web.words.Day;
import nl.gestand.web.words.TermWords;
import nl.gestand.web.words.Words;
import nl.gestand.web.words.XmlText;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;

/**
 * Works out what one row would change. What differs from what the maker of the table had before them was edited; an
 * emptied cell is no edit, as history only grows.
 */
final class JudgeRow {

  private static final int LONGEST_WORD = 300;
  private static final int LONGEST_NOTE = 4_000;

  /**
   * Who brings the table.
   *
   * @param tableDay the day that the table tells of
   */
  record Bringer(Account account, LocalDate tableDay, LocalDate today) {}

  /** Thrown where a row can't be recorded, with a sentence that says why. */
  private static final class Unusable extends Exception {
    private static final long serialVersionUID = 1;

    Unusable(String reason) {
      super(reason, null, false, false);
    }
  }

  private final ImportRow row;
  private final CommitmentHistory now;
  private final CommitmentHistory seen;
  private final Line before;
  private final Bringer bringer;
  private final FindEvidence findEvidence;
  private final ReadStatus statuses;
  private final Labels labels;
  private final Claimant voice;
  private boolean unknownWord;

  private JudgeRow(ImportRow row, CommitmentHistory now, CommitmentHistory seen, Bringer bringer, JudgeTable table) {
    this.row = row;
    this.now = now;
    this.seen = seen;
    this.bringer = bringer;
    this.findEvidence = table.evidence();
    this.statuses = table.statuses();
    this.labels = table.labels();
    this.before = Line.of(seen, bringer.today(), labels);
    this.voice = Permissions.voice(bringer.account());
  }

  /** What a row about a commitment comes to. */
  static RowOutcome judge(ImportRow row, CommitmentHistory now, Bringer bringer, JudgeTable table) {
    String name = name(now.commitment());
    if (!Permissions.mayRecord(bringer.account(), now.commitment())) {
      return RowOutcome.refused(Kind.OTHER_MINISTRY, row, name, Permissions.OTHER_MINISTRY);
    }
    Optional<CommitmentHistory> seen = SeenHistory.of(row, now, bringer.tableDay());
    if (seen.isEmpty()) {
      return RowOutcome.refused(Kind.NOT_UNDERSTOOD, row, name,
          "De kolom Gestand-versie hoort niet bij deze motie of toezegging.");
    }
    try {
      return new JudgeRow(row, now, seen.get(), bringer, table).judged(name);
    } catch (Unusable e) {
      return RowOutcome.refused(Kind.NOT_UNDERSTOOD, row, name, e.getMessage());
    }
  }

  private static String name(Commitment commitment) {
    String title = Words.capital(commitment.title());
    return commitment.number().map(number -> number.printed() + ", " + title).orElse(title);
  }

  private RowOutcome judged(String name) throws Unusable {
    Optional<Status> status = editedStatus();
    Optional<Term> term = editedTerm();
    Optional<Evidence> evidence = editedEvidence();
    Optional<LocalDate> since = editedDay();
    boolean note = edited(Column.STATE);
    if (status.isEmpty() && term.isEmpty() && evidence.isEmpty() && since.isEmpty() && !note) {
      return unchanged(name);
    }
    Status target = target(status, term);
    List<Change> changes = changes(target, term, evidence, since);
    if (isThere(target, term, evidence, since)) {
      return unchanged(name);
    }
    Optional<Recording.State> part =
        Optional.of(new Recording.State(event(target, term, evidence, since), now.version()));
    if (SeenHistory.isOld(seen, now)) {
      return new RowOutcome(Kind.CONFLICT, row.place(), name, changes, SeenHistory.since(seen, now, labels), part);
    }
    return unknownWord
        ? new RowOutcome(Kind.UNKNOWN_WORD, row.place(), name, changes,
            "Het woord ‘" + word() + "’ kennen we niet als status.", part)
        : new RowOutcome(Kind.CHANGED, row.place(), name, changes, "", part);
  }

  private RowOutcome unchanged(String name) {
    return RowOutcome.refused(Kind.UNCHANGED, row, name, "");
  }

  private boolean edited(Column column) {
    return row.has(column) && !same(row.cell(column), before.cell(column));
  }

  private static boolean same(String one, String other) {
    return folded(one).equals(folded(other));
  }

  private static String folded(String words) {
    return XmlText.of(words, Integer.MAX_VALUE).replaceAll("\\s+", " ");
  }

  /** The word that tells the status, in its column or in the heading above. */
  private String word() {
    return row.has(Column.STATUS) ? row.cell(Column.STATUS) : row.section();
  }

  private Optional<Status> editedStatus() {
    String word = word();
    Optional<Status> said;
    if (word.isBlank()) {
      said = edited(Column.STATE)
          ? statuses.ofSentences(row.cell(Column.STATE), now.commitment(), bringer.tableDay())
          : Optional.empty();
    } else if (same(word, before.cell(Column.STATUS))) {
      return Optional.empty();
    } else {
      said = statuses.ofWord(word, now.commitment(), voice);
      unknownWord = said.isEmpty();
    }
    Optional<Status> held = seen.status(bringer.today());
    return (unknownWord ? Optional.of(Status.UNKNOWN) : said)
        .filter(status -> !held.equals(Optional.of(status)) && (row.has(Column.VERSION) || !impliedBy(held, status)));
  }

  /** A list elsewhere knows fewer words: what is under way is open there too, what is fulfilled is closed. */
  private boolean impliedBy(Optional<Status> held, Status status) {
    if (unknownWord) {
      return false;
    }
    return status.opening() && held.map(Status::open).orElse(false)
        || status == Status.IN_PROGRESS && held.filter(open -> open.open() && !open.opening()).isPresent()
        || status == Status.CLOSED_BY_GOVERNMENT && held.filter(Status.FULFILLED::equals).isPresent();
  }

  private Optional<Term> editedTerm() throws Unusable {
    String words = row.has(Column.TERM_WORDS) ? row.cell(Column.TERM_WORDS) : before.cell(Column.TERM_WORDS);
    if (edited(Column.TERM_UNTIL)) {
      LocalDate day = day(Column.TERM_UNTIL);
      return Optional.of(ReadTerm.until(words, day)).filter(term -> !term.until().equals(until(seen)));
    }
    if (!edited(Column.TERM_WORDS)) {
      return Optional.empty();
    }
    Term term = ReadTerm.term(words, bringer.tableDay());
    return Optional.of(term).filter(read -> read.until().isEmpty() || !read.until().equals(until(seen)));
  }

  private Optional<LocalDate> until(CommitmentHistory history) {
    return history.term(bringer.today()).flatMap(Term::until);
  }

  private Optional<LocalDate> editedDay() throws Unusable {
    return edited(Column.SINCE) ? Optional.of(day(Column.SINCE)) : Optional.empty();
  }

  private LocalDate day(Column column) throws Unusable {
    String cell = row.cell(column);
    return ReadTerm.day(cell).orElseThrow(() -> new Unusable("In de kolom " + column.heading() + " staat ‘"
        + (cell.length() > 40 ? cell.substring(0, 20) + "…" : cell) + "’; dat is geen dag als 2025-06-17."));
  }

  private Optional<Evidence> editedEvidence() throws Unusable {
    if (!edited(Column.DOCUMENT) && !edited(Column.QUOTE)) {
      return Optional.empty();
    }
    String named = row.has(Column.DOCUMENT) ? row.cell(Column.DOCUMENT) : before.cell(Column.DOCUMENT);
    String quote = row.has(Column.QUOTE) ? row.cell(Column.QUOTE) : before.cell(Column.QUOTE);
    boolean elsewhere = named.startsWith("https://") || named.startsWith("http://");
    return switch (elsewhere ? FindEvidence.onTheWeb(named, quote) : findEvidence.inDocument(named, quote)) {
      case FindEvidence.Found found -> Optional.of(found.evidence());
      case FindEvidence.Missing missing -> throw new Unusable(missing.reason());
    };
  }

  /** The status of the event: a new term without a word for it is an extension; who only explains repeats what holds. */
  private Status target(Optional<Status> status, Optional<Term> term) throws Unusable {
    Optional<Status> held = seen.status(bringer.today());
    boolean extends_ = status.isEmpty() && term.isPresent() && seen.open(bringer.today());
    Status wished = status.or(() -> extends_ ? Optional.of(Status.EXTENDED) : held)
        .orElseThrow(() -> new Unusable("Deze rij noemt geen status, en er is er nog geen bekend."));
    List<Status> allowed = FormView.statuses(now.commitment().kind(), voice);
    if (unknownWord || allowed.contains(wished)) {
      return wished;
    }
    if (status.isEmpty() && wished.open()) {
      return Status.IN_PROGRESS;
    }
    throw new Unusable("Namens " + FormView.inTheNameOf(voice) + " kunt u ‘" + labels.label(wished)
        + "’ niet vastleggen.");
  }

  private List<Change> changes(
      Status target, Optional<Term> term, Optional<Evidence> evidence, Optional<LocalDate> since) {
    List<Change> changes = new ArrayList<>();
    String status = Words.capital(labels.label(target));
    if (!same(status, before.cell(Column.STATUS))) {
      changes.add(new Change(Column.STATUS.heading(), before.cell(Column.STATUS), status));
    }
    since.ifPresent(day -> changes.add(
        new Change(Column.SINCE.heading(), seen.decisive(bringer.today())
            .map(held -> Day.of(held.event().validFrom()).words()).orElse(""), Day.of(day).words())));
    term.ifPresent(given -> changes.add(new Change(Column.TERM_WORDS.heading(),
        seen.term(bringer.today()).map(JudgeRow::spoken).orElse(""), spoken(given))));
    evidence.ifPresent(given -> changes.add(new Change("Bewijs", before.cell(Column.QUOTE), given.quote())));
    if (edited(Column.STATE)) {
      changes.add(new Change(Column.STATE.heading(), before.cell(Column.STATE), row.cell(Column.STATE)));
    }
    return changes;
  }

  private static String spoken(Term term) {
    String days = TermWords.of(term).days();
    return term.words().isBlank() || ReadTerm.day(term.words()).isPresent() ? days : term.words() + " (" + days + ")";
  }

  /** Whether the history already says all of it, as when a table is brought twice. */
  private boolean isThere(
      Status target, Optional<Term> term, Optional<Evidence> evidence, Optional<LocalDate> since) {
    LocalDate today = bringer.today();
    Optional<StatusEvent> held = now.decisive(today).map(recorded -> recorded.event());
    return held.filter(event -> event.status() == target
        && (!edited(Column.STATE) || same(event.note(), row.cell(Column.STATE)))
        && since.map(event.validFrom()::equals).orElse(true)
        && (evidence.isEmpty() || event.evidence().equals(evidence))).isPresent()
        && term.map(given -> given.until().equals(until(now))
            && (given.until().isPresent() || now.term(today).map(Term::words).equals(Optional.of(given.words()))))
            .orElse(true);
  }

  private StatusEvent event(
      Status target, Optional<Term> term, Optional<Evidence> evidence, Optional<LocalDate> since) throws Unusable {
    LocalDate day = since.orElse(bringer.tableDay());
    if (day.isAfter(bringer.today())) {
      throw new Unusable("De dag " + day + " moet nog komen.");
    }
    if (now.commitment().date().filter(day::isBefore).isPresent()) {
      throw new Unusable("De dag " + day + " ligt voor de dag waarop dit is toegezegd of ingediend.");
    }
    String note = row.cell(Column.STATE);
    if (note.length() > LONGEST_NOTE) {
      throw new Unusable("De stand van zaken is langer dan 4.000 tekens.");
    }
    String word = word().isBlank() ? labels.label(target) : word();
    return new StatusEvent(new EventId(UUID.randomUUID().toString()), now.commitment().id(), target,
        word.length() <= LONGEST_WORD ? word : word.substring(0, LONGEST_WORD), voice, bringer.account().name(), day,
        evidence, OptionalDouble.empty(), term, XmlText.of(note, LONGEST_NOTE), Optional.empty());
  }
}
