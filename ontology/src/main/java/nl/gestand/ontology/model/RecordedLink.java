// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.model;

import java.util.Objects;

/** A link event as the store holds it. */
public record RecordedLink(LinkEvent event, Recorded recorded) {

  public RecordedLink {
    Objects.requireNonNull(event);
    Objects.requireNonNull(recorded);
  }
}
