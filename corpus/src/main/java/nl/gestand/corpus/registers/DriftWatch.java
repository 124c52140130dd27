// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.registers;

import com.fasterxml.jackson.databind.JsonNode;
import nl.gestand.corpus.archive.RecordArchive;
import nl.gestand.corpus.archive.RecordArchive.AlarmKind;
import nl.gestand.corpus.source.records.SourceRecord;
import nl.gestand.corpus.source.tweedekamer.KnownWords;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Notices that a register is no longer as it was: a word that is on no list, a field that it never had or no longer has,
 * a day in the year 1. Each is kept as an alarm for a person; nothing is guessed from it. What a file has twice is told
 * once, as only records that say something new are looked at.
 */
final class DriftWatch {

  /** So few records of a kind may all lack a field by chance. */
  private static final int ENOUGH = 50;
  private static final String YEAR_ONE = "0001-01-01";

  private final RecordArchive archive;
  private final Instant at;
  private final KnownWords words = new KnownWords();
  private final Map<String, Seen> seen = new HashMap<>();

  /** What a file had of one kind of record. */
  private static final class Seen {
    private final Set<String> known = new HashSet<>();
    private final Set<String> fields = new HashSet<>();
    private long records;
    private String example = "";
  }

  DriftWatch(RecordArchive archive, Instant at) {
    this.archive = archive;
    this.at = at;
  }

  /** Sees any record, to know which fields a file has. */
  void saw(SourceRecord record) {
    Seen of = of(record);
    of.records++;
    of.example = record.key().toString();
    record.fields().properties().forEach(field -> {
      if (field.getValue().isValueNode()) {
        of.fields.add(field.getKey());
      }
    });
  }

  /** Looks at a record that is new or says something new. */
  void look(SourceRecord record) {
    String kind = kind(record);
    String key = record.key().toString();
    Seen of = of(record);
    record.fields().properties().forEach(field -> {
      JsonNode value = field.getValue();
      if (value.isTextual() && value.asText().startsWith(YEAR_ONE)) {
        archive.alarm(AlarmKind.YEAR_ONE, kind, field.getKey(), key, at);
      }
      if (value.isValueNode() && !of.known.isEmpty() && !of.known.contains(field.getKey())) {
        archive.alarm(AlarmKind.NEW_FIELD, kind, field.getKey(), key, at);
      }
    });
    words.unknown(record).forEach(word -> archive.alarm(AlarmKind.UNKNOWN_WORD, kind, word, key, at));
  }

  /** At the end of a file: what all its records lacked, and which fields are known from now on. */
  void end() {
    seen.forEach((kind, of) -> {
      if (of.records >= ENOUGH) {
        of.known.stream().filter(field -> !of.fields.contains(field))
            .forEach(field -> archive.alarm(AlarmKind.LOST_FIELD, kind, field, of.example, at));
      }
      Set<String> all = new TreeSet<>(of.fields);
      if (of.records < ENOUGH) {
        all.addAll(of.known);
      }
      archive.note("fields/" + kind, String.join(" ", all));
    });
    seen.clear();
  }

  private Seen of(SourceRecord record) {
    return seen.computeIfAbsent(kind(record), kind -> {
      Seen fresh = new Seen();
      fresh.known.addAll(archive.note("fields/" + kind).stream().flatMap(note -> Arrays.stream(note.split(" ")))
          .filter(field -> !field.isEmpty()).collect(Collectors.toSet()));
      return fresh;
    });
  }

  private static String kind(SourceRecord record) {
    return record.key().source() + "/" + record.key().entity();
  }
}
