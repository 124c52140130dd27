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
import nl.gestand.web.words.Day;
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
 * @param asOf the day as of which an article is meant, or of the letter that is cited
 * @param candidates what it may mean
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
    String remark,
    Optional<Day> asOf,
    List<CandidateView> candidates,
    Optional<FaultView> fault) {

  /** One of the things that a citation may mean. */
  public record CandidateView(Link target, String reason) {}

  /** What is wrong in the source. */
  public record FaultView(String kind, String explanation, List<Link> meant, String sure) {}

  /** Longer quotes are cut: the text itself is beside it. */
  private static final int LONGEST_QUOTE = 160;

  static FindingView of(Numbered numbered, Labels labels) {
    Finding finding = numbered.finding();
    List<Link> means = Stream.concat(
        finding.commitment().map(FindingView::link).stream(),
        finding.targets().stream()
            .filter(target -> finding.commitment()
                .filter(id -> id.value().equalsIgnoreCase(target.canonical())).isEmpty())
            .map(FindingView::link)).toList();
    return new FindingView(numbered.number(), finding.kind().code(), Words.capital(labels.label(finding.kind())),
        shortened(finding.quote()), means, finding.status().map(status -> StatusBadge.of(status, labels)),
        finding.term().map(TermWords::of), finding.rule(), Confidence.words(finding.confidence()), finding.remark(),
        finding.onDay().map(Day::of),
        finding.candidates().stream()
            .map(candidate -> new CandidateView(link(candidate.target()), candidate.reason())).toList(),
        finding.fault().map(fault -> new FaultView(labels.label(fault.kind()), fault.explanation(),
            fault.meant().stream().map(FindingView::link).toList(), Confidence.words(fault.confidence()))));
  }

  private static Link link(Identifier target) {
    return new Link(target.printed(), Links.of(target));
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
