// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.statute;

import nl.gestand.ontology.model.ContentHash;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * That a statute had a state from a day on, whether its text was loaded or only listed by its publisher.
 *
 * @param until last day where the publisher tells it, {@link #NO_END} while it lasts
 * @param source the hash of the file that was loaded; empty for one that is only listed
 */
public record StatuteState(LocalDate from, int sequence, Optional<LocalDate> until, Optional<ContentHash> source) {

  /** How BWB writes that there is no last day. */
  public static final LocalDate NO_END = LocalDate.of(9999, 12, 31);

  public StatuteState {
    Objects.requireNonNull(from);
    Objects.requireNonNull(source);
    if (until.isPresent() && until.get().isBefore(from)) {
      throw new IllegalArgumentException("a state that ends before it begins: " + from);
    }
  }

  public boolean loaded() {
    return source.isPresent();
  }
}
