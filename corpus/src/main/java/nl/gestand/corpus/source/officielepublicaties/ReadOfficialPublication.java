// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.source.officielepublicaties;

import nl.gestand.corpus.extract.Unreadable;
import nl.gestand.corpus.source.Received;
import nl.gestand.corpus.source.XmlElement;
import nl.gestand.corpus.structure.StructuredText;

/**
 * Reads the XML in which kamerstukken, moties, answers to questions, Handelingen and gazettes are published: root
 * element {@code officiele-publicatie}, see officielebekendmakingen.nl.
 */
public final class ReadOfficialPublication {

  /** The name of the root element of such a file. */
  public static final String ROOT = "officiele-publicatie";

  private ReadOfficialPublication() {}

  /** @throws Unreadable when the publication has no text */
  public static Received.Accepted read(XmlElement publication) throws Unreadable {
    PublicationHead head = new PublicationHead(publication);
    StructuredText text = new PublicationText(head.isMotie()).write(publication);
    if (text.passages().isEmpty()) {
      throw new Unreadable("Deze officiële publicatie bevat geen tekst.");
    }
    return new Received.Accepted(text, head.read(text));
  }
}
