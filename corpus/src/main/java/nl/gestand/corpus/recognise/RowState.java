// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.recognise;

import nl.gestand.corpus.structure.StructurePlainText;
import nl.gestand.ontology.citation.Identifier;
import nl.gestand.ontology.citation.Kamerstuk;
import nl.gestand.ontology.model.CommitmentKind;
import nl.gestand.ontology.model.DocumentKind;
import nl.gestand.ontology.model.Status;
import nl.gestand.ontology.model.Term;
import nl.gestand.ontology.vocabulary.StatusWords;
import nl.gestand.ontology.vocabulary.WordSource;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What sentences under "Stand van zaken" say of the motie or toezegging of their row.
 *
 * @param status how it stands
 * @param term by when the Chamber will hear of it
 * @param rule that read it
 */
public record RowState(Status status, Optional<Term> term, String rule, double confidence) {

  private static final StatusWords WORDS = new StatusWords();
  /** What stands in a cell is a few sentences; what is longer is not read. */
  private static final int LONGEST = 4_000;
  private static final String BY_TERM = "belofte-met-termijn";
  private static final Pattern FIRST_WORDS = Pattern.compile("^[^.:;,(–]{3,60}");
  private static final Pattern CLOSED = Pattern.compile("\\b(?:afgehandelde?|afgeronde?|afgedane?|uitgevoerde?)\\b");
  private static final Pattern OPEN =
      Pattern.compile("\\b(?:in behandeling|in uitvoering|lopende?|openstaande?|nog niet afgehandelde?)\\b");

  public RowState {
    Objects.requireNonNull(status);
    Objects.requireNonNull(term);
    Objects.requireNonNull(rule);
  }

  /**
   * Reads a cell; the word it begins with goes before its sentences, the last of those before what comes earlier, and
   * all of them before the heading that the row stands under.
   *
   * @param section that heading, or empty
   * @param on the day on which it was said; without one "na de zomer" is no term
   */
  public static Optional<RowState> read(String state, CommitmentKind kind, Optional<Identifier> number, String section,
      Optional<LocalDate> on) {
    String said = state.length() > LONGEST ? "" : state.replace("Tweede Kamer", "Kamer").strip();
    Recognition read = recognised(said, kind, number, on);
    Optional<Term> term = read.terms().stream().map(FoundTerm::term)
        .filter(found -> found.until().filter(last -> on.isPresent() && last.isAfter(on.get())).isPresent())
        .max(Comparator.comparing(found -> found.until().get()));
    Optional<RowState> spoken = byWord(said).or(() -> read.statuses().stream()
        .filter(found -> found.status() != Status.PROMISED && found.status() != Status.SUBMITTED
            && !found.rule().equals(BY_TERM))
        .reduce((earlier, later) -> later)
        .map(found -> new RowState(found.status(), Optional.empty(), found.rule(), found.confidence())));
    return spoken.or(() -> underWay(term)).or(() -> bySection(section)).map(found -> found.open() ? found.with(term) : found);
  }

  private boolean open() {
    return status.open();
  }

  private RowState with(Optional<Term> term) {
    return new RowState(status, term, rule, confidence);
  }

  private static Optional<RowState> byWord(String state) {
    Matcher first = FIRST_WORDS.matcher(state);
    return Stream.of(state, first.find() ? first.group().strip() : "")
        .flatMap(word -> WORDS.find(WordSource.BUDGET_ANNEX, word).stream()).findFirst()
        .map(status -> new RowState(status, Optional.empty(), "bijlage-woord", 0.95));
  }

  /** What the Chamber will still hear of is under way, whatever else is said of it. */
  private static Optional<RowState> underWay(Optional<Term> term) {
    return term.map(found -> new RowState(Status.IN_PROGRESS, term, "bijlage-termijn", 0.8));
  }

  private static Optional<RowState> bySection(String section) {
    String lower = section.toLowerCase(Locale.ROOT);
    boolean open = OPEN.matcher(lower).find();
    boolean closed = !open && CLOSED.matcher(lower).find();
    return open || closed ? Optional.of(new RowState(closed ? Status.CLOSED_BY_GOVERNMENT : Status.IN_PROGRESS,
        Optional.empty(), "bijlage-onderdeel", 0.85)) : Optional.empty();
  }

  /** Reads the sentences as if a letter said them of this commitment. */
  private static Recognition recognised(String state, CommitmentKind kind, Optional<Identifier> number,
      Optional<LocalDate> on) {
    String name = (kind == CommitmentKind.MOTIE ? "De motie " : "De toezegging ")
        + number.map(Identifier::printed).map(printed -> "(" + printed + ") ").orElse("");
    return Recogniser.recognise(StructurePlainText.structure(name + "is bekend. " + state),
        new Context(DocumentKind.LETTER, on,
            number.flatMap(known -> known instanceof Kamerstuk paper ? Optional.of(paper.dossier()) : Optional.empty()),
            List.of()));
  }
}
