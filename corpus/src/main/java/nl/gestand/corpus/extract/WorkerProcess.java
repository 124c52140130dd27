// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.extract;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A running {@link ExtractionWorker} in a Java machine of its own. For one thread at a time. */
final class WorkerProcess {

  /** 20 million characters of at most 3 bytes, and their passages. */
  private static final int LONGEST_ANSWER = 128 << 20;
  /** Starting takes 0.4 s on a free core. */
  private static final Duration START = Duration.ofSeconds(60);
  /** What the Java machine exits with under -XX:+ExitOnOutOfMemoryError. */
  static final int OUT_OF_MEMORY = 3;

  private final Process process;
  private final DataOutputStream requests;
  private final InputStream answers;
  private volatile boolean late;

  private WorkerProcess(Process process) {
    this.process = process;
    this.requests = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
    this.answers = new BufferedInputStream(process.getInputStream());
  }

  /** Starts a worker with this program's class path and waits until it can be asked. */
  static WorkerProcess start(String mainClass, int heapMegabytes, Path temporary) throws IOException {
    List<String> command = List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx" + heapMegabytes + "m", "-XX:+ExitOnOutOfMemoryError", "-XX:+UseSerialGC", "-XX:ActiveProcessorCount=1",
        "-XX:-UsePerfData", "-Djava.awt.headless=true", "-Djava.io.tmpdir=" + temporary,
        // Nobody reads what the parsers log, and setting a logger up takes a third of the time to start.
        "-Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider", mainClass);
    ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
    // In the environment, as a class path can be longer than an argument may be.
    builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    WorkerProcess worker = new WorkerProcess(builder.start());
    worker.receive(START);
    return worker;
  }

  /**
   * Sends a request and waits for its answer.
   *
   * @throws IOException when the worker died or was too late; it can't be asked again
   */
  byte[] ask(byte[] request, Duration deadline) throws IOException {
    ExtractionWorker.send(requests, request);
    return receive(deadline);
  }

  private byte[] receive(Duration deadline) throws IOException {
    Thread watch = Thread.ofVirtual().start(() -> killAfter(deadline));
    try {
      return ExtractionWorker.receive(answers, LONGEST_ANSWER);
    } finally {
      watch.interrupt();
    }
  }

  private void killAfter(Duration deadline) {
    try {
      Thread.sleep(deadline);
      late = true;
      process.destroyForcibly();
    } catch (InterruptedException answered) {
      Thread.currentThread().interrupt();
    }
  }

  boolean wasLate() {
    return late;
  }

  boolean isAlive() {
    return process.isAlive();
  }

  long pid() {
    return process.pid();
  }

  /** Ends the worker and returns its exit code, or -1 where it does not end. */
  int end() {
    try {
      if (!process.waitFor(200, TimeUnit.MILLISECONDS)) {
        process.destroyForcibly();
        process.waitFor(10, TimeUnit.SECONDS);
      }
      return process.isAlive() ? -1 : process.exitValue();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      return -1;
    }
  }
}
