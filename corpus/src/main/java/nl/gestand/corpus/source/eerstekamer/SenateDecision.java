// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.source.eerstekamer;

import nl.gestand.corpus.source.DutchDates;
import nl.gestand.corpus.source.overview.OverviewColumn;
import nl.gestand.corpus.source.overview.OverviewRow;
import nl.gestand.ontology.citation.ToezeggingNumber;
import nl.gestand.ontology.citation.ToezeggingNumber.Scheme;
import nl.gestand.ontology.model.Status;
import nl.gestand.ontology.model.Term;
import nl.gestand.ontology.vocabulary.StatusWords;
import nl.gestand.ontology.vocabulary.WordSource;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How a toezegging stands by a half-yearly list or a committee note of the Eerste Kamer. There the Chamber sets the status:
 * what a committee decided goes before the status that the list began with.
 *
 * @param status {@link Status#UNKNOWN} for a word that the Chamber was not known to use
 * @param word of the Chamber
 * @param term the deadline that came with it
 */
public record SenateDecision(Status status, String word, Optional<Term> term) {

  private static final StatusWords WORDS = new StatusWords();
  /** "Deels voldaan" holds another of these words. */
  private static final Pattern WORD =
      Pattern.compile("(?<!niet )\\b(?:deels voldaan|deels voldane|openstaand|voldaan|vervallen)\\b");
  private static final int LONGEST_WORD = 200;

  public SenateDecision {
    Objects.requireNonNull(status);
    Objects.requireNonNull(word);
    Objects.requireNonNull(term);
  }

  /** Whether a row is about a toezegging of the register of the Eerste Kamer. */
  public static boolean isOf(OverviewRow row) {
    return row.number().filter(number -> number instanceof ToezeggingNumber own && own.scheme() == Scheme.EK).isPresent();
  }

  /** Empty where the row says nothing of a status. */
  public static Optional<SenateDecision> in(OverviewRow row) {
    Optional<Term> term = Stream.of(OverviewColumn.NEW_TERM, OverviewColumn.DECISION, OverviewColumn.TERM)
        .map(row::cell).filter(words -> DutchDates.inCell(words).isPresent()).findFirst()
        .map(words -> new Term(cut(words), Optional.empty(), DutchDates.inCell(words), "eerste-kamer"));
    return Stream.of(OverviewColumn.DECISION, OverviewColumn.STATUS)
        .map(column -> lastWord(row.cell(column))).flatMap(Optional::stream).findFirst()
        .or(() -> Optional.of(row.cell(OverviewColumn.STATUS)).filter(said -> !said.isEmpty()))
        .map(word -> new SenateDecision(WORDS.find(WordSource.EK_REGISTER, word).orElse(Status.UNKNOWN), cut(word), term));
  }

  /** "Van openstaand naar voldaan": the last one holds. */
  private static Optional<String> lastWord(String said) {
    Matcher word = WORD.matcher(said.toLowerCase(Locale.ROOT));
    return word.results().map(found -> found.group()).reduce((earlier, later) -> later);
  }

  private static String cut(String words) {
    return words.length() <= LONGEST_WORD ? words : words.substring(0, LONGEST_WORD);
  }
}
