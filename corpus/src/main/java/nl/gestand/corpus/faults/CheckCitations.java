// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.faults;

import nl.gestand.corpus.recognise.Context;
import nl.gestand.corpus.recognise.FoundCitation;
import nl.gestand.ontology.citation.Article;
import nl.gestand.ontology.model.Fault;
import nl.gestand.ontology.model.FaultKind;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Looks whether what a text cites existed on its day and is where it says it is. A pure function.
 *
 * <p>Reads: the citations and the words around them. Writes: for each the day as of which it is meant, and its fault.
 */
public final class CheckCitations {

  private CheckCitations() {}

  /** @return one for each citation, in the same order */
  public static List<CheckedCitation> check(String text, Context context, List<FoundCitation> citations) {
    Surroundings around = new Surroundings(text);
    Map<Integer, Fault> dossiers = DossierFaults.in(citations);
    List<CheckedCitation> checked = new ArrayList<>();
    Optional<LocalDate> day = context.date().or(() -> notBefore(citations));
    for (int i = 0; i < citations.size(); i++) {
      FoundCitation found = citations.get(i);
      List<Article> articles = articles(found);
      Optional<Fault> slip = KnownSlips.of(found.targets(), around.wide(found.span()));
      if (!articles.isEmpty() && day.isPresent()) {
        CheckedCitation article = article(found, articles, day.get(), context, around, cited(citations, i));
        checked.add(slip.isEmpty() ? article : new CheckedCitation(article.onDay(), slip));
      } else {
        Optional<Fault> fault = Optional.ofNullable(dossiers.get(i)).or(() -> slip);
        checked.add(fault.isEmpty() ? CheckedCitation.UNREMARKABLE : new CheckedCitation(Optional.empty(), fault));
      }
    }
    return checked;
  }

  /** A document without a day is not older than the last letter that it cites by its day. */
  private static Optional<LocalDate> notBefore(List<FoundCitation> citations) {
    return citations.stream().flatMap(found -> found.byDate().stream()).max(Comparator.naturalOrder());
  }

  private static CheckedCitation article(
      FoundCitation found, List<Article> articles, LocalDate day, Context context, Surroundings around,
      Set<Article> near) {
    String before = around.before(found.span());
    String after = around.after(found.span());
    ArticleFaults faults = new ArticleFaults(articles, day, near, before, after, around.wide(found.span()));
    Mark mark = Mark.of(before, around.of(found.span()), after);
    Optional<Fault> fault = faults.fault(mark, context.kind(), found.confidence())
        .filter(told -> context.date().isPresent() || told.kind() != FaultKind.ARTICLE_TO_COME);
    return new CheckedCitation(faults.onDay(mark, context.kind()), fault);
  }

  private static List<Article> articles(FoundCitation found) {
    return found.targets().stream()
        .filter(Article.class::isInstance).map(Article.class::cast).toList();
  }

  /** The articles cited near a citation, itself left out. */
  private static Set<Article> cited(List<FoundCitation> citations, int index) {
    Set<Article> near = new HashSet<>();
    for (int step = -1; step <= 1; step += 2) {
      for (int i = index + step; i >= 0 && i < citations.size()
          && Surroundings.near(citations.get(i).span(), citations.get(index).span()); i += step) {
        near.addAll(articles(citations.get(i)));
      }
    }
    return near;
  }
}
