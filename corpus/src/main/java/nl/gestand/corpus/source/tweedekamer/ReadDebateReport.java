// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.source.tweedekamer;

import nl.gestand.corpus.extract.Unreadable;
import nl.gestand.corpus.source.DocumentKinds;
import nl.gestand.corpus.source.DutchDates;
import nl.gestand.corpus.source.HeadDraft;
import nl.gestand.corpus.source.Received;
import nl.gestand.corpus.source.XmlElement;
import nl.gestand.corpus.structure.StructuredText;
import nl.gestand.corpus.structure.TextOfPassages;
import nl.gestand.ontology.citation.TkNumber;
import nl.gestand.ontology.model.DocumentKind;
import nl.gestand.ontology.model.PassageKind;

import java.util.Optional;

/**
 * Reads the report of a sitting as the Tweede Kamer publishes it in its open data: root element
 * {@code vlosCoreDocument}, namespace {@code http://www.tweedekamer.nl/ggm/vergaderverslag/v1.0}.
 */
public final class ReadDebateReport {

  /** The name of the root element of such a file. */
  public static final String ROOT = "vlosCoreDocument";

  private final TextOfPassages text = new TextOfPassages();

  private ReadDebateReport() {}

  /** @throws Unreadable when nothing was said */
  public static Received.Accepted read(XmlElement report) throws Unreadable {
    ReadDebateReport reading = new ReadDebateReport();
    reading.texts(report);
    if (reading.text.length() == 0) {
      report.list("zaak").forEach(reading::matter);
    }
    StructuredText text = reading.text.finish(1);
    if (text.passages().isEmpty()) {
      throw new Unreadable("Dit vergaderverslag bevat geen tekst.");
    }
    return new Received.Accepted(text, head(report, text).finish());
  }

  private static HeadDraft head(XmlElement report, StructuredText text) {
    XmlElement sitting = report.find("vergadering").orElse(report);
    String firstLine = text.passages().getFirst().span().in(text.text());
    HeadDraft draft = new HeadDraft().kind(Optional.of(DocumentKind.DEBATE_REPORT));
    draft.typeWord(DocumentKinds.startedBy(firstLine).isPresent() && firstLine.length() < 60 ? firstLine : "");
    sitting.find("titel").map(XmlElement::words).ifPresent(draft::title);
    draft.date(sitting.find("datum").map(XmlElement::words).flatMap(DutchDates::findIso));
    draft.identifier(report.list("parlisid").stream().map(XmlElement::words)
        .filter(number -> number.matches("20\\d{2}A\\d{5}")).findFirst().map(TkNumber::new));
    return draft;
  }

  /** What was said stands in elements "tekst"; around them are times, numbers and who spoke. */
  private void texts(XmlElement element) {
    for (XmlElement child : element.children()) {
      if (child.is("tekst")) {
        paragraphs(child, PassageKind.PARAGRAPH);
      } else {
        texts(child);
      }
    }
  }

  /** A meeting on procedure has no words, only what was on its table. */
  private void matter(XmlElement matter) {
    String dossier = matter.find("dossiernummer").map(XmlElement::words).orElse("");
    String number = matter.find("stuknummer").map(XmlElement::words).orElse("");
    String printed = dossier.isEmpty() ? "" : " (" + dossier + (number.isEmpty() ? "" : ", nr. " + number) + ")";
    String own = matter.find("parlisid").map(id -> " - " + id.words()).orElse("");
    matter.find("titel").ifPresent(title -> text.add(PassageKind.LIST_ITEM, 1, "", title.words() + printed + own));
  }

  private void paragraphs(XmlElement element, PassageKind kind) {
    for (XmlElement child : element.children()) {
      if (child.is("alineaitem")) {
        String words = child.words();
        text.add(isSpeaker(child, words) ? PassageKind.HEADING : kind, 1, "", words);
      } else {
        paragraphs(child, child.is("lijst") ? PassageKind.LIST_ITEM : kind);
      }
    }
  }

  /** "De heer <b>Pool</b> (PVV):" */
  private static boolean isSpeaker(XmlElement line, String words) {
    return words.endsWith(":") && words.length() < 100 && line.find("nadruk").isPresent();
  }
}
