// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.json;

import nl.gestand.ontology.citation.Dossier;
import nl.gestand.ontology.citation.Identifier;
import nl.gestand.ontology.model.Claimant;
import nl.gestand.ontology.model.Commitment;
import nl.gestand.ontology.model.CommitmentId;
import nl.gestand.ontology.model.ContentHash;
import nl.gestand.ontology.model.Document;
import nl.gestand.ontology.model.EventId;
import nl.gestand.ontology.model.Evidence;
import nl.gestand.ontology.model.Fault;
import nl.gestand.ontology.model.Finding;
import nl.gestand.ontology.model.Link;
import nl.gestand.ontology.model.Person;
import nl.gestand.ontology.model.Reading;
import nl.gestand.ontology.model.RecordedEvent;
import nl.gestand.ontology.model.RecordedVerdict;
import nl.gestand.ontology.model.Status;
import nl.gestand.ontology.model.StatusEvent;
import nl.gestand.ontology.model.Term;
import nl.gestand.ontology.model.Verdict;
import nl.gestand.ontology.store.CommitmentHistory;
import nl.gestand.ontology.store.CommitmentHistory.Mention;
import nl.gestand.ontology.store.Uris;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What {@code show --json} and {@code /api/v1} answer: the contract of {@code web/README.md}. Every field is always there; null where
 * nothing is known.
 */
public final class Shown {

  private Shown() {}

  public record People(String name, String office, String party, String person) {
    static List<People> of(List<Person> people) {
      return people.stream()
          .map(person -> new People(person.name(), known(person.office()), known(person.party()),
              known(person.known()))).toList();
    }
  }

  public record TermLine(String words, String from, String until) {
    public static TermLine of(Optional<Term> term) {
      return term.map(known -> new TermLine(known.words(), day(known.from()), day(known.until()))).orElse(null);
    }
  }

  /** Either of a document, with offsets in code points, or of a page elsewhere. */
  public record EvidenceLine(String document, Integer start, Integer end, String url, String quote) {
    public static EvidenceLine of(Evidence evidence) {
      return switch (evidence) {
        case Evidence.InDocument inside -> new EvidenceLine(
            inside.document().value(), inside.span().start(), inside.span().end(), null, inside.quote());
        case Evidence.OnTheWeb web -> new EvidenceLine(null, null, null, web.page().toString(), known(web.quote()));
      };
    }
  }

  public record EventLine(String id, String status, String sourceWord, String claimedBy, String agent, String validFrom,
      String recordedAt, long change, String retractedAt, Double confidence, TermLine newTerm, String note,
      EvidenceLine evidence, String answers, List<VerdictLine> verdicts, boolean stands, String action) {
    public static EventLine of(RecordedEvent recorded) {
      StatusEvent event = recorded.event();
      return new EventLine(event.id().value(), event.status().code(), known(event.sourceWord()),
          event.claimedBy().code(), event.agent(), event.validFrom().toString(), recorded.recordedAt().toString(),
          recorded.change(), recorded.retractedAt().map(Instant::toString).orElse(null),
          event.confidence().isPresent() ? event.confidence().getAsDouble() : null, TermLine.of(event.newTerm()),
          known(event.note()), event.evidence().map(EvidenceLine::of).orElse(null),
          event.answers().map(EventId::value).orElse(null),
          recorded.verdicts().stream().map(VerdictLine::of).toList(), recorded.stands(),
          recorded.recorded().action().map(EventId::value).orElse(null));
    }
  }

  public record VerdictLine(String id, String verdict, String agent, String recordedAt, String note) {
    public static VerdictLine of(RecordedVerdict recorded) {
      Verdict verdict = recorded.verdict();
      return new VerdictLine(verdict.id().value(), verdict.kind().code(), verdict.agent(),
          recorded.recorded().at().toString(), known(verdict.note()));
    }
  }

  public record LinkLine(String from, String kind, String to) {
    public static LinkLine of(Link link) {
      return new LinkLine(link.from().value(), link.kind().code(), link.to().value());
    }
  }

  public record MentionLine(String document, String title, String date, int start, int end, String quote) {
    public static MentionLine of(Mention mention) {
      return new MentionLine(mention.document().value(), mention.title(), day(mention.date()),
          mention.span().start(), mention.span().end(), mention.quote());
    }
  }

