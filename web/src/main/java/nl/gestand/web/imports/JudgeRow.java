// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.imports;

import nl.gestand.ontology.model.Claimant;
import nl.gestand.ontology.model.Commitment;
import nl.gestand.ontology.model.EventId;
import nl.gestand.ontology.model.RecordedEvent;
import nl.gestand.ontology.model.Status;
import nl.gestand.ontology.model.StatusEvent;
import nl.gestand.ontology.model.Term;
import nl.gestand.ontology.store.CommitmentHistory;
import nl.gestand.ontology.store.Recording;
import nl.gestand.ontology.vocabulary.Labels;
import nl.gestand.web.access.Permissions;
import nl.gestand.web.access.SignedIn;
import nl.gestand.web.commitments.FormView;
import nl.gestand.web.imports.RowOutcome.Change;
import nl.gestand.web.imports.RowOutcome.Kind;
import nl.gestand.web.tables.Column;
import nl.gestand.web.tables.Line;
import nl.gestand.web.words.Day;
import nl.gestand.web.words.TermWords;
import nl.gestand.web.words.Words;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;

/** Works out what one row would change. */
final class JudgeRow {

  private static final int LONGEST_WORD = 300;

  /**
   * Who brings the table.
   *
   * @param tableDay the day that the table tells of
   */
  record Bringer(SignedIn who, LocalDate tableDay, LocalDate today) {}

  private final ImportRow row;
  private final CommitmentHistory now;
  private final CommitmentHistory seen;
  private final Line before;
  private final Bringer bringer;
  private final Labels labels;
  private final Claimant voice;

  private JudgeRow(ImportRow row, CommitmentHistory now, CommitmentHistory seen, Bringer bringer, Labels labels) {
    this.row = row;
    this.now = now;
    this.seen = seen;
    this.bringer = bringer;
    this.labels = labels;
    this.before = Line.of(seen, bringer.today(), labels);
    this.voice = Permissions.voice(bringer.who().account());
  }

  /** What a row about a commitment comes to. */
  static RowOutcome judge(ImportRow row, CommitmentHistory now, Bringer bringer, JudgeTable table) {
    String name = name(now.commitment());
    if (!Permissions.mayRecord(bringer.who(), now.commitment())) {
      return RowOutcome.refused(Kind.OTHER_MINISTRY, row, name, Permissions.OTHER_MINISTRY);
    }
    Optional<CommitmentHistory> seen = SeenHistory.of(row, now, bringer.tableDay());
    if (seen.isEmpty()) {
      return RowOutcome.refused(Kind.NOT_UNDERSTOOD, row, name,
          "De kolom Gestand-versie hoort niet bij deze motie of toezegging.");
    }
    try {
      JudgeRow judge = new JudgeRow(row, now, seen.get(), bringer, table.labels());
      return judge.judged(name, new ReadEdits(row, seen.get(), judge.before, bringer)
          .read(judge.voice, table.statuses(), table.evidence()));
    } catch (Unusable e) {
      return RowOutcome.refused(Kind.NOT_UNDERSTOOD, row, name, e.getMessage());
    }
  }

  private static String name(Commitment commitment) {
    String title = Words.capital(commitment.title());
    return commitment.number().map(number -> number.printed() + ", " + title).orElse(title);
  }

  private RowOutcome judged(String name, RowEdits edits) throws Unusable {
    if (edits.isEmpty()) {
      return RowOutcome.refused(Kind.UNCHANGED, row, name, "");
    }
    Status target = target(edits);
    if (isThere(target, edits)) {
      return RowOutcome.refused(Kind.UNCHANGED, row, name, "");
    }
    List<Change> changes = changes(target, edits);
    Optional<Recording.State> part = Optional.of(new Recording.State(event(target, edits), now.version()));
    if (SeenHistory.isOld(seen, now)) {
      return new RowOutcome(Kind.CONFLICT, row.place(), name, changes, SeenHistory.since(seen, now, labels), part);
    }
    return edits.hasUnknownWord()
        ? new RowOutcome(Kind.UNKNOWN_WORD, row.place(), name, changes,
            "Het woord ‘" + word(target) + "’ kennen we niet als status.", part)
        : new RowOutcome(Kind.CHANGED, row.place(), name, changes, "", part);
  }

