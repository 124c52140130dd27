// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.documents;

import nl.gestand.corpus.structure.StructuredText;
import nl.gestand.ontology.citation.Identifier;
import nl.gestand.ontology.model.Commitment;
import nl.gestand.ontology.model.Committees;
import nl.gestand.ontology.model.Document;
import nl.gestand.ontology.model.FindingKind;
import nl.gestand.ontology.model.Reading;
import nl.gestand.ontology.store.CommitmentHistory;
import nl.gestand.ontology.vocabulary.Labels;
import nl.gestand.web.documents.DocumentView.KindChoice;
import nl.gestand.web.documents.DocumentView.Made;
import nl.gestand.web.documents.MarkedText.Numbered;
import nl.gestand.web.http.Links;
import nl.gestand.web.http.PointInTime;
import nl.gestand.web.words.Day;
import nl.gestand.web.words.Link;
import nl.gestand.web.words.People;
import nl.gestand.web.words.StatusBadge;
import nl.gestand.web.words.Words;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Makes the view of a document from what was read in it. */
final class ShowDocument {

  private final Labels labels;
  private final PointInTime point;
  private final LocalDate day;
  private final boolean mended;

  /** @param mended whether its characters were restored */
  ShowDocument(Labels labels, PointInTime point, LocalDate today, boolean mended) {
    this.labels = labels;
    this.point = point;
    this.day = point.day(today);
    this.mended = mended;
  }

  /** @param made the commitments that it makes or describes, as they were known */
  DocumentView view(Reading reading, List<CommitmentHistory> made, Optional<FindingKind> kind,
      StructuredText text, List<Block> blocks, List<Numbered> findings) {
    Document document = reading.document();
    ShowTurns turns = new ShowTurns(text, document.date());
    String name = Words.capital(document.title());
    return new DocumentView(name, name, Links.document(document.id()),
        Words.capital(document.typeWord().isEmpty() ? labels.label(document.kind()) : document.typeWord()),
        document.identifiers().stream().map(Identifier::printed).toList(), document.date().map(Day::of),
        People.list(document.senders()),
        document.ministries().stream()
            .map(code -> new Link(Words.ministry(code, document.date()), "/zoeken?ministerie=" + Links.encoded(code))).toList(),
        document.committees().stream().flatMap(code -> Committees.find(code).stream()).map(committee ->
            new Link(committee.name(), "/zoeken?commissie=" + Links.encoded(committee.code()))).toList(),
        document.addressee(), document.dossier().map(dossier -> new Link(dossier.printed(), Links.dossier(dossier))),
        document.reference(), document.officialPage().map(page -> new Link(Words.host(page), page.toString())),
        mended, document.summary(), document.pages(), made.stream().map(this::made).toList(),
        Day.of(day), point.known().map(LocalDate::toString).orElse(""), !point.now(), turns.speakers(), turns.byAnchor(),
        kinds(reading, kind), blocks,
        findings.stream().map(numbered -> FindingView.of(numbered, labels)).toList());
  }

  private Made made(CommitmentHistory history) {
    Commitment commitment = history.commitment();
    return new Made(new Link(Words.capital(commitment.title()), Links.commitment(commitment.id()) + point.query()),
        labels.label(commitment.kind()),
        history.status(day).map(status -> StatusBadge.of(status, labels)));
  }

  private List<KindChoice> kinds(Reading reading, Optional<FindingKind> chosen) {
    String path = Links.document(reading.document().id()) + point.query();
    List<KindChoice> choices = new ArrayList<>();
    choices.add(new KindChoice("", "Alles", reading.findings().size(), path + "#tekst", chosen.isEmpty()));
    Arrays.stream(FindingKind.values()).forEach(kind -> {
      int count = (int) reading.findings().stream().filter(finding -> finding.kind() == kind).count();
      if (count > 0) {
        choices.add(new KindChoice(kind.code(), Words.capital(labels.label(kind)), count,
            path + (point.now() ? "?" : "&") + "vondst=" + kind.code() + "#tekst",
            chosen.filter(kind::equals).isPresent()));
      }
    });
    return choices;
  }
}
