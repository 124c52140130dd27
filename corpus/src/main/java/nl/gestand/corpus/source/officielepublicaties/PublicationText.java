// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.source.officielepublicaties;

import nl.gestand.corpus.source.MotieWords;
import nl.gestand.corpus.source.XmlElement;
import nl.gestand.corpus.source.XmlWords;
import nl.gestand.corpus.structure.StructuredText;
import nl.gestand.corpus.structure.Superscript;
import nl.gestand.corpus.structure.TextOfPassages;
import nl.gestand.ontology.model.PassageKind;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Writes the passages of a publication in its own order. An element it does not know ends the passage before it, so
 * that nothing is lost and nothing runs together. One instance writes one text.
 */
final class PublicationText {

  private static final Map<String, PassageKind> PASSAGES = Map.ofEntries(
      Map.entry("kamerstukkop", PassageKind.LETTERHEAD), Map.entry("kamervraagkop", PassageKind.LETTERHEAD),
      Map.entry("dossier", PassageKind.LETTERHEAD), Map.entry("stuknr", PassageKind.LETTERHEAD),
      Map.entry("datumtekst", PassageKind.LETTERHEAD), Map.entry("kamervraagnummer", PassageKind.LETTERHEAD),
      Map.entry("kop", PassageKind.HEADING), Map.entry("titel", PassageKind.HEADING),
      Map.entry("item-titel", PassageKind.HEADING), Map.entry("tussenkop", PassageKind.HEADING),
      Map.entry("nr", PassageKind.HEADING), Map.entry("spreker", PassageKind.HEADING),
      Map.entry("intitule", PassageKind.HEADING), Map.entry("kamervraagomschrijving", PassageKind.HEADING),
      Map.entry("li", PassageKind.LIST_ITEM), Map.entry("dagtekening", PassageKind.SIGNATURE),
      Map.entry("ondertekening", PassageKind.SIGNATURE));
  /** Elements that mark words within a passage. */
  private static final Set<String> INLINE = Set.of("extref", "intref", "dossierref", "nadruk", "inf", "sup", "sub",
      "naam", "achternaam", "voornaam", "voorvoegsels", "tussenvoegsel", "politiek", "organisatie", "datum",
      "ondernummer", "kamervraagonderwerp", "kamervraagdatum", "ovl", "unl", "plaats");
  /** Passages that are one line, whatever they are made of. */
  private static final Set<String> LINES = Set.of("dossier", "kop", "spreker", "stuknr", "datumtekst");
  private static final Set<String> LEFT_OUT = Set.of("metadata", "illustratie", "plaatje", "formulebeeld", "nootref");

  private final TextOfPassages text = new TextOfPassages();
  private final XmlWords words = new XmlWords();
  private final List<XmlElement> notes = new ArrayList<>();
  private final boolean motie;
  private boolean signing;
  private String subject = "";

  /** @param motie whether what follows "en gaat over tot de orde van de dag" are the names of those who submit it */
  PublicationText(boolean motie) {
    this.motie = motie;
  }

  StructuredText write(XmlElement publication) {
    subject = publication.find("item-titel").map(XmlElement::words).orElse("");
    container(publication, PassageKind.PARAGRAPH);
    return text.finish(1);
  }

  private void container(XmlElement element, PassageKind kind) {
    inside(element, kind);
    finishPassage(kind);
  }

  private void inside(XmlElement element, PassageKind kind) {
    for (Object part : element.content()) {
      if (part instanceof XmlElement child) {
        child(child, kind);
      } else {
        words.add((String) part);
      }
    }
  }

  private void child(XmlElement child, PassageKind kind) {
    String name = child.name();
    if (LEFT_OUT.contains(name) || name.equals("tekstregel") && child.attribute("inhoud").equals("kamernummer")) {
      return;
    }
    if (name.equals("noot")) {
      words.addMark(Superscript.of(mark(child)));
      notes.add(child);
    } else if (INLINE.contains(name)) {
      inside(child, kind);
    } else {
      finishPassage(kind);
      passage(child, PASSAGES.getOrDefault(name, kind));
    }
  }

  private void passage(XmlElement element, PassageKind kind) {
    if (element.is("table")) {
      table(element);
    } else if (element.is("spreekbeurt")) {
      container(element, kind);
      text.silence();
    } else if (LINES.contains(element.name())) {
      if (element.is("spreker")) {
        text.speaks(ReadSpeaker.of(element), subject, Optional.empty());
      }
      line(element);
      finishPassage(kind);
    } else if (element.is("li")) {
      // The number of an item is an element of its own, before the first of its paragraphs.
      element.find("li.nr").ifPresent(number -> words.add(number.words() + " "));
      for (XmlElement part : element.children()) {
        if (!part.is("li.nr")) {
          inside(part, kind);
          finishPassage(kind);
        }
      }
    } else if (element.is("agendapunt")) {
      for (XmlElement part : element.children()) {
        if (!part.is("nr")) {
          child(part, kind);
        }
      }
    } else {
      container(element, kind);
    }
  }

  /** Elements of a line follow each other with a space between them, except where the publisher wrote a hyphen. */
  private void line(XmlElement element) {
    for (Object part : element.content()) {
      if (part instanceof XmlElement child) {
        if (child.is("noot")) {
          words.addMark(Superscript.of(mark(child)));
          notes.add(child);
        } else {
          line(child);
        }
        if (child.is("dossiernummer") || child.is("label") || child.is("nr")) {
          words.add(" ");
        }
      } else {
        words.add((String) part);
      }
    }
  }

  private void table(XmlElement table) {
    StringBuilder rows = new StringBuilder();
    for (XmlElement row : table.list("row")) {
      List<String> cells = new ArrayList<>();
      for (XmlElement cell : row.list("entry")) {
        notes.addAll(cell.list("noot"));
        cells.add(cell.words(part -> !part.is("noot")));
      }
      rows.append(rows.isEmpty() ? "" : "\n").append(String.join("\t", cells));
    }
    text.add(PassageKind.TABLE, 1, "", rows.toString());
    finishNotes();
  }

  private void finishPassage(PassageKind kind) {
    String passage = words.take();
    text.add(signing && kind == PassageKind.PARAGRAPH ? PassageKind.SIGNATURE : kind, 1, "", passage);
    signing |= motie && MotieWords.endsRequest(passage);
    finishNotes();
  }

  private void finishNotes() {
    for (XmlElement note : List.copyOf(notes)) {
      String mark = mark(note);
      text.add(PassageKind.FOOTNOTE, 1, mark, mark + " " + note.words(part -> !part.is("noot.nr")));
    }
    notes.clear();
  }

  private static String mark(XmlElement note) {
    return note.find("noot.nr").map(XmlElement::words).orElse(note.attribute("nr"));
  }
}
