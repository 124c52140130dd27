// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.model;

import java.util.Objects;

/**
 * What a person said about a link: that it is there, or that it is not.
 *
 * @param agent name of the account that said so
 * @param note why, or empty
 */
public record LinkEvent(EventId id, Link link, boolean holds, String agent, String note) {

  public LinkEvent {
    Objects.requireNonNull(id);
    Objects.requireNonNull(link);
    Objects.requireNonNull(note);
    if (agent.isBlank()) {
      throw new IllegalArgumentException("a link event without an agent");
    }
  }
}
