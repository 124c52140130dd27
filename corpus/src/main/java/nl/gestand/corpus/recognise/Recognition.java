// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.recognise;

import java.util.List;

/** All that was recognised in one text, each list in order of appearance. */
public record Recognition(
    List<FoundCitation> citations,
    List<FoundCommitment> commitments,
    List<FoundStatus> statuses,
    List<FoundPromise> promises,
    List<FoundTerm> terms) {

  public Recognition {
    citations = List.copyOf(citations);
    commitments = List.copyOf(commitments);
    statuses = List.copyOf(statuses);
    promises = List.copyOf(promises);
    terms = List.copyOf(terms);
  }
}
