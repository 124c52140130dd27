// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.statute;

import nl.gestand.ontology.citation.Statute;

import java.util.List;
import java.util.Objects;

/** Which publications changed which article on which day (in BWB: <i>wetstechnische informatie</i>). */
public record StatuteAmendments(Statute statute, List<Amendment> amendments) implements StatutePart {

  public StatuteAmendments {
    Objects.requireNonNull(statute);
    amendments = List.copyOf(amendments);
  }
}
