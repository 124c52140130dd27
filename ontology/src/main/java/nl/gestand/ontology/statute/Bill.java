// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.statute;

import nl.gestand.ontology.citation.ArticleLife;
import nl.gestand.ontology.citation.Concordance;
import nl.gestand.ontology.citation.Dossier;
import nl.gestand.ontology.citation.Statute;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A bill from its announcement to its evaluation: what government said it would do with the law, and did.
 *
 * @param changes the statute that it changes
 * @param inForce the day on which it does so
 * @param stages by day
 */
public record Bill(Dossier dossier, String title, Statute changes, LocalDate inForce, List<BillStage> stages) {

  public Bill {
    Objects.requireNonNull(dossier);
    Objects.requireNonNull(changes);
    Objects.requireNonNull(inForce);
    stages = List.copyOf(stages);
    if (title.isBlank() || stages.isEmpty()) {
      throw new IllegalArgumentException("a bill without title or stages: " + dossier);
    }
  }

  /** What articles of that statute meant until the day before, and no longer do. */
  public List<ArticleLife> ended() {
    return lives().filter(life -> life.until().filter(inForce.minusDays(1)::equals).isPresent()).toList();
  }

  /** What articles of that statute mean since that day. */
  public List<ArticleLife> begun() {
    return lives().filter(life -> life.from().filter(inForce::equals).isPresent()).toList();
  }

  private Stream<ArticleLife> lives() {
    return Concordance.articles().stream().filter(article -> article.work().equals(changes.bwb()))
        .flatMap(article -> Concordance.lives(article).stream());
  }
}
