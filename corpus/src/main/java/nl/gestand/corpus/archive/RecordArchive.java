// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.archive;

import nl.gestand.ontology.model.ContentHash;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.LongDataType;
import org.h2.mvstore.type.StringDataType;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * Keeps every record of every register as it was received, all its versions, in one file: a register has hundreds of
 * thousands of small records, for which a file each would cost ten times their size. Versions are numbered in the order
 * of reception and never changed; what a key leads to is found without reading the rest. What was put is on disk after
 * {@link #commit}. For one process and one writer.
 */
public final class RecordArchive implements AutoCloseable {

  private static final int STAMP = Long.BYTES;

  private final MVStore file;
  private final MVMap<Long, byte[]> versions;
  private final MVMap<String, String> numbers;
  private final MVMap<String, String> notes;
  private final MVMap<String, String> refused;
  private final MVMap<String, String> ties;
  private final MVMap<String, String> alarms;

  /** One version of a record. @param number of reception, from 1 */
  public record Version(long number, Instant receivedAt, byte[] received) {}

  /** A record that could not be used. @param reason one Dutch sentence */
  public record Refusal(String id, Instant at, String file, String reason, String received) {}

  /** In what a register is no longer as it was. */
  public enum AlarmKind { UNKNOWN_WORD, NEW_FIELD, LOST_FIELD, FEWER, YEAR_ONE, OTHER_FORM, GONE }

  /**
   * Something about a register that a person should look at.
   *
   * @param entity of which register and kind: {@code tweedekamer/Zaak}
   * @param what the word, field or number
   * @param count in how many records it was
   * @param example key of the last of them
   */
  public record Alarm(AlarmKind kind, String entity, String what, long count, String example, Instant first, Instant last) {}

  private RecordArchive(MVStore file) {
    this.file = file;
    this.versions = file.openMap("versions", new MVMap.Builder<Long, byte[]>()
        .keyType(LongDataType.INSTANCE).valueType(ByteArrayDataType.INSTANCE));
    this.numbers = strings(file, "numbers");
    this.notes = strings(file, "notes");
    this.refused = strings(file, "refused");
    this.ties = strings(file, "ties");
    this.alarms = strings(file, "alarms");
  }

  private static MVMap<String, String> strings(MVStore file, String name) {
    return file.openMap(name, new MVMap.Builder<String, String>()
        .keyType(StringDataType.INSTANCE).valueType(StringDataType.INSTANCE));
  }

  /**
   * Opens the archive in a file, making it where there is none.
   *
   * @throws IllegalStateException when another process has it open, or it is damaged
   */
  public static RecordArchive open(Path path) {
    path.toAbsolutePath().getParent().toFile().mkdirs();
    try {
      return new RecordArchive(new MVStore.Builder().fileName(path.toString()).compressHigh().autoCommitDisabled().open());
    } catch (MVStoreException e) {
      throw new IllegalStateException("Het archief van records " + path + " kan niet worden geopend; misschien heeft een"
          + " ander proces het in gebruik.", e);
    }
  }

  /** Keeps a version of a record. @return its number */
  public long put(String key, Instant receivedAt, byte[] received) {
    Long last = versions.lastKey();
    long number = last == null ? 1 : last + 1;
    versions.put(number, ByteBuffer.allocate(STAMP + received.length)
        .putLong(receivedAt.toEpochMilli()).put(received).array());
    String held = numbers.get(key);
    numbers.put(key, held == null ? Long.toString(number) : held + "," + number);
    return number;
  }

  /** The versions of a record, oldest first; empty for one that was never received. */
  public List<Version> versions(String key) {
    List<Version> found = new ArrayList<>();
    String held = numbers.get(key);
    if (held != null) {
      for (String number : held.split(",")) {
        found.add(version(Long.parseLong(number)).orElseThrow());
      }
    }
    return found;
  }

  /** The version with this number. */
  public Optional<Version> version(long number) {
    byte[] held = versions.get(number);
    if (held == null) {
      return Optional.empty();
    }
    ByteBuffer buffer = ByteBuffer.wrap(held);
    Instant at = Instant.ofEpochMilli(buffer.getLong());
    byte[] received = new byte[buffer.remaining()];
    buffer.get(received);
    return Optional.of(new Version(number, at, received));
  }

  /** How many records there are, whatever number of versions each has. */
  public long size() {
    return numbers.sizeAsLong();
  }

  /** What was noted under a name: how far a source was read, what its fields are; empty when nothing was. */
  public Optional<String> note(String name) {
    return Optional.ofNullable(notes.get(name));
  }

  public void note(String name, String value) {
    notes.put(name, value);
  }

  /** Remembers that a record is to be found under a name, such as the number of a zaak; the same again changes nothing. */
  public void tie(String name, String key) {
    ties.putIfAbsent(name + "\u0000" + key, "");
  }

  /** The keys of the records under a name, in their order. */
  public List<String> tied(String name) {
    return below(ties, name + "\u0000");
  }

  /** The keys of all records that begin so, in their order. */
  public List<String> keys(String beginning) {
    return below(numbers, beginning).stream().map(rest -> beginning + rest).toList();
  }

  /** What follows a beginning in the keys of a map. */
  private static List<String> below(MVMap<String, String> map, String beginning) {
    List<String> found = new ArrayList<>();
    Iterator<String> keys = map.keyIterator(beginning);
    while (keys.hasNext()) {
      String key = keys.next();
      if (!key.startsWith(beginning)) {
        break;
      }
      found.add(key.substring(beginning.length()));
    }
    return found;
  }

  /** Keeps a record that could not be used, until it is taken back by {@link #forget}; the same again is kept once. */
  public void refuse(Instant at, String file, String reason, String received) {
    String id = ContentHash.of((reason + received).getBytes(StandardCharsets.UTF_8)).hex().substring(0, 16);
    refused.putIfAbsent(id, String.join("\u0000", at.toString(), file, reason, received));
  }

  /** The records that could not be used, oldest first. */
  public List<Refusal> refusals() {
    List<Refusal> found = new ArrayList<>();
    refused.forEach((id, held) -> {
      String[] parts = held.split("\u0000", 4);
      found.add(new Refusal(id, Instant.parse(parts[0]), parts[1], parts[2], parts[3]));
    });
    found.sort(Comparator.comparing(Refusal::at).thenComparing(Refusal::id));
    return found;
  }

  public void forget(Refusal refusal) {
    refused.remove(refusal.id());
  }

  /** Keeps an alarm; the same again is counted. */
  public void alarm(AlarmKind kind, String entity, String what, String example, Instant at) {
    String key = String.join("\u0000", kind.name(), entity, what);
    String held = alarms.get(key);
    long count = held == null ? 1 : Long.parseLong(held.split("\u0000")[0]) + 1;
    String first = held == null ? at.toString() : held.split("\u0000")[2];
    alarms.put(key, String.join("\u0000", Long.toString(count), example, first, at.toString()));
  }

  /** By kind, then by register. */
  public List<Alarm> alarms() {
    List<Alarm> found = new ArrayList<>();
    alarms.forEach((key, held) -> {
      String[] what = key.split("\u0000", 3);
      String[] told = held.split("\u0000", 4);
      found.add(new Alarm(AlarmKind.valueOf(what[0]), what[1], what[2], Long.parseLong(told[0]), told[1],
          Instant.parse(told[2]), Instant.parse(told[3])));
    });
    found.sort(Comparator.comparing(Alarm::kind).thenComparing(Alarm::entity).thenComparing(Alarm::what));
    return found;
  }

  /** Makes all that was put durable. */
  public void commit() {
    file.commit();
    file.sync();
  }

  @Override
  public void close() {
    file.commit();
    file.close();
  }
}
