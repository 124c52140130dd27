// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.statutes;

import nl.gestand.ontology.citation.Article;
import nl.gestand.ontology.citation.ArticleFamily;
import nl.gestand.ontology.citation.ArticleLife;
import nl.gestand.ontology.citation.Identifiers;
import nl.gestand.ontology.citation.RelatedArticle;
import nl.gestand.ontology.citation.Statute;
import nl.gestand.ontology.model.CommitmentId;
import nl.gestand.ontology.statute.StatuteHistory;
import nl.gestand.ontology.store.ArticleCitations;
import nl.gestand.ontology.store.ArticleCitations.Citing;
import nl.gestand.ontology.store.ArticleCitations.With;
import nl.gestand.ontology.store.CommitmentHistory;
import nl.gestand.ontology.store.CommitmentStore;
import nl.gestand.ontology.store.StatuteStore;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Brings together what is known of an article: for its page and for the command line. */
public final class LookUpArticle {

  /** Each is a question to the store of its own. */
  private static final int MOST_COMMITMENTS = 25;

  private final StatuteStore statutes;
  private final ArticleCitations citations;
  private final CommitmentStore commitments;

  public LookUpArticle(StatuteStore statutes, ArticleCitations citations, CommitmentStore commitments) {
    this.statutes = statutes;
    this.citations = citations;
    this.commitments = commitments;
  }

  /** Empty for an article of which nothing is known: no text, no place in the concordance, and nothing cites it. */
  public Optional<ArticleSheet> find(Article article, LocalDate day) {
    Optional<StatuteHistory> history = Identifiers.parse(article.work()).filter(Statute.class::isInstance)
        .flatMap(statute -> statutes.article((Statute) statute, article));
    Optional<ArticleLife> life = ArticleFamily.life(article, day);
    List<RelatedArticle> related = life.map(ArticleFamily::related).orElse(List.of());
    List<RelatedArticle> meant = new ArrayList<>(related);
    meant.addFirst(itself(article, life));
    List<Citing> own = citations.citing(article);
    List<Citing> citing = Stream.concat(own.stream().filter(each -> means(each, meant.getFirst())),
            related.stream().flatMap(other -> citations.citing(other.article()).stream()
                .filter(each -> means(each, other))))
        .sorted(Comparator.comparing((Citing each) -> each.date().orElse(LocalDate.MIN)).reversed()
            .thenComparing(each -> each.document().value()).thenComparing(Citing::span))
        .distinct().toList();
    long elsewhere = own.stream().filter(each -> !means(each, meant.getFirst())).count();
    Set<CommitmentId> ids = with(meant, citations::commitments);
    List<CommitmentHistory> told = ids.stream().limit(MOST_COMMITMENTS)
        .flatMap(id -> commitments.find(id).stream()).toList();
    ArticleSheet sheet = new ArticleSheet(article, day, history, life, related, citing, elsewhere, told,
        Math.max(0, ids.size() - MOST_COMMITMENTS), List.copyOf(with(meant, citations::cases)));
    return sheet.isEmpty() ? Optional.empty() : Optional.of(sheet);
  }

  private static RelatedArticle itself(Article article, Optional<ArticleLife> life) {
    return new RelatedArticle(article, life.flatMap(ArticleLife::from), life.flatMap(ArticleLife::until), "", 1,
        false, "");
  }

  /**
   * Cited by that number as of a day on which it meant this, or when it no longer did and that is told; or meant by
   * another number in a document of such a day.
   */
  private static boolean means(Citing citing, RelatedArticle article) {
    return citing.cited().equals(article.article()) ? article.on(citing.asOf()) || !citing.fault().isEmpty()
        : article.on(citing.date());
  }

  private static <T> Set<T> with(List<RelatedArticle> articles, Function<Article, List<With<T>>> question) {
    Set<T> found = new LinkedHashSet<>();
    for (RelatedArticle article : articles) {
      question.apply(article.article()).stream().filter(with -> article.on(with.asOf())).map(With::thing)
          .forEach(found::add);
    }
    return found;
  }
}
