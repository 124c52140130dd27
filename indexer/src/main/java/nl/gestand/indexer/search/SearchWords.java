// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.indexer.search;

import nl.gestand.ontology.citation.Identifier;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a person typed, read as a query. Words are all wanted; {@code "a phrase"} wants them together; {@code a OR b}
 * wants one of both and binds before the rest; {@code -a} and {@code NOT a} leave out; {@code begin*} takes every word
 * that begins so; {@code a NEAR b} wants both within some words; {@code ministerie:jenv} is a condition, see
 * {@link QueryField}; an official number in any usual spelling is that number.
 *
 * <p>Reading never fails: see {@link #notUnderstood}.
 *
 * @param required of each group one item must match; none when there was nothing to search
 * @param excluded items that must not match
 * @param limits conditions that every result must keep
 * @param unknown what looked like a condition: its field, or its value, is not known
 * @param notUnderstood see {@link SearchResult#notUnderstood}
 */
public record SearchWords(List<List<Item>> required, List<Item> excluded, List<Limit> limits, List<Unknown> unknown,
    String notUnderstood) {

  /** Longer than any question; what stands after it is not searched. */
  public static final int MOST_CHARACTERS = 2_000;

  /** Words in all, so that the work of one question stays bounded; a sentence pasted from a letter fits. */
  public static final int MOST_WORDS = 50;

  /** One thing to look for. */
  public sealed interface Item {

    /** As typed, without the signs of the query language. */
    String text();

    /** A word, in any inflection; more than one where it holds a hyphen or another sign. */
    record Word(String text) implements Item {}

    /** Words in this order next to each other. */
    record Phrase(String text) implements Item {}

    /** Words that begin with this, at least {@link WordsReader#SHORTEST_BEGINNING} letters or digits. */
    record Beginning(String text) implements Item {}

    /** Both, in any order, with at most so many other words between them. */
    record Near(String first, String second, int within) implements Item {
      @Override
      public String text() {
        return first + " " + second;
      }
    }

    /** An official number: the thing itself, what belongs to it and what cites it. */
    record Number(String text, Identifier identifier) implements Item {}
  }

  /**
   * A condition that says nothing: of an unknown field both words are searched, an unknown value is left out.
   *
   * @param field the field, when that is known
   * @param typed {@code ministerie:jenx}
   */
  public record Unknown(Optional<QueryField> field, String typed) {}

  public SearchWords {
    required = required.stream().map(List::copyOf).toList();
    excluded = List.copyOf(excluded);
    limits = List.copyOf(limits);
    unknown = List.copyOf(unknown);
    Objects.requireNonNull(notUnderstood);
  }

  public static SearchWords read(String typed) {
    return new WordsReader(typed).read();
  }
}
