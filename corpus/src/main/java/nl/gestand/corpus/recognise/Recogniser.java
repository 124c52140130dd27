// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.recognise;

import nl.gestand.corpus.structure.StructuredText;
import nl.gestand.ontology.model.Passage;

import java.util.List;

/** Reads a text as a clerk would. A pure function: the same text and context give the same recognition. */
public final class Recogniser {

  /** Raised whenever a rule changes what is found, so that documents read by an earlier version are read again. */
  public static final String VERSION = "gestand-reader/5";

  private Recogniser() {}

  public static Recognition recognise(StructuredText structured, Context context) {
    ReadingText text = new ReadingText(structured);
    return RecogniseCommitments.in(text, context, RecogniseCitations.in(text, context));
  }

  /**
   * The same of a text of which some tables are read row by row elsewhere: in those only what they cite is found.
   *
   * @param tables passages of the text
   */
  public static Recognition recognise(StructuredText structured, List<Passage> tables, Context context) {
    if (tables.isEmpty()) {
      return recognise(structured, context);
    }
    List<FoundCitation> citations = RecogniseCitations.in(new ReadingText(structured), context);
    Recognition rest = recognise(new StructuredText(structured.text(), structured.passages().stream()
        .filter(passage -> tables.stream().noneMatch(table -> table.span().contains(passage.span()))).toList(),
        structured.pages(), structured.turns()), context);
    return new Recognition(citations, rest.commitments(), rest.statuses(), rest.promises(), rest.terms());
  }
}
