// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.indexer.search;

import nl.gestand.ontology.citation.Identifier;

import java.util.List;
import java.util.Objects;

/**
 * What a person typed, read as a query. Words are all wanted; {@code "a phrase"} wants them together; {@code a OR b}
 * wants one of both and binds before the rest; {@code -a} and {@code NOT a} leave out; {@code begin*} takes every word
 * that begins so; an official number in any usual spelling is that number.
 *
 * <p>Reading never fails: see {@link #notUnderstood}.
 *
 * @param required of each group one item must match; none when there was nothing to search
 * @param excluded items that must not match
 * @param notUnderstood see {@link SearchResult#notUnderstood}
 */
public record SearchWords(List<List<Item>> required, List<Item> excluded, String notUnderstood) {

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

    /** An official number: the thing itself, what belongs to it and what cites it. */
    record Number(String text, Identifier identifier) implements Item {}
  }

  public SearchWords {
    required = required.stream().map(List::copyOf).toList();
    excluded = List.copyOf(excluded);
    Objects.requireNonNull(notUnderstood);
  }

  public static SearchWords read(String typed) {
    return new WordsReader(typed).read();
  }
}
