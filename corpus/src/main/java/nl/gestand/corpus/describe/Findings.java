// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.describe;

import nl.gestand.corpus.faults.CheckCitations;
import nl.gestand.corpus.faults.CheckCommitments;
import nl.gestand.corpus.faults.CheckedCitation;
import nl.gestand.corpus.faults.KnownSlips;
import nl.gestand.corpus.faults.SectionsTwice;
import nl.gestand.corpus.recognise.Context;
import nl.gestand.corpus.recognise.FoundCitation;
import nl.gestand.corpus.recognise.FoundCommitment;
import nl.gestand.corpus.recognise.FoundPromise;
import nl.gestand.corpus.recognise.Recognition;
import nl.gestand.ontology.citation.Identifier;
import nl.gestand.ontology.model.CommitmentId;
import nl.gestand.ontology.model.Fault;
import nl.gestand.ontology.model.Finding;
import nl.gestand.ontology.model.FindingKind;
import nl.gestand.ontology.model.Status;
import nl.gestand.ontology.model.Term;
import nl.gestand.ontology.model.TextSpan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Everything recognised, as findings in order of place. */
final class Findings {

  private Findings() {}

  /** @param listed those of rows of an overview */
  static List<Finding> of(
      Recognition recognition, List<CommitmentId> commitments, List<CommitmentId> promises, Context context,
      Quoted source, List<Finding> listed) {
    Optional<LocalDate> date = context.date();
    List<Finding> findings = new ArrayList<>(citations(recognition, context, source));
    findings.addAll(listed);
    recognition.terms().stream().filter(found -> liesAhead(found.term(), date))
        .forEach(found -> findings.add(finding(source, found.span(), FindingKind.TERM, List.of(), Optional.empty(),
            Optional.empty(), Optional.of(found.term()), found.term().rule(), 1, "")));
    List<Map<TextSpan, Fault>> faults = CheckCommitments.check(source.text(), recognition.commitments());
    for (int i = 0; i < commitments.size(); i++) {
      FoundCommitment found = recognition.commitments().get(i);
      for (TextSpan mention : found.mentions()) {
        findings.add(new Finding(mention, source.exact(mention), FindingKind.COMMITMENT_MENTION, List.of(),
            Optional.of(commitments.get(i)), Optional.empty(), Optional.empty(), found.rule(), found.confidence(),
            found.remark(), Optional.empty(), List.of(), Optional.ofNullable(faults.get(i).get(mention))));
      }
    }
    recognition.statuses().forEach(found -> findings.add(finding(source, found.span(), FindingKind.STATUS_CLAIM,
        List.of(), Optional.of(commitments.get(found.commitment())), Optional.of(found.status()), Optional.empty(),
        found.rule(), found.confidence(), "")));
    for (int i = 0; i < promises.size(); i++) {
      FoundPromise found = recognition.promises().get(i);
      findings.add(finding(source, found.span(), FindingKind.NEW_PROMISE, List.of(), Optional.of(promises.get(i)),
          Optional.empty(), found.term(), found.rule(), found.confidence(), ""));
    }
    findings.sort(Comparator.comparing(Finding::span).thenComparing(Finding::kind));
    return findings;
  }

  private static List<Finding> citations(Recognition recognition, Context context, Quoted source) {
    List<FoundCitation> citations = recognition.citations();
    List<CheckedCitation> checked = CheckCitations.check(source.text(), context, citations);
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < citations.size(); i++) {
      FoundCitation found = citations.get(i);
      findings.add(new Finding(found.span(), source.exact(found.span()),
          found.law() ? FindingKind.LAW_CITATION : FindingKind.PARLIAMENTARY_CITATION, found.targets(),
          Optional.empty(), Optional.empty(), Optional.empty(), found.rule(), found.confidence(), found.remark(),
          found.byDate().or(checked.get(i)::onDay), List.of(), checked.get(i).fault()));
    }
    Stream.concat(KnownSlips.in(source.text()).stream(), SectionsTwice.in(source.text()).stream()).forEach(slip ->
        findings.add(new Finding(slip.span(), source.exact(slip.span()),
        slip.law() ? FindingKind.LAW_CITATION : FindingKind.PARLIAMENTARY_CITATION, List.of(), Optional.empty(),
        Optional.empty(), Optional.empty(), "vergissing", slip.fault().confidence(), "", Optional.empty(),
        List.of(), Optional.of(slip.fault()))));
    return findings;
  }

  /** A day that had passed when the document was written is a date in its story, no term. */
  private static boolean liesAhead(Term term, Optional<LocalDate> date) {
    return date.isEmpty() || term.until().isEmpty() || term.until().get().isAfter(date.get());
  }

  private static Finding finding(Quoted source, TextSpan span, FindingKind kind, List<Identifier> targets,
      Optional<CommitmentId> commitment, Optional<Status> status, Optional<Term> term, String rule,
      double confidence, String remark) {
    return new Finding(span, source.exact(span), kind, targets, commitment, status, term, rule, confidence, remark);
  }
}
