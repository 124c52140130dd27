// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.recognise;

import nl.gestand.corpus.structure.StructuredText;

/** Reads a text as a clerk would. A pure function: the same text and context give the same recognition. */
public final class Recogniser {

  /** Raised whenever a rule changes what is found, so that documents read by an earlier version are read again. */
  public static final String VERSION = "gestand-reader/3";

  private Recogniser() {}

  public static Recognition recognise(StructuredText structured, Context context) {
    ReadingText text = new ReadingText(structured);
    return RecogniseCommitments.in(text, context, RecogniseCitations.in(text, context));
  }
}
