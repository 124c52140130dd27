// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.citation;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a number of an article meant for a time. The same number may have had several lives; one that ends was repealed
 * or goes on under other numbers, which is never the same as being equal to them.
 *
 * @param from first day; empty where it is unknown or does not matter here
 * @param until last day; empty while it lasts
 * @param about what the article is about, as it follows on {@code gaat over}
 * @param names words by which a text names this subject and no other; may be empty
 * @param confidence above 0, at most 1: how sure it is that the number had this meaning between these days
 * @param source where it was read
 */
public record ArticleLife(Article article, Optional<LocalDate> from, Optional<LocalDate> until, String about,
    List<String> names, List<Successor> successors, double confidence, String source) {

  /** An article that the subject went to, and how sure that is. */
  public record Successor(Article article, double confidence) {
    public Successor {
      Objects.requireNonNull(article);
      checkConfidence(confidence);
    }
  }

  public ArticleLife {
    Objects.requireNonNull(article);
    Objects.requireNonNull(from);
    Objects.requireNonNull(until);
    names = List.copyOf(names);
    successors = List.copyOf(successors);
    checkConfidence(confidence);
    if (about.isBlank() || source.isBlank()) {
      throw new IllegalArgumentException("a life without subject or source: " + article);
    }
    if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
      throw new IllegalArgumentException("a life that ends before it begins: " + article);
    }
    if (until.isEmpty() && !successors.isEmpty()) {
      throw new IllegalArgumentException("a life that lasts has no successors: " + article);
    }
  }

  public boolean on(LocalDate day) {
    return !endedBefore(day) && !beginsAfter(day);
  }

  public boolean endedBefore(LocalDate day) {
    return until.filter(last -> last.isBefore(day)).isPresent();
  }

  public boolean beginsAfter(LocalDate day) {
    return from.filter(first -> first.isAfter(day)).isPresent();
  }

  private static void checkConfidence(double confidence) {
    if (!(confidence > 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence is above 0 and at most 1: " + confidence);
    }
  }
}
