// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.documents;

import nl.gestand.ontology.citation.Identifier;
import nl.gestand.ontology.model.Document;
import nl.gestand.ontology.model.FindingKind;
import nl.gestand.ontology.model.Reading;
import nl.gestand.ontology.model.StatusEvent;
import nl.gestand.ontology.vocabulary.Labels;
import nl.gestand.web.documents.DocumentView.KindChoice;
import nl.gestand.web.documents.DocumentView.Made;
import nl.gestand.web.documents.MarkedText.Numbered;
import nl.gestand.web.http.Links;
import nl.gestand.web.words.Day;
import nl.gestand.web.words.Link;
import nl.gestand.web.words.People;
import nl.gestand.web.words.StatusBadge;
import nl.gestand.web.words.Words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Makes the view of a document from what was read in it. */
final class ShowDocument {

  private final Labels labels;

  ShowDocument(Labels labels) {
    this.labels = labels;
  }

  DocumentView view(Reading reading, Optional<FindingKind> kind, List<Block> blocks, List<Numbered> findings) {
    Document document = reading.document();
    String name = Words.capital(document.title());
    return new DocumentView(name, name, Links.document(document.id()),
        document.typeWord().isEmpty() ? Words.capital(labels.label(document.kind())) : Words.capital(document.typeWord()),
        document.identifiers().stream().map(Identifier::printed).toList(), document.date().map(Day::of),
        People.list(document.senders()),
        document.ministries().stream()
            .map(code -> new Link(Words.ministry(code), "/zoeken?ministerie=" + Links.encoded(code))).toList(),
        document.addressee(), document.dossier().map(dossier -> new Link(dossier.printed(), Links.dossier(dossier))),
        document.reference(), document.officialPage().map(page -> new Link(Words.host(page), page.toString())),
        document.summary(), document.pages(), made(reading), kinds(reading, kind), blocks,
        findings.stream().map(numbered -> FindingView.of(numbered, labels)).toList());
  }

  private List<Made> made(Reading reading) {
    return reading.commitments().stream()
        .map(commitment -> new Made(
            new Link(Words.capital(commitment.title()), Links.commitment(commitment.id())),
            labels.label(commitment.kind()),
            reading.claims().stream()
                .filter(claim -> claim.commitment().equals(commitment.id()))
                .reduce((earlier, later) -> later)
                .map(StatusEvent::status)
                .map(status -> StatusBadge.of(status, labels))))
        .toList();
  }

  private List<KindChoice> kinds(Reading reading, Optional<FindingKind> chosen) {
    String path = Links.document(reading.document().id());
    List<KindChoice> choices = new ArrayList<>();
    choices.add(new KindChoice("", "Alles", reading.findings().size(), path + "#tekst", chosen.isEmpty()));
    Arrays.stream(FindingKind.values()).forEach(kind -> {
      int count = (int) reading.findings().stream().filter(finding -> finding.kind() == kind).count();
      if (count > 0) {
        choices.add(new KindChoice(kind.code(), Words.capital(labels.label(kind)), count, path + "?vondst=" + kind.code() + "#tekst",
            chosen.filter(kind::equals).isPresent()));
      }
    });
    return choices;
  }
}
