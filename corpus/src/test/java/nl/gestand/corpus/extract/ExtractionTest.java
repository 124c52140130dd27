// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

@Timeout(120)
class ExtractionTest {

  private final Extraction extraction = new Extraction(BadWorker.class, 64, Duration.ofSeconds(20));

  @AfterEach
  void end() {
    extraction.close();
  }

  @Test
  void worker_isKeptForTheNextFile() throws Unreadable {
    assertThat(read("Een brief.")).isEqualTo("Een brief.");
    long first = extraction.workerPid().orElseThrow();
    assertThat(read("Nog een brief.")).isEqualTo("Nog een brief.");

    assertThat(extraction.workerPid()).contains(first);
  }

  @Test
  void fileThatTakesTooLong_isRefused_andTheNextIsRead() throws Unreadable {
    try (Extraction hurried = new Extraction(BadWorker.class, 64, Duration.ofSeconds(2))) {
      assertThatThrownBy(() -> hurried.extract(bytes("HANG"), "x.txt")).isInstanceOf(Unreadable.class)
          .hasMessage("Het lezen van dit bestand duurde langer dan 2 seconden.");

      assertThat(hurried.extract(bytes("Een brief."), "x.txt").text().text()).isEqualTo("Een brief.");
    }
  }

  @Test
  void fileThatTakesTooMuchMemory_isRefused_andTheNextIsRead() throws Unreadable {
    assertRefused("EAT", "Het lezen van dit bestand kost meer geheugen dan een document nodig heeft.");

    assertThat(read("Een brief.")).isEqualTo("Een brief.");
  }

  @Test
  void fileThatKillsTheWorker_isRefused_andTheNextIsRead() throws Unreadable {
    assertRefused("DIE", "Dit bestand brengt het leesprogramma ten val.");

    assertThat(read("Een brief.")).isEqualTo("Een brief.");
  }

  @Test
  void fileThatNestsWithoutEnd_isRefused_byTheSameWorker() throws Unreadable {
    read("Een brief.");
    long worker = extraction.workerPid().orElseThrow();

    assertRefused("NEST", "Dit bestand is te diep genest.");
    assertRefused("FAIL", "Dit bestand is beschadigd.");
    assertThat(extraction.workerPid()).contains(worker);
  }

  @Test
  void whatALibraryPrints_doesNotDisturbTheAnswer() throws Unreadable {
    assertThat(read("PRINT")).isEqualTo("PRINT");
  }

  @Test
  void workerKilledBetweenFiles_isReplaced() throws Unreadable {
    read("Een brief.");
    ProcessHandle worker = ProcessHandle.of(extraction.workerPid().orElseThrow()).orElseThrow();
    worker.destroyForcibly();
    worker.onExit().join();

    assertThat(read("Nog een brief.")).isEqualTo("Nog een brief.");
  }

  @Test
  void severalThreads_eachGetTheirOwnText() throws Exception {
    try (var threads = Executors.newFixedThreadPool(4)) {
      List<Callable<String>> tasks = IntStream.range(0, 40)
          .<Callable<String>>mapToObj(i -> () -> read("Brief nummer " + i + ".")).toList();
      List<String> texts = threads.invokeAll(tasks).stream().map(done -> done.resultNow()).toList();

      assertThat(texts).containsExactlyElementsOf(
          IntStream.range(0, 40).mapToObj(i -> "Brief nummer " + i + ".").toList());
    }
  }

  @Test
  void close_endsTheWorker() throws Unreadable {
    read("Een brief.");
    ProcessHandle worker = ProcessHandle.of(extraction.workerPid().orElseThrow()).orElseThrow();

    extraction.close();

    assertThat(worker.isAlive()).isFalse();
  }

  @Test
  void worker_diesWithItsParent_alsoWhileItReads() throws Exception {
    ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        ParentOfWorker.class.getName()).redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
    Process parent = builder.start();
    try (BufferedReader output = parent.inputReader()) {
      ProcessHandle worker = ProcessHandle.of(Long.parseLong(output.readLine())).orElseThrow();
      assertThat(worker.isAlive()).isTrue();

      parent.destroyForcibly();

      worker.onExit().get(20, TimeUnit.SECONDS);
      assertThat(worker.isAlive()).isFalse();
    } finally {
      parent.destroyForcibly();
    }
  }

  @Test
  void emptyFile_saysSo() {
    assertRefused("", "Dit bestand is leeg.");
  }

  private String read(String content) throws Unreadable {
    return extraction.extract(bytes(content), "x.txt").text().text();
  }

  private void assertRefused(String content, String reason) {
    assertThatThrownBy(() -> read(content)).isInstanceOf(Unreadable.class).hasMessage(reason);
  }

  private static byte[] bytes(String content) {
    return content.getBytes(StandardCharsets.UTF_8);
  }
}
