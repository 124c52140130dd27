// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.registers;

import nl.gestand.corpus.archive.RecordArchive;
import nl.gestand.corpus.source.eerstekamer.DescribeRegister;
import nl.gestand.corpus.source.fetch.Fetching.Telling;
import nl.gestand.corpus.source.records.RecordKey;
import nl.gestand.corpus.source.records.RecordSink;
import nl.gestand.corpus.source.records.SourceRecord;
import nl.gestand.corpus.source.tweedekamer.DescribeRecord;
import nl.gestand.corpus.source.tweedekamer.ReadOpenData;
import nl.gestand.ontology.model.ContentHash;
import nl.gestand.ontology.model.FieldChange;
import nl.gestand.ontology.store.RecordStore;
import nl.gestand.ontology.store.RecordStore.Told;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * Takes records of registers in: each as received into the archive, and those that tell something of a commitment into
 * the graph too. A batch is durable in the graph before it is in the archive, so that what was cut off between the two is
 * told again and found to be there.
 */
public final class TakeInRecords {

  /** Small enough to be forgotten without regret, large enough that TDB2's cost of a change is no matter. */
  private static final int RECORDS_IN_A_BATCH = 20_000;
  private static final int TOLD_IN_A_CHANGE = 8_000;

  private static final Logger LOG = LoggerFactory.getLogger(TakeInRecords.class);

  private final RecordArchive archive;
  private final RecordStore store;
  private final Clock clock;
  private final RelatedRecords related;
  private Optional<WholeDelivery> delivery = Optional.empty();
  private final DescribeRecord describe = new DescribeRecord();
  private final DescribeRegister describeSenate = new DescribeRegister();

  public TakeInRecords(RecordArchive archive, RecordStore store, Clock clock) {
    this.archive = archive;
    this.related = new RelatedRecords(archive);
    this.store = store;
    this.clock = clock;
  }

  /**
   * Reads one file or answer, plain or gzip.
   *
   * @param progress told how many records were read
   */
  public RecordTally file(String name, InputStream bytes, LongConsumer progress) {
    return take(name, sink -> {
      try (InputStream plain = unzipped(bytes)) {
        ReadOpenData.read(plain, sink);
      }
    }, progress);
  }

  /** Takes in what is told, in whatever form it came; what was told before the telling broke off is taken in. */
  public RecordTally take(String name, Telling telling, LongConsumer progress) {
    Batch batch = new Batch(name, progress);
    String reason = "";
    try {
      telling.tell(batch);
    } catch (IOException e) {
      reason = e.getMessage() == null ? "Het bestand houdt midden in op." : e.getMessage();
    }
    batch.end();
    return new RecordTally(name, batch.fresh, batch.changed, batch.unchanged, batch.refused, batch.all, reason);
  }

  /**
   * From now on what comes is the whole of a register, of each kind of record that comes at all: what is not in it is
   * gone when {@link #endWhole} is told.
   */
  public void beginWhole() {
    delivery = Optional.of(new WholeDelivery(archive, clock.instant()));
  }

  /**
   * What a whole delivery no longer had is kept as gone. Where a tenth or more of the records is missing the delivery is
   * not taken for whole: that is recorded as an alarm and nothing is said to be gone.
   */
  public RecordTally endWhole() {
    Batch batch = new Batch("wat er niet meer is", read -> {});
    List<String> gone = delivery.map(WholeDelivery::gone).orElse(List.of());
    delivery = Optional.empty();
    for (String key : gone) {
      mark(key, false);
      batch.changed++;
      batch.tell(key);
      batch.count();
    }
    batch.write();
    return new RecordTally(batch.name, 0, batch.changed, 0, 0, batch.all, "");
  }

  /** Offers what was refused once more; what is now usable is no longer kept as refused. */
  public RecordTally retry() {
    Batch batch = new Batch("geweigerde records", read -> {});
    for (RecordArchive.Refusal refusal : archive.refusals()) {
      archive.forget(refusal);
      byte[] received = refusal.received().getBytes(StandardCharsets.UTF_8);
      try {
        ReadOpenData.read(new ByteArrayInputStream(received), batch);
      } catch (IOException e) {
        batch.refused(refusal.received(), refusal.reason());
      }
    }
    batch.write();
    return new RecordTally(batch.name, batch.fresh, batch.changed, batch.unchanged, batch.refused, batch.all, "");
  }

  /** Keeps that a whole delivery did not have a record, or had it again. */
  private void mark(String key, boolean delivered) {
    String mark = "{\"" + FieldChange.DELIVERED + "\":\"" + delivered + "\"}";
    archive.put(key, clock.instant(), mark.getBytes(StandardCharsets.UTF_8));
  }

