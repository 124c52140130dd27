// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.indexer.bench;

import nl.gestand.indexer.search.SearchEntry;
import nl.gestand.indexer.search.SearchEntry.PassageText;
import nl.gestand.ontology.citation.Identifier;
import nl.gestand.ontology.citation.Identifiers;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The text of an entry that every engine gets, and the words of a question. */
final class Texts {

  private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private Texts() {}

  /** What ours knows as values of a field too: kind, day, dossier and number as they are printed. */
  static String of(SearchEntry entry) {
    return Stream.of(entry.title(), body(entry), String.join(" ", entry.people()),
        String.join(" ", entry.identifiers()),
        entry.identifiers().stream().map(Identifiers::parse).flatMap(Optional::stream).map(Identifier::printed)
            .collect(Collectors.joining(" ")),
        String.join(" ", entry.dossiers()), entry.subkind(), entry.date().map(LocalDate::toString).orElse(""))
        .filter(text -> !text.isEmpty()).collect(Collectors.joining("\n"));
  }

  static String body(SearchEntry entry) {
    return entry.passages().stream().map(PassageText::text).collect(Collectors.joining("\n"));
  }

  static List<String> words(String question) {
    return SIGNS.splitAsStream(question).filter(word -> !word.isEmpty()).toList();
  }
}
