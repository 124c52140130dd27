// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.model;

import java.util.Objects;

/** An action as the store holds it. */
public record RecordedAction(Action action, Recorded recorded) {

  public RecordedAction {
    Objects.requireNonNull(action);
    Objects.requireNonNull(recorded);
  }
}
