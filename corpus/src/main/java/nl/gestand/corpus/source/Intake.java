// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.source;

import nl.gestand.corpus.extract.Extracted;
import nl.gestand.corpus.extract.Extraction;
import nl.gestand.corpus.extract.Unreadable;
import nl.gestand.corpus.source.officielepublicaties.ReadOfficialPublication;
import nl.gestand.corpus.source.tweedekamer.ReadDebateReport;
import nl.gestand.corpus.source.overview.OverviewHead;
import nl.gestand.corpus.source.wetten.ReadWetten;
import nl.gestand.ontology.model.ContentHash;
import nl.gestand.ontology.model.DocumentKind;

import java.time.Duration;

/** Takes in a file of any known format: official XML by its own structure, the others through the extraction worker. */
public final class Intake implements AutoCloseable {

  /** The largest file that is read, in bytes. */
  public static final int MAX_BYTES = Extraction.MAX_BYTES;

  private final Extraction extraction;

  public Intake() {
    this(Extraction.DEADLINE);
  }

  /** @param deadline for a file that the extraction worker reads */
  public Intake(Duration deadline) {
    this.extraction = new Extraction(deadline);
  }

  /**
   * Reads one file. Never throws for what is in the file: that is a {@link Received.Refused}. Safe for several threads.
   *
   * @param fileName its name, a hint for the format; of older files of wetten.overheid.nl it also holds the day
   * @throws java.io.UncheckedIOException when the extraction worker can't be started
   */
  public Received receive(byte[] bytes, String fileName) {
    try {
      if (bytes.length == 0) {
        return new Received.Refused("Dit bestand is leeg.");
      }
      return XmlReading.isXml(bytes) ? xml(bytes, fileName) : foreign(bytes, fileName);
    } catch (Unreadable e) {
      return new Received.Refused(e.getMessage());
    }
  }

  private static Received xml(byte[] bytes, String fileName) throws Unreadable {
    XmlElement root = XmlReading.read(ReadWetten.withoutKnownType(XmlReading.decode(bytes)));
    if (ReadWetten.isRoot(root.name())) {
      return new Received.OfStatute(ReadWetten.read(root, ContentHash.of(bytes), fileName));
    }
    return switch (root.name()) {
      case ReadOfficialPublication.ROOT -> ReadOfficialPublication.read(root);
      case ReadDebateReport.ROOT -> ReadDebateReport.read(root);
      default -> throw new Unreadable("Dit is XML van een soort die niet wordt gelezen (hoofdelement "
          + (root.name().length() > 40 ? root.name().substring(0, 40) : root.name()) + ").");
    };
  }

  private Received foreign(byte[] bytes, String fileName) throws Unreadable {
    Extracted extracted = extraction.extract(bytes, fileName);
    HeadDraft draft = new HeadDraft();
    new HeadFromMetadata(extracted.metadata()).tell(draft);
    new HeadFromText(extracted.text()).tell(draft);
    if (draft.isKind(DocumentKind.COMMITMENT_LIST)) {
      OverviewHead.tell(draft, extracted.text());
    }
    return new Received.Accepted(extracted.text(), draft.finish());
  }

  /** Stops the extraction worker. */
  @Override
  public void close() {
    extraction.close();
  }
}
