// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/**
 * That a register said otherwise than before of one field of a record.
 *
 * @param field the register's own name; {@link #DELIVERED} for the record as a whole
 * @param before in the register's words; empty for nothing
 * @param after the same
 * @param day the day the register gives the change, otherwise the day we saw it
 * @param datedBySource which of the two
 * @param seenAt when the version that brought it was received
 */
public record FieldChange(
    String field, String before, String after, LocalDate day, boolean datedBySource, Instant seenAt) {

  /** Stands for the record itself, which a whole delivery left out ({@code false}) or had again ({@code true}). */
  public static final String DELIVERED = "@geleverd";

  public FieldChange {
    Objects.requireNonNull(before);
    Objects.requireNonNull(after);
    Objects.requireNonNull(day);
    Objects.requireNonNull(seenAt);
    if (field.isBlank() || before.equals(after)) {
      throw new IllegalArgumentException("no change of a field: " + field);
    }
  }
}
