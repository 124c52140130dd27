// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.indexer.search;

import nl.gestand.indexer.search.SearchEntry.EntryKind;
import nl.gestand.indexer.search.SearchEntry.Standing;
import nl.gestand.indexer.search.WidenedWords.Widened;
import nl.gestand.ontology.model.Status;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One page of an answer.
 *
 * @param total exact number of entries that match
 * @param next cursor of the next page, empty on the last
 * @param facets counts by value, most first, at most {@link #MOST_VALUES} and those that were filtered on, counted as
 *     if the facet itself were not filtered on
 * @param partly whether entries with only some of the words are among them, because hardly any has all
 * @param widened what a thesaurus added to the words
 * @param meant other words, of which each is in the index, when nothing has all those typed
 * @param notUnderstood what in the words could not be read as a query; it was searched as plain words, or left out
 *     where there are none in it or it came after the limit. Empty when all was understood
 */
public record SearchResult(
    long total,
    List<Hit> hits,
    Optional<String> next,
    Map<Facet, List<Count>> facets,
    boolean partly,
    List<Widened> widened,
    Optional<String> meant,
    String notUnderstood) {

  /** A page has room for no more, and a column of thousands of names helps nobody. */
  public static final int MOST_VALUES = 50;

  /** How many results have a value. */
  public record Count(String value, long count) {}

  /**
   * A result.
   *
   * @param standings how it stood in both times; none for a document
   * @param score higher is better, comparable within one answer only
   * @param passages the best passages, best first, at most three; the first passage when only the title matched
   */
  public record Hit(
      EntryKind kind,
      String id,
      String subkind,
      String title,
      Optional<LocalDate> date,
      Optional<Status> status,
      Optional<LocalDate> termUntil,
      List<String> ministries,
      List<Standing> standings,
      float score,
      List<Snippet> passages) {}

  /**
   * A passage that matched, or the part of a long one where the words stand.
   *
   * @param document the document it stands in, or empty where none is known
   * @param page page it is on, from 1; 0 where it is not known
   * @param text plain text, not escaped
   * @param marks places in {@code text} to highlight, in UTF-16 units, in order, whole words
   */
  public record Snippet(String document, int start, int end, int page, String text, List<Mark> marks) {}

  /** From and to (exclusive), in UTF-16 units of the snippet's text. */
  public record Mark(int from, int to) {}
}
