// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.source.fetch;

import java.io.IOException;

/** A question that a source did not answer as it should. The message is one Dutch sentence, without a capital. */
public final class SourceProblem extends IOException {

  private static final long serialVersionUID = 1;

  private final Kind kind;

  /** What to do about it. */
  public enum Kind {
    /** There is no such thing there; others may be. */
    GONE,
    /** It won't give this, or its answer can't be used; others may go well. */
    REFUSED,
    /** Nothing will go well now; another time it may. */
    UNAVAILABLE
  }

  public SourceProblem(Kind kind, String sentence) {
    super(sentence);
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }
}
