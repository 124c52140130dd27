// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.indexer.bench;

import nl.gestand.indexer.search.SearchEntry;
import nl.gestand.indexer.search.SearchEntry.PassageText;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The text of an entry that every engine gets, and the words of a question. */
final class Texts {

  private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private Texts() {}

  static String of(SearchEntry entry) {
    return Stream.of(entry.title(), body(entry), String.join(" ", entry.people()),
        String.join(" ", entry.identifiers())).filter(text -> !text.isEmpty()).collect(Collectors.joining("\n"));
  }

  static String body(SearchEntry entry) {
    return entry.passages().stream().map(PassageText::text).collect(Collectors.joining("\n"));
  }

  static List<String> words(String question) {
    return SIGNS.splitAsStream(question).filter(word -> !word.isEmpty()).toList();
  }
}
