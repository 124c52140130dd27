// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web;

import static org.assertj.core.api.Assertions.assertThat;

import nl.gestand.corpus.ingest.SampleCorpus;
import nl.gestand.indexer.projection.Progress;
import nl.gestand.indexer.search.Facet;
import nl.gestand.indexer.search.SearchRequest;
import nl.gestand.indexer.search.SearchResult.Hit;
import nl.gestand.ontology.model.CommitmentId;
import nl.gestand.ontology.model.RecordedEvent;
import nl.gestand.ontology.model.Status;
import nl.gestand.ontology.store.CommitmentHistory;
import nl.gestand.web.TwentyWriters.Acknowledged;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Twenty people who record at once, and a process that is killed while they do. In short on every build, in full (a
 * minute, a hundred kills) with the profile {@code soak}.
 */
final class ManyWritersTest {

  private static final boolean SOAK = Boolean.getBoolean("gestand.soak");
  private static final Duration TIME = SOAK ? Duration.ofMinutes(1) : Duration.ofSeconds(2);
  private static final int KILLS = SOAK ? 100 : 3;

  /** Cores are few in a test: a first answer may take long. */
  private static final int MOST_BEFORE_A_KILL = 40;

  @TempDir
  private Path folder;

  @BeforeEach
  void fill() {
    try (Application application = open()) {
      application.ingest(SampleCorpus.files(), outcome -> { });
    }
  }

  @Test
  void record_twentyAtOnce_eachAcknowledgedIsThereOnceInOneOrder() {
    try (Application application = open()) {
      long started = System.nanoTime();
      List<Acknowledged> acknowledged = new TwentyWriters(application, "soak").run(TIME, line -> { });
      Duration taken = Duration.ofNanos(System.nanoTime() - started);
      tell(acknowledged, taken);

      assertThat(acknowledged).extracting(Acknowledged::outcome).contains(TwentyWriters.RECORDED, TwentyWriters.STALE);
      check(application, acknowledged);
    }
  }

  @Test
  void kill_whileTwentyRecord_losesNothingAcknowledged() throws Exception {
    List<Acknowledged> acknowledged = new ArrayList<>();
    Random random = new Random(20261123);
    for (int kill = 0; kill < KILLS; kill++) {
      acknowledged.addAll(recordUntilKilled(kill, 1 + random.nextInt(MOST_BEFORE_A_KILL)));
    }
    try (Application application = open()) {
      assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(KILLS);
      check(application, acknowledged);
    }
  }

  /** All that was acknowledged is in the store, once, under a change of its own; and the index says the same. */
  private static void check(Application application, List<Acknowledged> acknowledged) {
    Map<CommitmentId, Set<String>> recorded = acknowledged.stream()
        .filter(each -> each.outcome().equals(TwentyWriters.RECORDED))
        .collect(Collectors.groupingBy(Acknowledged::commitment,
            Collectors.mapping(Acknowledged::event, Collectors.toSet())));
    List<Long> changes = new ArrayList<>();
    recorded.forEach((commitment, events) -> {
      CommitmentHistory history = application.commitments().find(commitment).orElseThrow();
      assertThat(history.events()).extracting(event -> event.event().id().value())
          .containsAll(events).doesNotHaveDuplicates();
      List<RecordedEvent> ours = history.events().stream()
          .filter(event -> events.contains(event.event().id().value())).toList();
      assertThat(ours).extracting(RecordedEvent::recordedAt).isSorted();
      ours.forEach(event -> changes.add(event.change()));
    });
    assertThat(changes).doesNotHaveDuplicates();
    indexAgrees(application);
  }

  /** The index has the status of every commitment as the store has it. */
  static void indexAgrees(Application application) {
    Map<String, Optional<Status>> index = application.index().search(new SearchRequest("",
            Map.of(Facet.KIND, Set.of("commitment")), Optional.empty(), Optional.empty(),
            SearchRequest.Order.NEWEST, Optional.empty(), SearchRequest.MOST_RESULTS, Optional.empty()))
        .hits().stream().collect(Collectors.toMap(Hit::id, Hit::status));
    assertThat(index).isNotEmpty().allSatisfy((id, status) -> assertThat(status).as(id).isEqualTo(
        application.commitments().find(new CommitmentId(id)).orElseThrow().status(LocalDate.now())));
  }

  /** What the process had acknowledged when it was killed. */
  private List<Acknowledged> recordUntilKilled(int run, int many) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
        "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
        TwentyWriters.class.getName(), folder.toString(), "run-" + run)
        .redirectError(folder.resolve("stderr.txt").toFile())
        .start();
    List<Acknowledged> acknowledged = new ArrayList<>();
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      assertThat(lines.readLine()).as("run %d", run).isEqualTo(TwentyWriters.AGREES);
      while (acknowledged.size() < many) {
        acknowledged.add(Acknowledged.read(lines.readLine()));
      }
      // Not the process itself: that would close what it had still to say.
      process.toHandle().destroyForcibly();
      lines.lines().filter(line -> line.endsWith(" .")).map(Acknowledged::read).forEach(acknowledged::add);
    }
    process.waitFor();
    return acknowledged;
  }

  private Application open() {
    return Application.open(DataFolder.open(folder, "http://localhost:8080"), Progress.NONE);
  }

  private static void tell(List<Acknowledged> acknowledged, Duration taken) {
    long[] micros = acknowledged.stream().filter(each -> each.outcome().equals(TwentyWriters.RECORDED))
        .mapToLong(Acknowledged::micros).sorted().toArray();
    System.out.printf("twenty at once: %d recorded, %d stale, %.0f recorded a second, p50 %.1f ms, p99 %.1f ms%n",
        micros.length, acknowledged.size() - micros.length, micros.length / (taken.toMillis() / 1000.0),
        micros[micros.length / 2] / 1000.0, micros[micros.length * 99 / 100] / 1000.0);
    assertThat(Arrays.stream(micros).max()).isPresent();
  }
}
