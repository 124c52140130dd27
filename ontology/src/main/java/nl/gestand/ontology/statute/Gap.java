// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.statute;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/** Days of which the text of a statute is not known, both included; without a last day where nothing later is known. */
public record Gap(LocalDate from, Optional<LocalDate> until) {

  public Gap {
    Objects.requireNonNull(from);
    Objects.requireNonNull(until);
  }

  public boolean on(LocalDate day) {
    return !from.isAfter(day) && until.filter(last -> last.isBefore(day)).isEmpty();
  }
}
