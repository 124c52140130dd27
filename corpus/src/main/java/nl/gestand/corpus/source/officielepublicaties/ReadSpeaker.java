// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.source.officielepublicaties;

import nl.gestand.corpus.source.XmlElement;
import nl.gestand.corpus.structure.Turn;

import java.util.Locale;

/** Reads who speaks in the Handelingen: an element {@code spreker}, "Mevrouw Kesteren (D66):", "Minister Ahrend:". */
final class ReadSpeaker {

  private ReadSpeaker() {}

  static Turn.Speaker of(XmlElement speaker) {
    String before = speaker.find("voorvoegsels").map(XmlElement::words).orElse("").strip();
    String name = speaker.find("naam").map(XmlElement::words).orElse("").strip();
    String party = speaker.find("politiek").map(XmlElement::words).orElse("").strip();
    if (name.toLowerCase(Locale.ROOT).equals("voorzitter")) {
      return new Turn.Speaker(Turn.Role.CHAIR, "", "", "", "");
    }
    String lower = before.toLowerCase(Locale.ROOT);
    boolean government = lower.startsWith("minister") || lower.startsWith("staatssecretaris");
    String office = speaker.find("functie").map(XmlElement::words).filter(words -> government && !words.isBlank())
        .orElse(government ? before : "");
    return new Turn.Speaker(government ? Turn.Role.GOVERNMENT : Turn.Role.MEMBER, name, office, party, "");
  }
}
