// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.documents;

import nl.gestand.ontology.citation.Identifier;
import nl.gestand.ontology.citation.Identifiers;
import nl.gestand.ontology.model.CommitmentId;
import nl.gestand.ontology.model.Finding;
import nl.gestand.ontology.vocabulary.Labels;
import nl.gestand.web.documents.MarkedText.Numbered;
import nl.gestand.web.http.Links;
import nl.gestand.web.words.Confidence;
import nl.gestand.web.words.Link;
import nl.gestand.web.words.StatusBadge;
import nl.gestand.web.words.TermWords;
import nl.gestand.web.words.Words;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A finding in the list beside the text.
 *
 * @param means what it was resolved to, empty when it could not be
 * @param sure how sure the machine was, in words
 */
public record FindingView(
    int number,
    String code,
    String kind,
    String quote,
    List<Link> means,
    Optional<StatusBadge> status,
    Optional<TermWords> term,
    String rule,
    String sure,
    String remark) {

  /** Longer quotes are cut: the text itself is beside it. */
  private static final int LONGEST_QUOTE = 160;

  static FindingView of(Numbered numbered, Labels labels) {
    Finding finding = numbered.finding();
    List<Link> means = Stream.concat(
        finding.commitment().map(FindingView::link).stream(),
        finding.targets().stream()
            .filter(target -> finding.commitment()
                .filter(id -> id.value().equalsIgnoreCase(target.canonical())).isEmpty())
            .map(target -> new Link(target.printed(), Links.of(target)))).toList();
    return new FindingView(numbered.number(), finding.kind().code(), Words.capital(labels.label(finding.kind())),
        shortened(finding.quote()), means, finding.status().map(status -> StatusBadge.of(status, labels)),
        finding.term().map(TermWords::of), finding.rule(), Confidence.words(finding.confidence()), finding.remark());
  }

  /** By its number; a promise in a letter has none. */
  private static Link link(CommitmentId id) {
    return new Link(Identifiers.parse(id.value()).map(Identifier::printed).orElse("deze belofte"),
        Links.commitment(id));
  }

  private static String shortened(String quote) {
    if (quote.length() <= LONGEST_QUOTE) {
      return quote;
    }
    int space = quote.lastIndexOf(' ', LONGEST_QUOTE);
    return quote.substring(0, space > 0 ? space : LONGEST_QUOTE) + " …";
  }
}
