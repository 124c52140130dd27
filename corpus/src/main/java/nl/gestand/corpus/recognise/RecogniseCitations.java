// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.recognise;

import java.util.List;

/** Finds every place where a text refers to a parliamentary paper or to law. */
final class RecogniseCitations {

  private RecogniseCitations() {}

  static List<FoundCitation> in(ReadingText text, Context context) {
    return List.of();
  }
}
