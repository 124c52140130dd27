// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.store;

import nl.gestand.ontology.store.KnowledgeStore.Decider;
import nl.gestand.ontology.store.KnowledgeStore.Decision;
import nl.gestand.ontology.store.KnowledgeStore.Place;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.sparql.modify.request.UpdateModify;
import org.apache.jena.update.UpdateRequest;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Gives each change its number and writes it. Where the engine is in this process, those who wait at the same time are
 * written in one transaction, each still as an update of its own that sees those before it: making a transaction
 * durable costs far more than what is in it. Nobody is told before it is durable.
 */
final class ChangeWriter {

  /** A hundred waiting people are more than there are; an import brings few changes at a time. */
  private static final int MOST_TOGETHER = 100;

  private static final long UNKNOWN = -1;

  private final Engine engine;
  private final Uris uris;
  private final ReentrantLock lock;
  private final Queue<Waiting<?>> queue = new ConcurrentLinkedQueue<>();
  private final AtomicLong newest = new AtomicLong(UNKNOWN);

  /** @param lock held while something is written; fair, so that nobody is passed over */
  ChangeWriter(Engine engine, Uris uris, ReentrantLock lock) {
    this.engine = engine;
    this.uris = uris;
    this.lock = lock;
  }

  /** What moves with every change; the token tells whose change was last. */
  record LastChange(long number, Node atNode, Node token) {

    private Instant at() {
      return Instant.parse(atNode.getLiteralLexicalForm());
    }

    ChangeLog.Moment moment() {
      return new ChangeLog.Moment(number, at());
    }

    /** A clock that jumps back does not disturb the order. */
    private Place next(Clock clock) {
      Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
      return new Place(number + 1, now.isBefore(at()) ? at() : now);
    }
  }

  /** Makes one numbered change, or none when the decider finds nothing to change. */
  <T> T change(Clock clock, Decider<T> decider) {
    Waiting<T> waiting = new Waiting<>(clock, decider);
    queue.add(waiting);
    lock.lock();
    try {
      while (!waiting.done) {
        writeThoseWaiting();
      }
    } finally {
      lock.unlock();
    }
    return waiting.outcome();
  }

  LastChange last(RDFConnection connection) {
    Query query = SparqlFile.query(ChangeWriter.class, "lastChange", Map.of());
    try (QueryExecution execution = connection.query(query)) {
      var row = execution.execSelect().next();
      return new LastChange(row.getLiteral("last").getLong(), row.get("at").asNode(), row.get("token").asNode());
    }
  }

  /**
   * Number of the last change, or of one that is being made durable: no reader has seen a later one. Empty while it is
   * not known, and where other processes write too.
   */
  OptionalLong newest() {
    long number = newest.get();
    return number == UNKNOWN || engine.dataset().isEmpty() ? OptionalLong.empty() : OptionalLong.of(number);
  }

  /** Takes the number that someone read, unless there is a later one, which it gives. */
  long saw(long number) {
    return newest.accumulateAndGet(number, Math::max);
  }

  private void writeThoseWaiting() {
    List<Waiting<?>> taken = new ArrayList<>();
    while (taken.size() < MOST_TOGETHER && !queue.isEmpty()) {
      taken.add(queue.remove());
    }
    if (engine.dataset().isEmpty()) {
      taken.forEach(this::byRequest);
      return;
    }
    try {
      inOneTransaction(taken);
    } catch (RuntimeException | Error e) {
      // Nothing of it was written. Alone, each succeeds or gets its own failure.
      taken.forEach(waiting -> waiting.alone(() -> inOneTransaction(List.of(waiting))));
    }
  }

  private void inOneTransaction(List<Waiting<?>> waiting) {
    boolean written = false;
    try (RDFConnection connection = engine.connect()) {
      connection.begin(ReadWrite.WRITE);
      try {
        for (Waiting<?> each : waiting) {
          if (each.decide(connection)) {
            if (!write(connection, each)) {
              throw new IllegalStateException("the number of the last change moved inside one transaction");
            }
            written = true;
            // Also when nothing comes of it: a number that no change has yet misleads nobody.
            saw(each.place.number());
          }
        }
        if (written) {
          connection.commit();
        }
      } finally {
        if (connection.isInTransaction()) {
          connection.abort();
        }
        connection.end();
      }
    }
    waiting.forEach(Waiting::tell);
    if (written) {
      engine.wrote();
    }
  }

  /** Each request is a transaction of its own there, and another process may have been first. */
  private void byRequest(Waiting<?> waiting) {
    waiting.alone(() -> {
      try (RDFConnection connection = engine.connect()) {
        boolean settled;
        do {
          settled = !waiting.decide(connection) || write(connection, waiting);
        } while (!settled);
      }
      waiting.tell();
    });
  }

  /** Whether the change came about: it does not when another was first. */
  private boolean write(RDFConnection connection, Waiting<?> waiting) {
    LastChange last = waiting.last;
    Place place = waiting.place;
    Node token = NodeFactory.createLiteralString(UUID.randomUUID().toString());
    Map<String, Node> values = Map.of("graph", uris.changeGraph(), "log", uris.changeLog(),
        "last", ChangeNumbers.node(last.number()), "lastAt", last.atNode(), "lastToken", last.token(),
        "next", ChangeNumbers.node(place.number()), "nextAt", Triples.moment(place.at()), "token", token);
    UpdateRequest request = SparqlFile.update(ChangeWriter.class, "change", values);
    UpdateModify modify = (UpdateModify) request.getOperations().get(0);
    waiting.decision.remove().forEach(modify.getDeleteAcc()::addQuad);
    waiting.decision.add().forEach(modify.getInsertAcc()::addQuad);
    connection.update(request);
    return connection.queryAsk(SparqlFile.query(ChangeWriter.class, "wasChanged", values));
  }

  /** Someone who wants a change, and what came of it; touched only under the lock until it is done. */
  private final class Waiting<T> {

    private final Clock clock;
    private final Decider<T> decider;
    private LastChange last;
    private Place place;
    private Decision<T> decision;
    private Throwable failure;
    private boolean done;

    Waiting(Clock clock, Decider<T> decider) {
      this.clock = clock;
      this.decider = decider;
    }

    /** Whether there is something to write. A decider that fails has written nothing, and is in nobody's way. */
    boolean decide(RDFConnection connection) {
      failure = null;
      try {
        last = last(connection);
        place = last.next(clock);
        decision = decider.decide(connection, place);
        return !decision.changesNothing();
      } catch (RuntimeException | Error e) {
        failure = e;
        return false;
      }
    }

    void alone(Runnable work) {
      try {
        work.run();
      } catch (RuntimeException | Error e) {
        failure = e;
        tell();
      }
    }

    void tell() {
      done = true;
    }

    T outcome() {
      switch (failure) {
        case null -> { }
        case Error error -> throw error;
        default -> throw (RuntimeException) failure;
      }
      return decision.outcome();
    }
  }
}