  private static InputStream unzipped(InputStream bytes) throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(bytes, 1 << 16);
    buffered.mark(2);
    boolean gzip = buffered.read() == 0x1f && buffered.read() == 0x8b;
    buffered.reset();
    return gzip ? new GZIPInputStream(buffered, 1 << 16) : buffered;
  }

  private final class Batch implements RecordSink {

    private final String name;
    private final LongConsumer progress;
    private final Map<String, Told> told = new LinkedHashMap<>();
    private final DriftWatch drift = new DriftWatch(archive, clock.instant());
    private final Set<String> again = new LinkedHashSet<>();
    private long fresh;
    private long changed;
    private long unchanged;
    private long refused;
    private long all;
    private int inBatch;

    Batch(String name, LongConsumer progress) {
      this.name = name;
      this.progress = progress;
    }

    @Override
    public void record(SourceRecord record) {
      delivery.ifPresent(whole -> whole.saw(record.key()));
      drift.saw(record);
      try {
        take(record);
      } catch (IllegalArgumentException e) {
        LOG.warn("Record {} can't be used", record.key(), e);
        refuse(record.fields().toString(), "Een van de velden heeft een onmogelijke waarde.");
      }
      count();
    }

    private void take(SourceRecord record) {
      String key = record.key().toString();
      List<RecordArchive.Version> held = archive.versions(key);
      boolean back = RecordView.of(held).gone();
      if (back) {
        mark(key, true);
      }
      List<String> changes = RecordView.before(archive.versions(key), record.fields()).add(record.fields(), clock.instant());
      if (changes.isEmpty() && !back) {
        unchanged++;
        return;
      }
      if (!changes.isEmpty()) {
        archive.put(key, clock.instant(), record.fields().toString().getBytes(StandardCharsets.UTF_8));
      }
      if (held.isEmpty()) {
        fresh++;
      } else {
        changed++;
      }
      drift.look(record);
      tell(key);
      related.remember(record(key)).forEach(again::add);
    }

    /** Tells what a record now means, once a batch, with the statuses of each of its versions. */
    private void tell(String key) {
      describe(key).ifPresent(tell -> {
        all += told.containsKey(tell.record().id()) ? 0 : 1;
        Told earlier = told.get(tell.record().id());
        told.put(tell.record().id(), earlier == null ? tell : new Told(tell.record(),
            Stream.concat(earlier.events().stream(), tell.events().stream()).toList()));
      });
    }

    private SourceRecord record(String key) {
      return new SourceRecord(RecordKey.parse(key), RecordView.of(archive.versions(key)).fields());
    }

    private Optional<Told> describe(String key) {
      List<RecordArchive.Version> versions = archive.versions(key);
      if (versions.isEmpty()) {
        return Optional.empty();
      }
      RecordArchive.Version last = versions.getLast();
      List<String> changes = RecordView.before(versions.subList(0, versions.size() - 1), RecordView.fields(last))
          .add(RecordView.fields(last), last.receivedAt());
      RecordView view = RecordView.of(versions);
      SourceRecord record = related.complete(new SourceRecord(RecordKey.parse(key), view.fields()));
      ContentHash received = ContentHash.of(last.received());
      LocalDate seen = last.receivedAt().atZone(RecordView.HERE).toLocalDate();
      Optional<Told> meaning = record.key().source().equals(DescribeRegister.SOURCE)
          ? describeSenate.describe(record, received, changes, last.number(), seen)
          : describe.describe(record, new DescribeRecord.LastVersion(received, changes, last.number(), seen),
              related.commitment(record));
      return meaning.map(tell -> new Told(tell.record().with(view.changes()), tell.events()));
    }

    @Override
    public void refused(String received, String reason) {
      refuse(received, reason);
      count();
    }

    private void refuse(String received, String reason) {
      refused++;
      archive.refuse(clock.instant(), name, reason, received);
    }

    private void count() {
      if (++inBatch >= RECORDS_IN_A_BATCH || told.size() >= TOLD_IN_A_CHANGE) {
        write();
      }
      progress.accept(fresh + changed + unchanged + refused);
    }

    private void end() {
      drift.end();
      write();
    }

    private void write() {
      again.forEach(this::tell);
      again.clear();
      if (!told.isEmpty()) {
        for (RecordStore.Refused refusal : store.put(List.copyOf(told.values()))) {
          refuse(refusal.record().toString(), refusal.reason());
        }
      }
      archive.commit();
      told.clear();
      inBatch = 0;
    }
  }
}
