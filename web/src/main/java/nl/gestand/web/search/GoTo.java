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
import nl.gestand.web.http.Parameters;
import nl.gestand.web.statutes.LookUpArticle;
import nl.gestand.web.words.Day;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Leads straight to a thing whose identifier was typed: a commitment first, as a motie is also a document. */
final class GoTo {

  /** What people write before a number, and what adds nothing to it. */
  private static final Pattern KIND = Pattern.compile(
      "(?:motie|toezegging|zaak|brief|kamerbrief|stuk|document|wetsvoorstel)(?: met)?(?: (?:nummer|nr\\.?|no\\.?))?"
          + ":? (.+)",
      Pattern.CASE_INSENSITIVE);
  private static final Pattern BARE_ARTICLE =
      Pattern.compile("(?:art(?:ikel|\\.)? ?)?(\\d+[a-z]+)", Pattern.CASE_INSENSITIVE);

  /** The day of the version that an address of wetten.overheid.nl or a jci string names. */
  private static final Pattern VERSION = Pattern.compile(
      "BWB[RVW]\\d{7}(?:/|.*&[gz]=)(\\d{4}-\\d{2}-\\d{2})(?![0-9])", Pattern.CASE_INSENSITIVE);

  private final SearchIndex index;
  private final LookUpArticle articles;

  GoTo(SearchIndex index, LookUpArticle articles) {
    this.index = index;
    this.articles = articles;
  }

  /** The path of what the words name, when they are an identifier and nothing else, and the index has it. */
  Optional<String> path(String typed) {
    return named(typed).flatMap(this::path).map(path -> path.startsWith("/artikel/") ? path + day(typed) : path);
  }

  /** What the words name, whether the index has it or not. */
  static Optional<Identifier> named(String typed) {
    Matcher kind = KIND.matcher(typed.strip());
    String words = kind.matches() ? kind.group(1) : typed.strip();
    return Identifiers.parse(words).or(() -> bareArticle(words));
  }

  /** {@code 139h} alone names an article where the concordance has that number in one statute; {@code 252} is a number. */
  private static Optional<Identifier> bareArticle(String words) {
    Matcher bare = BARE_ARTICLE.matcher(words);
    List<Article> named = bare.matches() ? Concordance.articles().stream()
        .filter(article -> article.number().equalsIgnoreCase(bare.group(1))).toList() : List.of();
    return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
  }

  private static String day(String words) {
    Matcher version = VERSION.matcher(words);
    return version.find() && Parameters.day(version.group(1)).isPresent() ? "?peildatum=" + version.group(1) : "";
  }

  Optional<String> path(Identifier identifier) {
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
