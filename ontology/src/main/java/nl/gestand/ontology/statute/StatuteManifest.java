// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.statute;

import nl.gestand.ontology.citation.Statute;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The list of all consolidations of a statute that its publisher has. */
public record StatuteManifest(Statute statute, List<Listed> listed) implements StatutePart {

  /** @param until last day; 9999-12-31 while it lasts */
  public record Listed(LocalDate from, int sequence, Optional<LocalDate> until) {
    public Listed {
      Objects.requireNonNull(from);
      Objects.requireNonNull(until);
    }
  }

  public StatuteManifest {
    Objects.requireNonNull(statute);
    listed = List.copyOf(listed);
  }
}
