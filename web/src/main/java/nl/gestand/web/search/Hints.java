// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.search;

import nl.gestand.indexer.search.QueryField;
import nl.gestand.indexer.search.SearchResult;
import nl.gestand.indexer.search.SearchWords;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was typed and not understood, explained in a sentence each. */
final class Hints {

  private static final Pattern STAR_FIRST = Pattern.compile("(?:^|\\s)\\*[\\p{L}\\d]");

  private Hints() {}

  static List<String> of(SearchWords words, SearchResult result) {
    Stream<String> star = STAR_FIRST.matcher(result.notUnderstood()).find()
        ? Stream.of("Een * kan alleen achter het begin van een woord, zoals kinder*.") : Stream.empty();
    return Stream.concat(words.unknown().stream().map(Hints::explained), star).toList();
  }

  private static String explained(SearchWords.Unknown unknown) {
    int colon = unknown.typed().indexOf(':');
    String field = unknown.typed().substring(0, colon);
    return unknown.field().isPresent()
        ? "Bij " + unknown.field().get().typed() + " kennen we ‘" + unknown.typed().substring(colon + 1)
            + "’ niet; dat is weggelaten."
        : "Op ‘" + field + "’ kunt u niet zoeken; het is een gewoon woord. Wel op "
            + Arrays.stream(QueryField.values()).map(QueryField::typed).collect(Collectors.joining(", ")) + ".";
  }
}
