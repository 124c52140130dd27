// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.recognise;

import nl.gestand.corpus.structure.StructuredText;

import java.util.List;

/** Reads a text as a clerk would. A pure function: the same text and context give the same recognition. */
public final class Recogniser {

  /** Raised whenever a rule changes what is found, so that documents read by an earlier version are read again. */
  public static final String VERSION = "gestand-reader/2";

  private Recogniser() {}

  public static Recognition recognise(StructuredText structured, Context context) {
    ReadingText text = new ReadingText(structured);
    List<FoundCitation> citations = RecogniseCitations.in(text, context);
    List<FoundTerm> terms = RecogniseTerms.in(text, context);
    return RecogniseCommitments.in(text, context, citations, terms);
  }
}