  /** Of the event: a new term without a word for it is an extension; who only explains repeats what holds. */
  private Status target(RowEdits edits) throws Unusable {
    if (edits.hasUnknownWord()) {
      return Status.UNKNOWN;
    }
    boolean extended = edits.term().isPresent() && seen.open(bringer.today());
    Status wished = edits.status()
        .or(() -> extended ? Optional.of(Status.EXTENDED) : seen.status(bringer.today()))
        .orElseThrow(() -> new Unusable("Deze rij noemt geen status, en er is er nog geen bekend."));
    if (FormView.statuses(now.commitment().kind(), voice).contains(wished)) {
      return wished;
    }
    if (edits.status().isEmpty() && wished.open()) {
      return Status.IN_PROGRESS;
    }
    throw new Unusable("Namens " + FormView.inTheNameOf(voice) + " kunt u ‘" + labels.label(wished)
        + "’ niet vastleggen.");
  }

  private List<Change> changes(Status target, RowEdits edits) {
    List<Change> changes = new ArrayList<>();
    String status = Words.capital(labels.label(target));
    if (!status.equals(before.cell(Column.STATUS))) {
      changes.add(new Change(Column.STATUS.heading(), before.cell(Column.STATUS), status));
    }
    edits.since().ifPresent(day -> changes.add(new Change(Column.SINCE.heading(), seen.decisive(bringer.today())
        .map(held -> Day.of(held.event().validFrom()).words()).orElse(""), Day.of(day).words())));
    edits.term().ifPresent(term -> changes.add(new Change(Column.TERM_WORDS.heading(),
        seen.term(bringer.today()).map(JudgeRow::spoken).orElse(""), spoken(term))));
    edits.evidence().ifPresent(evidence ->
        changes.add(new Change("Bewijs", before.cell(Column.QUOTE), evidence.quote())));
    edits.note().ifPresent(note ->
        changes.add(new Change(Column.STATE.heading(), before.cell(Column.STATE), note)));
    return changes;
  }

  private static String spoken(Term term) {
    String days = TermWords.of(term).days();
    return term.words().isBlank() || ReadTerm.day(term.words()).isPresent() ? days : term.words() + " (" + days + ")";
  }

  /** Whether the history already says all of it, as when a table is brought twice. */
  private boolean isThere(Status target, RowEdits edits) {
    LocalDate today = bringer.today();
    boolean said = now.decisive(today).map(RecordedEvent::event)
        .filter(held -> held.status() == target
            && edits.note().map(note -> ReadEdits.same(held.note(), note)).orElse(true)
            && edits.since().map(held.validFrom()::equals).orElse(true)
            && (edits.evidence().isEmpty() || held.evidence().equals(edits.evidence())))
        .isPresent();
    Optional<Term> term = now.term(today);
    return said && edits.term().map(given -> given.until().equals(term.flatMap(Term::until))
        && (given.until().isPresent() || term.map(Term::words).equals(Optional.of(given.words())))).orElse(true);
  }

  private StatusEvent event(Status target, RowEdits edits) throws Unusable {
    LocalDate day = edits.since().orElse(bringer.tableDay());
    if (day.isAfter(bringer.today())) {
      throw new Unusable(Words.capital(Day.of(day).words()) + " moet nog komen.");
    }
    if (now.commitment().date().filter(day::isBefore).isPresent()) {
      throw new Unusable(Words.capital(Day.of(day).words())
          + " ligt voor de dag waarop dit is toegezegd of ingediend.");
    }
    return new StatusEvent(new EventId(UUID.randomUUID().toString()), now.commitment().id(), target, word(target),
        voice, bringer.who().account().name(), day, edits.evidence(), OptionalDouble.empty(), edits.term(),
        ReadEdits.state(row), Optional.empty());
  }

  private String word(Status target) {
    String word = ReadEdits.word(row).isBlank() ? labels.label(target) : ReadEdits.word(row);
    return word.length() <= LONGEST_WORD ? word : word.substring(0, LONGEST_WORD);
  }
}
