// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.fetch;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import nl.gestand.corpus.archive.RecordArchive;
import nl.gestand.corpus.archive.RecordArchive.AlarmKind;
import nl.gestand.corpus.ingest.Ingest;
import nl.gestand.corpus.ingest.IngestOutcome;
import nl.gestand.corpus.ingest.OfferedFile;
import nl.gestand.corpus.ingest.RefusedFiles;
import nl.gestand.corpus.registers.RecordTally;
import nl.gestand.corpus.registers.TakeInRecords;
import nl.gestand.corpus.source.fetch.Fetching;
import nl.gestand.corpus.source.fetch.Source;
import nl.gestand.corpus.source.records.RecordKey;
import nl.gestand.corpus.source.records.RecordSink;
import nl.gestand.corpus.source.records.SourceRecord;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Brings what a source has into the archive and the store, the way of files that a person offers.
 *
 * <p>Reads: a source. Writes: archive and store, and then the cursor of the source, so that a fetch that was cut off anywhere
 * asks some of it again and finds it unchanged.
 */
public final class FetchSource {

  private static final String CURSOR = "cursor/";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final RecordArchive archive;
  private final TakeInRecords records;
  private final Ingest ingest;
  private final RefusedFiles refusedFiles;
  private final Clock clock;

  public FetchSource(RecordArchive archive, TakeInRecords records, Ingest ingest, RefusedFiles refusedFiles, Clock clock) {
    this.clock = clock;
    this.refusedFiles = refusedFiles;
    this.archive = archive;
    this.records = records;
    this.ingest = ingest;
  }

  /**
   * Fetches all that is new.
   *
   * @param name our name of the source, under which its cursors are kept
   * @param since goes back to a day before what was read; a later one counts only where nothing was read yet
   */
  public FetchTally run(String name, Source source, Optional<LocalDate> since, FetchListener listener)
      throws InterruptedException {
    Run run = new Run(name, since, listener);
    String reason = "";
    try {
      source.fetch(run);
    } catch (IOException e) {
      reason = e.getMessage() == null ? "de verbinding is verbroken." : e.getMessage();
    }
    return new FetchTally(name, run.fresh, run.changed - run.goneRecords, run.goneRecords + run.goneThings, run.unchanged, run.refused, run.missed, run.alarms,
        reason);
  }

  private final class Run implements Fetching {

    private final String name;
    private final Optional<LocalDate> since;
    private final FetchListener listener;
    private long fresh;
    private long changed;
    private long goneRecords;
    private long goneThings;
    private long unchanged;
    private long refused;
    private long missed;
    private long alarms;

    Run(String name, Optional<LocalDate> since, FetchListener listener) {
      this.name = name;
      this.since = since;
      this.listener = listener;
    }

    @Override
    public Optional<LocalDate> since() {
      return since;
    }

    @Override
    public Optional<String> cursor(String of) {
      return archive.note(CURSOR + name + "/" + of);
    }

    @Override
    public void cursor(String of, String value) {
      archive.note(CURSOR + name + "/" + of, value);
      archive.commit();
    }

    @Override
    public void records(String of, Telling telling) throws IOException {
      Counted counted = new Counted(telling);
      RecordTally tally = records.take(of, counted, read -> { });
      fresh += tally.fresh();
      changed += tally.changed();
      unchanged += tally.unchanged();
      refused += tally.refused();
      goneRecords += counted.gone.size();
      if (counted.broken != null) {
        throw counted.broken;
      }
    }

    @Override
    public Optional<ObjectNode> known(RecordKey key) {
      List<RecordArchive.Version> held = archive.versions(key.toString());
      ObjectNode fields = JSON.createObjectNode();
      for (RecordArchive.Version version : held) {
        try {
          fields.setAll((ObjectNode) JSON.readTree(version.received()));
        } catch (IOException e) {
          throw new UncheckedIOException("record " + key + " in the archive", e);
        }
      }
      return held.isEmpty() ? Optional.empty() : Optional.of(fields);
    }