  public record CommitmentLine(String type, String id, String uri, String kind, String number, String title, String request,
      String date, List<People> people, List<People> addressees, List<String> ministries, String dossier,
      TermLine term, String madeIn, String status, String statusSince, String claimedBy, boolean overdue, boolean disputed,
      boolean unanswered, long version, EvidenceLine evidence, List<LinkLine> links, List<EventLine> history, List<MentionLine> mentions, DocumentLine document) {
    public static CommitmentLine of(CommitmentHistory history, Optional<Reading> own, Uris uris, LocalDate today) {
      Commitment commitment = history.commitment();
      Optional<StatusEvent> decisive = history.decisive(today).map(RecordedEvent::event);
      return new CommitmentLine("commitment", commitment.id().value(), uris.commitment(commitment.id()).getURI(),
          commitment.kind().code(), commitment.number().map(Identifier::canonical).orElse(null), commitment.title(),
          known(commitment.request()), day(commitment.date()), People.of(commitment.people()),
          People.of(commitment.addressees()), commitment.ministries(),
          commitment.dossier().map(Dossier::key).orElse(null), TermLine.of(history.term(today)),
          known(commitment.madeIn()), decisive.map(StatusEvent::status).map(Status::code).orElse(null),
          decisive.map(event -> event.validFrom().toString()).orElse(null),
          decisive.map(StatusEvent::claimedBy).map(Claimant::code).orElse(null), history.overdue(today),
          !history.dissent(today).isEmpty(), history.unanswered(today).isPresent(), history.version(),
          commitment.evidence().map(EvidenceLine::of).orElse(null), history.links().stream().map(LinkLine::of).toList(),
          history.events().stream().map(EventLine::of).toList(),
          history.mentions().stream().map(MentionLine::of).toList(),
          own.map(reading -> DocumentLine.of(reading, uris)).orElse(null));
    }
  }

  public record FindingLine(String kind, int start, int end, String quote, List<String> targets, String commitment,
      String status, TermLine term, String rule, double confidence, String remark, String onDay,
      List<CandidateLine> candidates, FaultLine fault) {
    public static FindingLine of(Finding finding) {
      return new FindingLine(finding.kind().code(), finding.span().start(), finding.span().end(), finding.quote(),
          finding.targets().stream().map(Identifier::canonical).toList(),
          finding.commitment().map(CommitmentId::value).orElse(null), finding.status().map(Status::code).orElse(null),
          TermLine.of(finding.term()), finding.rule(), finding.confidence(), known(finding.remark()),
          day(finding.onDay()), finding.candidates().stream()
              .map(candidate -> new CandidateLine(candidate.target().canonical(), candidate.reason())).toList(),
          finding.fault().map(FaultLine::of).orElse(null));
    }
  }

  public record CandidateLine(String target, String reason) {}

  public record FaultLine(String kind, String explanation, List<String> meant, double confidence) {
    public static FaultLine of(Fault fault) {
      return new FaultLine(fault.kind().code(), fault.explanation(),
          fault.meant().stream().map(Identifier::canonical).toList(), fault.confidence());
    }
  }

  public record DocumentLine(String type, String id, String uri, String kind, List<String> identifiers, String typeWord,
      String title, String date, List<People> senders, List<String> ministries, String addressee, String dossier,
      String reference, String officialPage, boolean summary, String original, String text, int pages, String readBy,
      List<String> commitments, List<FindingLine> findings) {
    public static DocumentLine of(Reading reading, Uris uris) {
      Document document = reading.document();
      return new DocumentLine("document", document.id().value(), uris.document(document.id()).getURI(),
          document.kind().code(), document.identifiers().stream().map(Identifier::canonical).toList(),
          known(document.typeWord()), document.title(), day(document.date()), People.of(document.senders()),
          document.ministries(), known(document.addressee()), document.dossier().map(Dossier::key).orElse(null),
          known(document.reference()), document.officialPage().map(Object::toString).orElse(null), document.summary(),
          hash(document.original()), hash(document.text()), document.pages(), reading.reader(),
          reading.commitments().stream().map(commitment -> commitment.id().value()).toList(),
          reading.findings().stream().map(FindingLine::of).toList());
    }
  }

  public record DossierLine(String type, String id, String uri, List<Listed> documents, List<Listed> commitments) {
    public static DossierLine of(
        Dossier dossier, List<Document> documents, List<CommitmentHistory> commitments, Uris uris, LocalDate today) {
      return new DossierLine("dossier", dossier.key(), uris.dossier(dossier).getURI(),
          documents.stream().map(document -> new Listed(document.id().value(), document.kind().code(),
              document.title(), day(document.date()), null)).toList(),
          commitments.stream().map(history -> new Listed(history.commitment().id().value(),
              history.commitment().kind().code(), history.commitment().title(), day(history.commitment().date()),
              history.decisive(today).map(recorded -> recorded.event().status().code()).orElse(null))).toList());
    }
  }

  public record Listed(String id, String kind, String title, String date, String status) {}

  private static String day(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse(null);
  }

  private static String hash(ContentHash hash) {
    return hash.hex();
  }

  private static String known(String text) {
    return text.isEmpty() ? null : text;
  }
}
