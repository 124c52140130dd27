// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.review;

import nl.gestand.corpus.archive.Archive;
import nl.gestand.corpus.structure.StructuredText;
import nl.gestand.ontology.citation.Identifier;
import nl.gestand.ontology.citation.Kamerstuk;
import nl.gestand.ontology.citation.ToezeggingNumber;
import nl.gestand.ontology.model.Claimant;
import nl.gestand.ontology.model.Commitment;
import nl.gestand.ontology.model.CommitmentId;
import nl.gestand.ontology.model.Evidence;
import nl.gestand.ontology.model.Finding;
import nl.gestand.ontology.model.FindingKind;
import nl.gestand.ontology.model.RecordedEvent;
import nl.gestand.ontology.model.Reading;
import nl.gestand.ontology.model.Status;
import nl.gestand.ontology.model.StatusEvent;
import nl.gestand.ontology.model.Term;
import nl.gestand.ontology.model.TextSpan;
import nl.gestand.ontology.store.CommitmentHistory;
import nl.gestand.ontology.store.CommitmentStore;
import nl.gestand.ontology.store.DocumentStore;
import nl.gestand.web.commitments.FormView;
import nl.gestand.web.commitments.FormView.Choice;
import nl.gestand.web.commitments.FormView.Problem;
import nl.gestand.web.commitments.StatusNow;
import nl.gestand.web.http.Links;
import nl.gestand.web.http.Refusal;
import nl.gestand.web.http.Site;
import nl.gestand.web.review.ReviewView.Before;
import nl.gestand.web.review.ReviewView.Candidate;
import nl.gestand.web.words.Confidence;
import nl.gestand.web.words.Day;
import nl.gestand.web.words.Link;
import nl.gestand.web.words.StatusBadge;
import nl.gestand.web.words.TermWords;
import nl.gestand.web.words.Words;
import nl.gestand.web.workbench.Worker;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Makes the page of a claim: its sentence in the letter, what it is taken to mean, and what else it could mean. */
final class ShowClaim {

  /** More is a list to search in, and for that there is the number. */
  private static final int CANDIDATES = 8;

  private final CommitmentStore commitments;
  private final DocumentStore documents;
  private final Archive archive;
  private final Site site;

  ShowClaim(CommitmentStore commitments, DocumentStore documents, Archive archive, Site site) {
    this.commitments = commitments;
    this.documents = documents;
    this.archive = archive;
    this.site = site;
  }

  /** The form of a claim as it was read. */
  static ReviewForm form(CommitmentHistory history, StatusEvent claim) {
    return ReviewForm.empty(history.version(), claim.commitment().value(), claim.status().code(), claim.validFrom(),
        claim.newTerm().map(Term::words).orElse(""));
  }

  ReviewView view(CommitmentHistory history, RecordedEvent recorded, Worker worker, int waiting, ReviewForm filled,
      List<Problem> problems, Optional<Before> again, boolean changed) {
    StatusEvent claim = recorded.event();
    Commitment commitment = history.commitment();
    Evidence.InDocument evidence = evidence(claim);
    Reading reading = documents.find(evidence.document()).orElseThrow(ShowClaim::gone);
    StructuredText text = archive.text(reading.document().text());
    InContext context = new InContext(text, evidence.span());
    String title = (problems.isEmpty() ? "" : "Fout: ") + "Beoordelen: " + site.labels().label(claim.status()) + ", "
        + number(commitment);
    return new ReviewView(title, claim.id().value(), worker.csrf(), waiting,
        new Link(Words.capital(reading.document().title()), Links.passage(evidence.document(), evidence.span())),
        reading.document().date().map(Day::of), context.paragraphs(),
        new Link(Words.capital(commitment.title()), Links.commitment(commitment.id())),
        Words.capital(site.labels().label(commitment.kind())), number(commitment),
        StatusNow.of(history, site.today(), site.labels()), StatusBadge.of(claim.status(), site.labels()),
        Day.of(claim.validFrom()), claim.newTerm().or(() -> promised(claim, commitment)).map(TermWords::of),
        Confidence.words(claim.confidence().orElse(1)), rule(reading, claim, evidence.span()),
        candidates(reading, context.around(), commitment, filled), statuses(commitment, filled), filled, problems,
        again, changed);
  }

  private static Optional<Term> promised(StatusEvent claim, Commitment commitment) {
    return claim.status() == Status.PROMISED ? commitment.term() : Optional.empty();
  }

  static Evidence.InDocument evidence(StatusEvent claim) {
    if (claim.evidence().orElseThrow(ShowClaim::gone) instanceof Evidence.InDocument in) {
      return in;
    }
    throw gone();
  }

  private static Refusal gone() {
    return Refusal.notFound("Van deze vondst is de brief niet meer te vinden.");
  }

  private static String rule(Reading reading, StatusEvent claim, TextSpan span) {
    return reading.findings().stream()
        .filter(finding -> finding.kind() == FindingKind.STATUS_CLAIM || finding.kind() == FindingKind.NEW_PROMISE)
        .filter(finding -> finding.commitment().filter(claim.commitment()::equals).isPresent())
        .filter(finding -> finding.span().overlaps(span))
        .map(Finding::rule).findFirst().orElse("");
  }

  /** The present one, then those named in the same paragraph, then the others that the letter speaks of. */
  private List<Candidate> candidates(
      Reading reading, List<TextSpan> around, Commitment present, ReviewForm filled) {
    Set<CommitmentId> near = new LinkedHashSet<>();
    Set<CommitmentId> elsewhere = new LinkedHashSet<>();
    for (Finding finding : reading.findings()) {
      Set<CommitmentId> place = around.stream().anyMatch(finding.span()::overlaps) ? near : elsewhere;
      Stream.concat(finding.commitment().stream(), finding.targets().stream().flatMap(ShowClaim::named))
          .forEach(place::add);
    }
    near.addAll(elsewhere);
    near.remove(present.id());
    List<CommitmentId> asked = near.stream().limit(4L * CANDIDATES).toList();
    return Stream.concat(Stream.of(present),
            commitments.list(asked).stream().map(CommitmentHistory::commitment).limit(CANDIDATES))
        .map(commitment -> new Candidate(commitment.id().value(), Words.capital(commitment.title()),
            commitment.number().map(Identifier::printed).orElse(""),
            commitment.id().value().equals(filled.commitment())))
        .toList();
  }

  /** Only papers and toezeggingen can be commitments. */
  private static Stream<CommitmentId> named(Identifier target) {
    return target instanceof Kamerstuk || target instanceof ToezeggingNumber
        ? Stream.of(CommitmentId.of(target)) : Stream.empty();
  }

  private List<Choice> statuses(Commitment commitment, ReviewForm filled) {
    return Arrays.stream(Status.values())
        .filter(status -> FormView.statuses(commitment.kind(), Claimant.MINISTRY).contains(status)
            || status.code().equals(filled.status()))
        .map(status -> new Choice(status.code(), Words.capital(site.labels().label(status)),
            site.labels().definition(status), status.code().equals(filled.status())))
        .toList();
  }

  static String number(Commitment commitment) {
    return commitment.number().map(Identifier::printed).orElse(commitment.title());
  }
}
