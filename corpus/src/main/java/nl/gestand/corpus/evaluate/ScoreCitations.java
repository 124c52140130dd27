// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.evaluate;

import nl.gestand.corpus.recognise.FoundCitation;
import nl.gestand.ontology.citation.Article;
import nl.gestand.ontology.citation.Identifier;
import nl.gestand.ontology.model.TextSpan;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Scores citations by target and overlapping span. A finding that touches an annotation of another category counts
 * neither way: a bill's title may hold the name of a statute.
 */
final class ScoreCitations {

  private final Gold gold;
  private final String text;
  private final Tally tally;

  ScoreCitations(Gold gold, String text, Tally tally) {
    this.gold = gold;
    this.text = text;
    this.tally = tally;
  }

  void score(List<FoundCitation> found) {
    gold.citations().forEach(annotation -> met(annotation, found));
    found.forEach(this::right);
  }

  private void met(Gold.Citation annotation, List<FoundCitation> found) {
    Set<String> targets = new HashSet<>();
    boolean onDate = false;
    for (FoundCitation citation : found) {
      if (citation.span().overlaps(annotation.quote().span())) {
        targets.addAll(names(citation));
        onDate |= annotation.date().isEmpty() || citation.byDate().equals(annotation.date())
            || !citation.targets().isEmpty();
      }
    }
    boolean met = annotation.category() == Category.LETTERS ? onDate
        : !annotation.targets().isEmpty() && annotation.targets().stream()
            .allMatch(accepted -> accepted.stream().anyMatch(targets::contains));
    tally.expect(annotation.category(), met, gold.document(), annotation.quote(),
        annotation.targets().isEmpty() ? "-" : annotation.targets().toString());
  }

  private void right(FoundCitation citation) {
    List<Gold.Citation> touched = gold.citations().stream()
        .filter(annotation -> annotation.quote().span().overlaps(citation.span())).toList();
    boolean byDate = citation.targets().isEmpty() && !citation.law();
    Category category = citation.law() ? Category.LAW : byDate ? Category.LETTERS : Category.PAPERS;
    if (citation.law() && citation.targets().isEmpty() || notJudged(citation, touched)) {
      return;
    }
    List<Gold.Citation> same = touched.stream().filter(annotation -> annotation.category() == category).toList();
    if (!same.isEmpty() || touched.isEmpty()) {
      boolean right = byDate ? !same.isEmpty() : same.stream().anyMatch(annotation -> agrees(citation, annotation));
      tally.find(category, right, gold.document(), new Gold.Quote(citation.span(), citation.span().in(text)),
          names(citation) + " " + citation.rule());
    }
  }

  private boolean notJudged(FoundCitation citation, List<Gold.Citation> touched) {
    TextSpan span = citation.span();
    boolean name = citation.targets().stream().noneMatch(Article.class::isInstance);
    return gold.ignore().stream().anyMatch(span::overlaps)
        || citation.law() && touched.isEmpty() && span.start() >= (name ? gold.namesUntil() : gold.wholeUntil());
  }

  private static boolean agrees(FoundCitation citation, Gold.Citation annotation) {
    Set<String> accepted = annotation.targets().stream().flatMap(Set::stream).collect(Collectors.toSet());
    return names(citation).stream().anyMatch(name -> accepted.contains(name)
        || accepted.stream().anyMatch(other -> other.startsWith(name + "/")));
  }

  private static Set<String> names(FoundCitation citation) {
    return citation.targets().stream().map(Identifier::canonical).map(ReadGold::normal).collect(Collectors.toSet());
  }
}
