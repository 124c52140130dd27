// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web;

import nl.gestand.indexer.projection.Progress;
import nl.gestand.indexer.search.Facet;
import nl.gestand.indexer.search.SearchRequest;
import nl.gestand.ontology.model.Claimant;
import nl.gestand.ontology.model.CommitmentId;
import nl.gestand.ontology.model.EventId;
import nl.gestand.ontology.model.Evidence;
import nl.gestand.ontology.model.Status;
import nl.gestand.ontology.model.StatusEvent;
import nl.gestand.ontology.store.RecordResult;
import nl.gestand.ontology.store.Recording;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Twenty people who record statuses: half of the time of one commitment, otherwise of any of twenty. */
final class TwentyWriters {

  static final String RECORDED = "recorded";
  static final String STALE = "stale";
  /** Said first by a process that found index and store to be the same after the kill before. */
  static final String AGREES = "index agrees";

  private static final int PEOPLE = 20;
  private static final CommitmentId SHARED = new CommitmentId("tz202504-096");
  private static final List<Status> STATUSES =
      List.of(Status.IN_PROGRESS, Status.PARTLY_FULFILLED, Status.FULFILLED, Status.EXTENDED);

  private final Application application;
  private final String name;
  private final List<CommitmentId> commitments;

  /** What a writer was told. As a line it ends in a dot, so that half a line is known for what it is. */
  record Acknowledged(CommitmentId commitment, String event, String outcome, long micros) {

    static Acknowledged read(String line) {
      String[] parts = line.split(" ");
      return new Acknowledged(new CommitmentId(parts[0]), parts[1], parts[2], Long.parseLong(parts[3]));
    }

    String line() {
      return commitment + " " + event + " " + outcome + " " + micros + " .";
    }
  }

  TwentyWriters(Application application, String name) {
    this.application = application;
    this.name = name;
    this.commitments = Stream.concat(Stream.of(SHARED), application.index().search(new SearchRequest("",
            Map.of(Facet.KIND, Set.of("commitment")), Optional.empty(), Optional.empty(),
            SearchRequest.Order.OLDEST, Optional.empty(), PEOPLE, Optional.empty()))
        .hits().stream().map(hit -> new CommitmentId(hit.id()))).distinct().toList();
  }

  /** @param listener told as soon as a writer was; from several threads */
  List<Acknowledged> run(Duration time, Consumer<Acknowledged> listener) {
    long end = System.nanoTime() + time.toNanos();
    Queue<Acknowledged> all = new ConcurrentLinkedQueue<>();
    try (ExecutorService people = Executors.newFixedThreadPool(PEOPLE)) {
      for (int person = 0; person < PEOPLE; person++) {
        int number = person;
        people.submit(() -> {
          Random random = new Random(number);
          for (int i = 0; System.nanoTime() < end; i++) {
            Acknowledged told = record(number + "-" + i, random);
            listener.accept(told);
            all.add(told);
          }
        });
      }
    }
    return List.copyOf(all);
  }

  private Acknowledged record(String id, Random random) {
    CommitmentId commitment = random.nextBoolean() ? SHARED : commitments.get(random.nextInt(commitments.size()));
    StatusEvent event = new StatusEvent(new EventId(name + "-" + id), commitment,
        STATUSES.get(random.nextInt(STATUSES.size())), "", Claimant.MINISTRY, "anna", LocalDate.of(2025, 10, 1),
        Optional.of(new Evidence.OnTheWeb(URI.create("https://www.example.org"), "")), OptionalDouble.empty(),
        Optional.empty(), "", Optional.empty());
    long seen = application.commitments().find(commitment).orElseThrow().version();
    long started = System.nanoTime();
    RecordResult result = application.record(Recording.of(event, seen));
    long micros = (System.nanoTime() - started) / 1000;
    return new Acknowledged(commitment, event.id().value(),
        result instanceof RecordResult.Recorded ? RECORDED : STALE, micros);
  }

  /** The process that is killed: tells of each thing acknowledged on a line. */
  public static void main(String[] arguments) {
    Application application =
        Application.open(DataFolder.open(Path.of(arguments[0]), "http://localhost:8080"), Progress.NONE);
    ManyWritersTest.indexAgrees(application);
    System.out.println(AGREES);
    new TwentyWriters(application, arguments[1]).run(Duration.ofMinutes(10), told -> {
      synchronized (System.out) {
        System.out.println(told.line());
        System.out.flush();
      }
    });
  }
}
