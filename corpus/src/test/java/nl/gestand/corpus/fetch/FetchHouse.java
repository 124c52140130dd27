// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.fetch;

import nl.gestand.corpus.archive.Archive;
import nl.gestand.corpus.archive.RecordArchive;
import nl.gestand.corpus.ingest.Ingest;
import nl.gestand.corpus.ingest.RefusedFiles;
import nl.gestand.corpus.registers.TakeInRecords;
import nl.gestand.corpus.source.Intake;
import nl.gestand.corpus.source.fetch.CountedWaiting;
import nl.gestand.corpus.source.fetch.LocalSource;
import nl.gestand.corpus.source.fetch.PoliteClient;
import nl.gestand.corpus.source.fetch.Source;
import nl.gestand.ontology.model.DocumentId;
import nl.gestand.ontology.store.ChangeLog;
import nl.gestand.ontology.store.CommitmentStore;
import nl.gestand.ontology.store.DocumentStore;
import nl.gestand.ontology.store.KnowledgeStore;
import nl.gestand.ontology.store.RecordStore;
import nl.gestand.ontology.store.StatuteStore;
import nl.gestand.ontology.store.Uris;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Everything that a fetch brings things to, in a folder, and a source on this machine to fetch from. */
final class FetchHouse implements AutoCloseable {

  private final Clock clock = Clock.fixed(Instant.parse("2099-12-01T00:00:00Z"), ZoneOffset.UTC);
  private final KnowledgeStore store = KnowledgeStore.open("mem:", new Uris("https://gestand.example"));
  private final Intake intake = new Intake();
  private final Archive archive;
  private final RecordArchive records;
  private final FetchSource fetch;
  private final List<String> refused = new ArrayList<>();
  private final List<String> progress = new ArrayList<>();
  private final LocalSource local = new LocalSource();

  FetchHouse(Path folder) throws IOException {
    archive = new Archive(folder.resolve("archive"));
    records = RecordArchive.open(folder.resolve("records.mv"));
    fetch = new FetchSource(records, new TakeInRecords(records, new RecordStore(store, clock), clock),
        new Ingest(intake, archive, documents(), statutes()),
        new RefusedFiles(folder.resolve("refused")), clock);
  }

  LocalSource local() {
    return local;
  }

  PoliteClient client(String path) {
    return new PoliteClient(local.address().resolve(path), Set.of(), CountedWaiting.MANNERS, new CountedWaiting());
  }

  FetchTally run(Source source) throws InterruptedException {
    return run(source, Optional.empty());
  }

  FetchTally run(Source source, Optional<LocalDate> since) throws InterruptedException {
    return fetch.run("proef", source, since, new FetchListener() {
      @Override
      public void progress(long done, long total) {
        progress.add(done + "/" + total);
      }

      @Override
      public void refused(String what, String why) {
        refused.add(what + ": " + why);
      }
    });
  }

  RecordArchive records() {
    return records;
  }

  DocumentStore documents() {
    return new DocumentStore(store, clock);
  }

  /** The text of a document that came. */
  String text(DocumentId id) {
    return archive.text(documents().find(id).orElseThrow().document().text()).text();
  }

  StatuteStore statutes() {
    return new StatuteStore(store, clock);
  }

  CommitmentStore commitments() {
    return new CommitmentStore(store, clock);
  }

  long lastChange() {
    return new ChangeLog(store).last();
  }

  /** What was told as refused or missed, with why. */
  List<String> refused() {
    return refused;
  }

  List<String> progress() {
    return progress;
  }

  @Override
  public void close() {
    local.close();
    intake.close();
    records.close();
    store.close();
  }
}
