// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.source.records;

import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.Objects;

/** One record of a register, with its fields under the register's own names. The fields are not to be changed. */
public record SourceRecord(RecordKey key, ObjectNode fields) {

  public SourceRecord {
    Objects.requireNonNull(key);
    Objects.requireNonNull(fields);
  }

  /** A field that holds text or a number, as text; empty where it is absent, null or something else. */
  public String text(String field) {
    return fields.path(field).asText("").strip();
  }
}
