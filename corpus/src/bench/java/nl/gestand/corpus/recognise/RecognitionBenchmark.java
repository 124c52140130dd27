// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.recognise;

import nl.gestand.corpus.structure.StructuredText;
import nl.gestand.ontology.model.DocumentKind;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How fast all recognisers together read, and whether a text ten times as long takes ten times as long. Counted is the
 * processor time of the reading thread, so that a busy machine tells nearly the same as an idle one.
 */
@State(Scope.Benchmark)
@Fork(value = 1, jvmArgs = {"-Xmx1g", "-XX:+UseSerialGC"})
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 1)
public class RecognitionBenchmark {

  private static final Context CONTEXT = new Context(
      DocumentKind.LETTER, Optional.of(LocalDate.of(2024, 5, 14)), Optional.empty(), List.of());
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  @Param public BenchText text;

  @Param({"500000", "1000000", "2000000", "5000000"}) public int characters;

  @Param("") public String folder;

  private List<StructuredText> texts;
  private long bytes;

  /** What was read, and in what time. */
  @AuxCounters(AuxCounters.Type.EVENTS)
  @State(Scope.Thread)
  public static class Work {

    public long bytes;
    public long nanoseconds;
  }

  @Setup
  public void read() throws IOException {
    texts = text.texts(characters, folder);
    bytes = texts.stream().mapToLong(each -> each.text().getBytes(StandardCharsets.UTF_8).length).sum();
  }

  @Benchmark
  public void recognise(Work work, Blackhole found) {
    long start = THREADS.getCurrentThreadCpuTime();
    for (StructuredText each : texts) {
      found.consume(Recogniser.recognise(each, CONTEXT));
    }
    work.nanoseconds += THREADS.getCurrentThreadCpuTime() - start;
    work.bytes += bytes;
  }

  /** Runs it with the options of JMH, such as {@code -p folder=DIR}, and prints a table of MB/s. */
  public static void main(String[] arguments) throws RunnerException, CommandLineOptionException {
    Options options = new OptionsBuilder().parent(new CommandLineOptions(arguments))
        .include(RecognitionBenchmark.class.getName()).build();
    Map<BenchText, Map<Integer, Double>> speeds = new TreeMap<>();
    for (RunResult result : new Runner(options).run()) {
      speeds.computeIfAbsent(BenchText.valueOf(result.getParams().getParam("text")), text -> new TreeMap<>())
          .put(Integer.valueOf(result.getParams().getParam("characters")), megabytesPerSecond(result));
    }
    speeds.forEach((text, bySize) -> {
      StringBuilder row = new StringBuilder("| " + text.label + " |");
      bySize.values().forEach(speed -> row.append(" %.1f |".formatted(speed)));
      System.out.println(row);
    });
  }

  /** That of the best iteration: neighbours on a machine only take away. */
  private static double megabytesPerSecond(RunResult result) {
    return result.getBenchmarkResults().stream().flatMap(fork -> fork.getIterationResults().stream())
        .map(IterationResult::getSecondaryResults)
        .mapToDouble(counted -> counted.get("bytes").getScore() * 1000 / counted.get("nanoseconds").getScore())
        .max().orElseThrow();
  }
}
