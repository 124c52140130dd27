// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.model;

/**
 * What a person decided about a record and a commitment that were joined. The last one holds, whatever is read later.
 *
 * @param record the id of the record
 * @param holds whether they belong together
 * @param agent the name of the account
 * @param note why, or empty
 */
public record JoinVerdict(EventId id, String record, CommitmentId commitment, boolean holds, String agent, String note) {

  public JoinVerdict {
    if (record.isBlank() || agent.isBlank()) {
      throw new IllegalArgumentException("a verdict of nobody or about nothing");
    }
  }
}
