// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.model;

import java.util.Objects;

/**
 * What a person wrote down of a commitment that no document describes, such as a promise just made in a debate.
 *
 * @param agent name of the account that described it
 */
public record Description(EventId id, Commitment commitment, String agent) {

  public Description {
    Objects.requireNonNull(id);
    Objects.requireNonNull(commitment);
    if (agent.isBlank()) {
      throw new IllegalArgumentException("a description without an agent");
    }
  }
}
