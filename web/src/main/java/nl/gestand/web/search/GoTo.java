// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.search;

import nl.gestand.indexer.search.Facet;
import nl.gestand.indexer.search.SearchIndex;
import nl.gestand.indexer.search.SearchRequest;
import nl.gestand.ontology.citation.Article;
import nl.gestand.ontology.citation.Concordance;
import nl.gestand.ontology.citation.Dossier;
import nl.gestand.ontology.citation.Identifier;
import nl.gestand.ontology.citation.Identifiers;
import nl.gestand.web.http.Links;
import nl.gestand.web.statutes.LookUpArticle;
import nl.gestand.web.words.Day;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Leads straight to a thing whose identifier was typed: a commitment first, as a motie is also a document. */
final class GoTo {

  private final SearchIndex index;
  private final LookUpArticle articles;

  GoTo(SearchIndex index, LookUpArticle articles) {
    this.index = index;
    this.articles = articles;
  }

  /** The path of what the words name, when they are an identifier and nothing else, and the index has it. */
  Optional<String> path(String words) {
    return Identifiers.parse(words).or(() -> bareArticle(words.strip())).flatMap(this::path);
  }

  /** {@code 139h} alone names an article where the concordance has that number in one statute; {@code 252} is a number. */
  private static Optional<Identifier> bareArticle(String words) {
    List<Article> named = words.matches("\\d+[a-zA-Z]+") ? Concordance.articles().stream()
        .filter(article -> article.number().equalsIgnoreCase(words)).toList() : List.of();
    return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
  }

  private Optional<String> path(Identifier identifier) {
    if (identifier instanceof Dossier dossier) {
      SearchRequest inDossier = new SearchRequest("", Map.of(Facet.DOSSIER, Set.of(dossier.key())), Optional.empty(),
          Optional.empty(), SearchRequest.Order.NEWEST, Optional.empty(), 1, Optional.empty());
      return index.search(inDossier).total() > 0 ? Optional.of(Links.dossier(dossier)) : Optional.empty();
    }
    if (identifier instanceof Article article) {
      return articles.find(article, LocalDate.now(Day.ZONE)).map(found -> Links.article(article));
    }
    return index.find(identifier).map(HitView::path).or(() -> citing(identifier));
  }

  /** A case has no page of its own: what cites it is the nearest thing. */
  private Optional<String> citing(Identifier identifier) {
    SearchRequest citing = new SearchRequest("", Map.of(Facet.CITES, Set.of(identifier.canonical())), Optional.empty(),
        Optional.empty(), SearchRequest.Order.NEWEST, Optional.empty(), 1, Optional.empty());
    return index.search(citing).total() > 0
        ? Optional.of("/zoeken?" + Filter.CITES.parameter() + "=" + Links.encoded(identifier.canonical()))
        : Optional.empty();
  }
}
