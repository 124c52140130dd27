// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.indexer.search;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A condition typed among the words: {@code ministerie:jenv}, {@code -lid:"Van der Werf"}.
 *
 * @param value what was typed after the colon
 * @param negated what it says must not hold
 * @param from where it stands in what was typed, with its minus, in UTF-16 units
 * @param to exclusive
 */
public record Limit(QueryField field, String value, boolean negated, int from, int to, Wanted wanted) {

  /** What must hold of an entry. */
  public sealed interface Wanted {

    /** A facet has one of these values. */
    record Values(Facet facet, Set<String> values) implements Wanted {
      public Values {
        values = Set.copyOf(values);
      }
    }

    /**
     * A value of a facet has these words, next to each other: a person, a party; of {@link Facet#ARTICLE} a number
     * that an article has or had, whichever the law.
     */
    record Named(Facet facet, String words) implements Wanted {}

    /** Its date is in these days, ends included. */
    record Days(Optional<LocalDate> first, Optional<LocalDate> last) implements Wanted {}
  }

  public Limit {
    Objects.requireNonNull(field);
    Objects.requireNonNull(value);
    Objects.requireNonNull(wanted);
  }

  /** What was typed, without this condition. */
  public String leftOutOf(String typed) {
    String before = typed.substring(0, from).stripTrailing().replaceFirst("(^| )(NOT|NIET)$", "");
    return (before + " " + typed.substring(to).stripLeading()).strip();
  }
}
