// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.source;

import nl.gestand.corpus.structure.StructuredText;
import nl.gestand.ontology.statute.StatutePart;

import java.util.Objects;

/** The outcome of taking in one file: a document to read, a part of a statute, or the reason why it can't be. */
public sealed interface Received {

  /** A document with its text and what it says of itself. */
  record Accepted(StructuredText text, Head head) implements Received {
    public Accepted {
      Objects.requireNonNull(text);
      Objects.requireNonNull(head);
    }
  }

  /** What an official file tells of a statute. */
  record OfStatute(StatutePart part) implements Received {
    public OfStatute {
      Objects.requireNonNull(part);
    }
  }

  /**
   * A file that can't be read.
   *
   * @param reason one Dutch sentence for the person who offered it, without the name of the file
   */
  record Refused(String reason) implements Received {
    public Refused {
      Objects.requireNonNull(reason);
    }
  }
}
