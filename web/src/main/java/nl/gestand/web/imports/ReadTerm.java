// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.imports;

import nl.gestand.corpus.recognise.Context;
import nl.gestand.corpus.recognise.FoundTerm;
import nl.gestand.corpus.recognise.Recogniser;
import nl.gestand.corpus.source.DutchDates;
import nl.gestand.corpus.structure.StructurePlainText;
import nl.gestand.ontology.model.DocumentKind;
import nl.gestand.ontology.model.Term;
import nl.gestand.web.http.Parameters;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Optional;

/** Reads days and terms as people type them in a cell. */
final class ReadTerm {

  private static final String GIVEN = "opgegeven";
  private static final int LONGEST = 300;
  private static final DateTimeFormatter DUTCH =
      DateTimeFormatter.ofPattern("d-M-uuuu").withResolverStyle(ResolverStyle.STRICT);

  private ReadTerm() {}

  /** {@code 2025-06-17}, {@code 17-6-2025}, {@code 17/06/2025}, {@code 17 juni 2025}. */
  static Optional<LocalDate> day(String cell) {
    if (cell.length() > 40) {
      return Optional.empty();
    }
    return Parameters.day(cell).or(() -> {
      try {
        return Optional.of(LocalDate.parse(cell.strip().replace('/', '-').replace('.', '-'), DUTCH))
            .filter(day -> day.getYear() >= 1000);
      } catch (DateTimeParseException otherwise) {
        return DutchDates.find(cell);
      }
    });
  }

  /**
   * The term that words mean; without days when no rule knows them.
   *
   * @param on the day on which they were written
   */
  static Term term(String words, LocalDate on) {
    String said = words.length() <= LONGEST ? words : words.substring(0, LONGEST);
    Optional<LocalDate> day = day(said);
    if (day.isPresent()) {
      return new Term(said, Optional.empty(), day, GIVEN);
    }
    return Recogniser.recognise(StructurePlainText.structure("De Kamer wordt hierover " + said + " geïnformeerd."),
        new Context(DocumentKind.LETTER, Optional.of(on), Optional.empty(), List.of())).terms().stream()
        .map(FoundTerm::term)
        .filter(term -> term.until().isPresent())
        .findFirst()
        .map(term -> new Term(said, term.from(), term.until(), term.rule()))
        .orElseGet(() -> new Term(said, Optional.empty(), Optional.empty(), GIVEN));
  }

  /** A term whose last day stands in a column of its own. */
  static Term until(String words, LocalDate day) {
    return new Term(words.length() <= LONGEST ? words : words.substring(0, LONGEST), Optional.empty(),
        Optional.of(day), GIVEN);
  }
}
