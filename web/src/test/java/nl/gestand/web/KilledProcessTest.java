// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web;

import static org.assertj.core.api.Assertions.assertThat;

import nl.gestand.corpus.ingest.SampleCorpus;
import nl.gestand.indexer.projection.Progress;
import nl.gestand.indexer.search.SearchEntry.EntryKind;
import nl.gestand.indexer.search.SearchRequest;
import nl.gestand.ontology.model.Claimant;
import nl.gestand.ontology.model.CommitmentId;
import nl.gestand.ontology.model.EventId;
import nl.gestand.ontology.model.Evidence;
import nl.gestand.ontology.model.Status;
import nl.gestand.ontology.model.StatusEvent;
import nl.gestand.ontology.store.CommitmentHistory;
import nl.gestand.ontology.store.RecordResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;

/** A process that is killed while it records statuses: what it acknowledged is there, and is found. */
final class KilledProcessTest {

  private static final CommitmentId TOEZEGGING = new CommitmentId("tz202504-096");
  private static final int KILLS = 3;

  @TempDir
  private Path folder;

  @Test
  void kill_whileRecording_losesNothingAcknowledged() throws Exception {
    try (Application application = open(folder)) {
      application.ingest(SampleCorpus.files(), outcome -> { });
    }
    List<String> acknowledged = new ArrayList<>();
    Random random = new Random(20261123);
    for (int kill = 0; kill < KILLS; kill++) {
      acknowledged.addAll(recordUntilKilled(kill, 3 + random.nextInt(10)));
    }
    try (Application application = open(folder)) {
      CommitmentHistory history = application.commitments().find(TOEZEGGING).orElseThrow();
      assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(KILLS * 3);
      assertThat(history.events()).extracting(recorded -> recorded.event().id().value())
          .containsAll(acknowledged).doesNotHaveDuplicates();
      Status now = history.decisive(LocalDate.now()).orElseThrow().event().status();
      assertThat(application.index().search(SearchRequest.of("TZ202504-096")).hits())
          .filteredOn(hit -> hit.kind() == EntryKind.COMMITMENT && hit.id().equals(TOEZEGGING.value()))
          .singleElement()
          .satisfies(hit -> assertThat(hit.status()).contains(now));
    }
  }

  /** Ids of the events that the process had acknowledged when it was killed. */
  private List<String> recordUntilKilled(int run, int many) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
        "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
        Recording.class.getName(), folder.toString(), Integer.toString(run))
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
    List<String> acknowledged = new ArrayList<>();
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      while (acknowledged.size() < many) {
        acknowledged.add(lines.readLine());
      }
      process.destroyForcibly().waitFor();
    }
    return acknowledged;
  }

  private static Application open(Path folder) {
    return Application.open(DataFolder.open(folder, "http://localhost:8080"), Progress.NONE);
  }

  /** The process: records one status after another and says so after each. */
  static final class Recording {

    private Recording() {}

    public static void main(String[] arguments) {
      Application application = open(Path.of(arguments[0]));
      Status[] statuses = {Status.IN_PROGRESS, Status.PARTLY_FULFILLED, Status.FULFILLED};
      for (int i = 0; ; i++) {
        StatusEvent event = new StatusEvent(new EventId("killed-" + arguments[1] + "-" + i), TOEZEGGING,
            statuses[i % statuses.length], "", Claimant.MINISTRY, "anna", LocalDate.of(2025, 10, 1),
            Optional.of(new Evidence.OnTheWeb(URI.create("https://www.example.org"), "")), OptionalDouble.empty(),
            Optional.empty(), "", Optional.empty());
        long seen = application.commitments().find(TOEZEGGING).orElseThrow().version();
        if (application.record(event, seen) instanceof RecordResult.Recorded) {
          System.out.println(event.id());
          System.out.flush();
        }
      }
    }
  }
}
