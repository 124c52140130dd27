// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.gestand.ontology.Examples;
import nl.gestand.ontology.model.Status;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

final class FolderStoreTest extends StoreContract {

  @TempDir
  private Path folder;

  @Override
  protected KnowledgeStore openEmpty() {
    return KnowledgeStore.open(folder.resolve("contract").toString(), URIS);
  }

  @Test
  void open_again_findsWhatWasWritten() {
    try (KnowledgeStore store = openOwn()) {
      new DocumentStore(store).put(List.of(Examples.letter()));
    }
    try (KnowledgeStore store = openOwn()) {
      assertThat(new DocumentStore(store).find(Examples.LETTER)).isPresent();
      assertThat(new ChangeLog(store).last()).isEqualTo(1);
    }
  }

  @Test
  void load_dump_isTheSameStore_andGoesOn() throws Exception {
    Path dump = folder.resolve("all.nq.gz");
    Set<Quad> all = dump(dump);
    String loaded = folder.resolve("loaded").toString();
    assertThat(KnowledgeStore.load(loaded, URIS, dump)).isEqualTo(all.size());
    try (KnowledgeStore store = KnowledgeStore.open(loaded, URIS)) {
      DatasetGraph dataset = store.dataset().orElseThrow();
      assertThat(Txn.calculateRead(dataset, () -> Iter.toSet(dataset.find()))).isEqualTo(all);
      new DocumentStore(store).put(List.of(Examples.motie()));
      assertThat(new ChangeLog(store).last()).isEqualTo(2);
    }
    assertThatThrownBy(() -> KnowledgeStore.load(loaded, URIS, dump)).hasMessageContaining("staat al een opslag");
  }

  @Test
  void load_whatIsNoDumpOfThisStore_makesNone() throws Exception {
    Path dump = folder.resolve("all.nq");
    dump(dump);
    String other = folder.resolve("other").toString();
    assertThatThrownBy(() -> KnowledgeStore.load(other, new Uris("https://elders.example"), dump))
        .hasMessageContaining("niet van een opslag met de adressen");
    Path damaged = folder.resolve("damaged.nq");
    Files.writeString(damaged, Files.readString(dump).substring(0, 1_000));
    assertThatThrownBy(() -> KnowledgeStore.load(other, URIS, damaged)).hasMessageContaining("kan niet worden gelezen");
    assertThat(KnowledgeStore.load(other, URIS, dump)).isPositive();
  }

  private Set<Quad> dump(Path file) throws IOException {
    try (KnowledgeStore store = openOwn(); OutputStream written = Files.newOutputStream(file);
        OutputStream out = file.toString().endsWith(".gz") ? new GZIPOutputStream(written) : written) {
      new DocumentStore(store).put(List.of(Examples.letter()));
      DatasetGraph dataset = store.dataset().orElseThrow();
      return Txn.calculateRead(dataset, () -> {
        RDFDataMgr.write(out, dataset, Lang.NQUADS);
        return Iter.toSet(dataset.find());
      });
    }
  }

  @Test
  void open_whileOpen_saysSo() {
    try (KnowledgeStore store = openOwn()) {
      assertThat(store.dataset()).isPresent();
      assertThatThrownBy(this::openOwn).isInstanceOf(StoreUnavailableException.class)
          .hasMessageContaining("in gebruik door een ander proces");
    }
  }

  @Test
  void compact_whileReadingAndWriting_losesNothing() throws Exception {
    try (KnowledgeStore store = openOwn(); ExecutorService pool = Executors.newFixedThreadPool(2)) {
      new DocumentStore(store).put(List.of(Examples.letter(), Examples.motie()));
      CommitmentStore commitments = new CommitmentStore(store);
      AtomicBoolean done = new AtomicBoolean();
      Future<Integer> writer = pool.submit(() -> {
        int written = 0;
        while (!done.get()) {
          long version = commitments.find(Examples.TOEZEGGING).orElseThrow().version();
          commitments.record(Examples.recorded("compaction-" + written, Status.IN_PROGRESS,
              LocalDate.of(2026, 1, 2)), version);
          written++;
        }
        return written;
      });
      Future<?> reader = pool.submit(() -> {
        while (!done.get()) {
          assertThat(new DocumentStore(store).find(Examples.LETTER)).isPresent();
        }
      });
      try {
        for (int i = 0; i < 5; i++) {
          store.compact();
        }
      } finally {
        done.set(true);
      }
      reader.get();
      int written = writer.get();
      assertThat(commitments.find(Examples.TOEZEGGING).orElseThrow().events()).hasSize(written + 1);
      assertThat(new ChangeLog(store).last()).isEqualTo(written + 1L);
    }
    try (KnowledgeStore store = openOwn()) {
      assertThat(new DocumentStore(store).find(Examples.LETTER)).isPresent();
    }
    try (Stream<Path> inside = Files.list(folder.resolve("own"))) {
      assertThat(inside.filter(Files::isDirectory)).hasSize(1);
    }
  }

  @Test
  void record_manyTimes_copiesItselfAndLosesNothing() throws Exception {
    int many = 210;
    try (KnowledgeStore store = openOwn()) {
      new DocumentStore(store).put(List.of(Examples.letter()));
      CommitmentStore commitments = new CommitmentStore(store);
      for (int i = 0; i < many; i++) {
        long version = commitments.find(Examples.TOEZEGGING).orElseThrow().version();
        commitments.record(Examples.recorded("recorded-" + i, Status.IN_PROGRESS, LocalDate.of(2026, 1, 2)), version);
      }
    }
    assertThat(folder.resolve("own/current")).content().isNotEqualTo("1");
    try (KnowledgeStore store = openOwn()) {
      assertThat(new CommitmentStore(store).find(Examples.TOEZEGGING).orElseThrow().events()).hasSize(many + 1);
    }
  }

  @Test
  void open_afterACopyThatWasNotFinished_goesOnWithTheOld() throws IOException {
    try (KnowledgeStore store = openOwn()) {
      new DocumentStore(store).put(List.of(Examples.letter()));
    }
    Files.createDirectories(folder.resolve("own/2/Data-0001"));
    try (KnowledgeStore store = openOwn()) {
      assertThat(new DocumentStore(store).find(Examples.LETTER)).isPresent();
    }
    assertThat(folder.resolve("own/2")).doesNotExist();
  }

  private KnowledgeStore openOwn() {
    return KnowledgeStore.open(folder.resolve("own").toString(), URIS);
  }
}
