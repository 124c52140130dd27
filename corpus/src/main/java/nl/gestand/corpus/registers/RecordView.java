// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.registers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import nl.gestand.corpus.archive.RecordArchive.Version;
import nl.gestand.corpus.registers.FlatRecord.Value;
import nl.gestand.ontology.model.FieldChange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What all versions of a record together say: the last word on each field, and what was said otherwise before. A version
 * without a field says nothing of it, as one question to a register asks for more fields than another; so a field that
 * is new to us is no change.
 */
final class RecordView {

  static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

  private static final int LONGEST_VALUE = 1_000;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ObjectNode fields = JSON.createObjectNode();
  private final List<FieldChange> changes = new ArrayList<>();

  /** In the order in which the register made them: an older delivery may come after a newer one. */
  static RecordView of(List<Version> versions) {
    return before(versions, Instant.MAX);
  }

  /** What was said by the time that a version was made, as far as it tells; by all of them where it doesn't. */
  static RecordView before(List<Version> versions, ObjectNode version) {
    return before(versions, touched(version).orElse(Instant.MAX));
  }

  private static RecordView before(List<Version> versions, Instant made) {
    record Dated(Instant made, ObjectNode fields, Version version) {}
    List<Dated> dated = new ArrayList<>();
    Instant last = Instant.MIN;
    for (Version version : versions) {
      ObjectNode fields = fields(version);
      Instant touched = touched(fields).orElse(last);
      last = touched.isAfter(last) ? touched : last;
      dated.add(new Dated(touched, fields, version));
    }
    RecordView view = new RecordView();
    dated.stream().filter(each -> !each.made().isAfter(made)).sorted(Comparator.comparing(Dated::made))
        .forEach(each -> view.add(each.fields(), each.version().receivedAt()));
    return view;
  }

  private static Optional<Instant> touched(ObjectNode fields) {
    try {
      return Optional.of(OffsetDateTime.parse(fields.path(FlatRecord.TOUCHED).asText("")).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  static ObjectNode fields(Version version) {
    try {
      return (ObjectNode) JSON.readTree(version.received());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  ObjectNode fields() {
    return fields;
  }

  /** What the register said otherwise before, oldest first. */
  List<FieldChange> changes() {
    return List.copyOf(changes);
  }

  boolean gone() {
    return fields.path(FieldChange.DELIVERED).asText("true").equals("false");
  }

  /** Takes in another version. @return the fields that it changed, those that it brought among them */
  List<String> add(ObjectNode version, Instant receivedAt) {
    List<String> changed = new ArrayList<>();
    version.properties().forEach(field -> {
      JsonNode before = fields.get(field.getKey());
      if (!field.getValue().equals(before) && !FlatRecord.BOOKKEEPING.contains(field.getKey())) {
        List<FieldChange> told = compare(field.getKey(), before, version, receivedAt);
        if (before == null || !told.isEmpty()) {
          changed.add(field.getKey());
        }
        if (before != null || field.getKey().equals(FieldChange.DELIVERED)) {
          changes.addAll(told);
        }
      }
    });
    fields.setAll(version);
    return changed;
  }

  private List<FieldChange> compare(String field, JsonNode before, ObjectNode version, Instant receivedAt) {
    Map<String, Value> old = before == null ? Map.of() : FlatRecord.of(field, before, fields);
    Map<String, Value> now = FlatRecord.of(field, version.get(field), version);
    Set<String> paths = new LinkedHashSet<>(old.keySet());
    paths.addAll(now.keySet());
    Value nothing = new Value("", version.path(FlatRecord.TOUCHED).asText(""));
    Value absent = new Value("", fields.path(FlatRecord.TOUCHED).asText(""));
    List<FieldChange> told = new ArrayList<>();
    for (String path : paths) {
      Value was = old.getOrDefault(path, absent);
      Value is = now.getOrDefault(path, nothing);
      if (!was.text().equals(is.text())) {
        boolean dated = is.touched().length() >= 10 && !is.touched().equals(was.touched());
        told.add(change(path, was.text(), is.text(), dated ? is.touched() : "", receivedAt));
      }
    }
    return told;
  }

  /** @param touched when the register says it was, or empty */
  private static FieldChange change(String path, String before, String after, String touched, Instant receivedAt) {
    LocalDate seen = receivedAt.atZone(HERE).toLocalDate();
    try {
      if (!touched.isEmpty()) {
        return new FieldChange(path, cut(before), cut(after), LocalDate.parse(touched.substring(0, 10)), true, receivedAt);
      }
    } catch (DateTimeException e) {
      // What is no date is no word on the day: ours stands.
    }
    return new FieldChange(path, cut(before), cut(after), seen, false, receivedAt);
  }

  /** The archive has all of it. Two that differ only past the cut must not come out the same. */
  private static String cut(String value) {
    return value.length() <= LONGEST_VALUE ? value
        : value.substring(0, LONGEST_VALUE) + " … (" + value.length() + " tekens, " + Integer.toHexString(value.hashCode()) + ")";
  }
}
