// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.model;

import java.util.Objects;
import java.util.Optional;

/**
 * Several things recorded as one, which can be undone as one.
 *
 * @param agent name of the account that did it
 * @param title what it was, for people: {@code rappel-voorjaar.xlsx}
 * @param undoes the action that it takes back
 */
public record Action(EventId id, ActionKind kind, String agent, String title, Optional<EventId> undoes) {

  public Action {
    Objects.requireNonNull(id);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(undoes);
    if (agent.isBlank() || title.isBlank()) {
      throw new IllegalArgumentException("an action without agent or title");
    }
    if (undoes.isPresent() != (kind == ActionKind.UNDO)) {
      throw new IllegalArgumentException("only what undoes names what it undoes");
    }
  }
}
