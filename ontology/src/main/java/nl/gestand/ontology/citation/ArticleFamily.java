// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.citation;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Follows the subject of an article through the numbers it has had, by the {@link Concordance}. */
public final class ArticleFamily {

  /**
   * A life in which the subject of another goes on.
   *
   * @param confidence how sure that is, of all steps together where there were several
   */
  public record Step(ArticleLife life, double confidence) {}

  private ArticleFamily() {}

  /** What a number meant on a day, or else last before it, or else first after it; empty for one unknown. */
  public static Optional<ArticleLife> life(Article article, LocalDate day) {
    return Concordance.on(article, day).or(() -> Concordance.endedBefore(article, day))
        .or(() -> Concordance.lives(article).stream().findFirst());
  }

  /** In which lives the subject of a life went on when it ended; empty while it lasts, and when it was repealed. */
  public static List<Step> next(ArticleLife life) {
    return steps(new Step(life, 1), false).toList();
  }

  /** Under which numbers the subject of a life stood before and stands after, nearest first. */
  public static List<RelatedArticle> related(ArticleLife life) {
    List<RelatedArticle> related = new ArrayList<>();
    walk(life, true, related);
    walk(life, false, related);
    return related;
  }

  /** All articles that may be about what one has been about in any of its lives, itself left out. */
  public static Set<Article> ofAnyTime(Article article) {
    Set<Article> all = new HashSet<>();
    Concordance.lives(article).forEach(life -> related(life).forEach(other -> all.add(other.article())));
    all.remove(article);
    return all;
  }

  private static void walk(ArticleLife start, boolean earlier, List<RelatedArticle> related) {
    Deque<Step> open = new ArrayDeque<>(List.of(new Step(start, 1)));
    Set<ArticleLife> seen = new HashSet<>(Set.of(start));
    while (!open.isEmpty()) {
      Step step = open.remove();
      steps(step, earlier).sorted(Comparator.comparingDouble(next -> -next.confidence()))
          .filter(next -> seen.add(next.life())).forEach(next -> {
            ArticleLife life = next.life();
            related.add(new RelatedArticle(life.article(), life.from(), life.until(), life.about(), next.confidence(),
                earlier, (earlier ? life : step.life()).source()));
            open.add(next);
          });
    }
  }

  private static Stream<Step> steps(Step at, boolean earlier) {
    if (earlier) {
      return Concordance.articles().stream().flatMap(article -> Concordance.lives(article).stream())
          .filter(before -> goesOn(before, at.life()))
          .flatMap(before -> before.successors().stream().filter(next -> next.article().equals(at.life().article()))
              .map(next -> new Step(before, at.confidence() * next.confidence())));
    }
    return at.life().successors().stream().flatMap(next -> Concordance.lives(next.article()).stream()
        .filter(later -> goesOn(at.life(), later)).limit(1)
        .map(later -> new Step(later, at.confidence() * next.confidence())));
  }

  /** Whether a life can have gone on in another: it ended, and the other did not begin before that. */
  private static boolean goesOn(ArticleLife life, ArticleLife other) {
    return life.until().isPresent() && !other.endedBefore(life.until().get().plusDays(1))
        && other.from().map(first -> first.isAfter(life.until().get())).orElse(!life.article().equals(other.article()));
  }
}
