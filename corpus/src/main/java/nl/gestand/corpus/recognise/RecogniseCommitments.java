// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.recognise;

import java.util.List;

/** Finds the moties and toezeggingen a text deals with, what it says of each, and what it newly promises. */
final class RecogniseCommitments {

  private RecogniseCommitments() {}

  static Recognition in(ReadingText text, Context context, List<FoundCitation> citations, List<FoundTerm> terms) {
    return new Recognition(citations, List.of(), List.of(), List.of(), terms);
  }
}