    @Override
    public void unchanged(long count) {
      unchanged += count;
    }

    @Override
    public void files(List<FetchedFile> files) {
      Map<String, FetchedFile> named = new HashMap<>();
      files.forEach(file -> named.put(file.name(), file));
      ingest.run(files.stream().<OfferedFile>map(Offered::new).toList(), outcome -> count(outcome, named));
    }

    private void count(IngestOutcome outcome, Map<String, FetchedFile> files) {
      if (!outcome.alarm().isEmpty()) {
        alarm(AlarmKind.OTHER_FORM, "bestand", outcome.alarm(), outcome.file());
      }
      switch (outcome.outcome()) {
        case NEW -> fresh++;
        case CHANGED -> changed++;
        case UNCHANGED -> unchanged++;
        case REFUSED -> {
          refused++;
          refusedFiles.put(outcome.file(), files.get(outcome.file()).bytes(), outcome.reason());
          listener.refused(outcome.file(), outcome.reason());
        }
      }
    }

    @Override
    public void missed(String what, String why) {
      missed++;
      listener.refused(what, why);
    }

    @Override
    public void gone(String of, String id, String where) {
      String note = "gone/" + name + "/" + of + "/" + id;
      if (archive.note(note).isEmpty()) {
        goneThings++;
        archive.note(note, clock.instant().toString());
        archive.alarm(AlarmKind.GONE, name + "/" + of, id, where, clock.instant());
        archive.commit();
      }
    }

    @Override
    public void total(String of, long count) {
      if (count <= 0) {
        return;
      }
      String note = "total/" + name + "/" + of;
      long before = archive.note(note).map(Long::parseLong).orElse(0L);
      if (count * 10 <= before * 9) {
        alarm(AlarmKind.FEWER, of, count + " waar er " + before + " waren", "");
      }
      archive.note(note, Long.toString(count));
    }

    @Override
    public void alarm(AlarmKind kind, String of, String what, String example) {
      alarms++;
      archive.alarm(kind, name + "/" + of, what, example, clock.instant());
      archive.commit();
      listener.refused("ALARM", name + "/" + of + ": " + switch (kind) {
        case UNKNOWN_WORD -> "onbekend woord: " + what;
        case NEW_FIELD -> "nieuw veld: " + what;
        case LOST_FIELD -> "verdwenen veld: " + what;
        case YEAR_ONE -> "dag in het jaar 1: " + what;
        case FEWER, OTHER_FORM, GONE -> what;
      });
    }

    @Override
    public void progress(long done, long total) {
      listener.progress(done, total);
    }

    /** Counts what goes while it passes, and keeps what broke it off from being taken for the end. */
    private final class Counted implements Telling {

      private final Telling telling;
      private final Set<RecordKey> gone = new HashSet<>();
      private IOException broken;

      Counted(Telling telling) {
        this.telling = telling;
      }

      @Override
      public void tell(RecordSink sink) throws IOException {
        try {
          telling.tell(new RecordSink() {
            @Override
            public void record(SourceRecord record) {
              if (isGone(record.fields()) && known(record.key()).filter(held -> !isGone(held)).isPresent()) {
                gone.add(record.key());
              }
              sink.record(record);
            }

            @Override
            public void refused(String received, String reason) {
              listener.refused(received, reason);
              sink.refused(received, reason);
            }
          });
        } catch (IOException e) {
          broken = e;
          throw e;
        }
      }

      private static boolean isGone(ObjectNode fields) {
        return fields.path(Fetching.GONE).asBoolean();
      }
    }
  }

  private record Offered(Fetching.FetchedFile file) implements OfferedFile {
    @Override
    public String name() {
      return file.name();
    }

    @Override
    public byte[] bytes() {
      return file.bytes();
    }

    @Override
    public Optional<LocalDate> day() {
      return file.day();
    }
  }

}
