// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.source.tweedekamer;

import nl.gestand.corpus.extract.Unreadable;
import nl.gestand.corpus.source.DocumentKinds;
import nl.gestand.corpus.source.DutchDates;
import nl.gestand.corpus.source.HeadDraft;
import nl.gestand.corpus.source.OfficialNumber;
import nl.gestand.corpus.source.Received;
import nl.gestand.corpus.source.XmlElement;
import nl.gestand.corpus.structure.StructuredText;
import nl.gestand.corpus.structure.TextOfPassages;
import nl.gestand.corpus.structure.Turn;
import nl.gestand.ontology.citation.Handelingen;
import nl.gestand.ontology.citation.Identifier;
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

  private static final String CHAIR = "De voorzitter:";

  private final TextOfPassages text = new TextOfPassages();
  private String activity = "";

  private ReadDebateReport() {}

  /** @throws Unreadable when nothing was said */
  public static Received.Accepted read(XmlElement report) throws Unreadable {
    ReadDebateReport reading = new ReadDebateReport();
    reading.texts(report, Optional.empty());
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
    draft.identifier(handelingen(sitting));
    return draft;
  }

  /** The Handelingen of a plenary sitting will have its number. */
  private static Optional<Identifier> handelingen(XmlElement sitting) {
    String chamber = sitting.attribute("kamer").equals("Eerste Kamer") ? "ek" : "tk";
    return !sitting.attribute("soort").equals("Plenair") ? Optional.empty()
        : OfficialNumber.read("h-" + chamber + "-" + own(sitting, "vergaderjaar").replaceAll("\\D", "") + "-"
            + own(sitting, "vergaderingnummer")).filter(Handelingen.class::isInstance);
  }

  /** What was said stands in elements "tekst"; around them are times, numbers and who spoke. */
  private void texts(XmlElement element, Optional<Floor> floor) {
    for (XmlElement child : element.children()) {
      if (child.is("tekst")) {
        floor.ifPresentOrElse(this::give, text::silence);
        paragraphs(child, PassageKind.PARAGRAPH, floor);
      } else if (child.is("activiteit")) {
        activity = own(child, "titel");
        texts(child, Optional.empty());
      } else if (child.is("woordvoerder") || child.is("interrumpant")) {
        texts(child, Floor.of(child));
      } else {
        texts(child, floor);
      }
    }
  }

  private void give(Floor floor) {
    text.speaks(floor.speaker(), activity, floor.from());
  }

  /** A meeting on procedure has no words, only what was on its table. */
  private void matter(XmlElement matter) {
    String dossier = matter.find("dossiernummer").map(XmlElement::words).orElse("");
    String number = matter.find("stuknummer").map(XmlElement::words).orElse("");
    String printed = dossier.isEmpty() ? "" : " (" + dossier + (number.isEmpty() ? "" : ", nr. " + number) + ")";
    String own = matter.find("parlisid").map(id -> " - " + id.words()).orElse("");
    matter.find("titel").ifPresent(title -> text.add(PassageKind.LIST_ITEM, 1, "", title.words() + printed + own));
  }

  private void paragraphs(XmlElement element, PassageKind kind, Optional<Floor> floor) {
    for (XmlElement child : element.children()) {
      if (child.is("alineaitem")) {
        String words = child.words();
        boolean label = isSpeaker(child, words);
        if (label && words.equals(CHAIR) && floor.filter(who -> who.speaker().role() != Turn.Role.CHAIR).isPresent()) {
          // What the chair says of a motie stands within the words of who reads it out.
          text.speaks(Floor.NAMELESS_CHAIR, activity, Optional.empty());
        }
        text.add(label ? PassageKind.HEADING : kind, 1, "", words);
      } else {
        paragraphs(child, child.is("lijst") ? PassageKind.LIST_ITEM : kind, floor);
      }
    }
  }

  /** "De heer <b>Pool</b> (PVV):" */
  private static boolean isSpeaker(XmlElement line, String words) {
    return words.endsWith(":") && words.length() < 100 && line.find("nadruk").isPresent();
  }

  /** The words of an element right below another, or empty. */
  static String own(XmlElement element, String name) {
    return element.children().stream().filter(child -> child.is(name)).map(XmlElement::words).findFirst().orElse("");
  }
}
