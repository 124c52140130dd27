// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.store;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * The graph, opened by one location: {@code mem:}, a folder (TDB2) or the {@code http(s)://} address of a dataset.
 *
 * <p>Every write is one SPARQL Update that moves the number of the last change from n to n + 1, and does nothing where
 * that number is no longer n. So each writer decides on what it read, and decides again when another was first: on
 * every engine, and whichever process the other is in.
 */
public final class KnowledgeStore implements AutoCloseable {

  private final Uris uris;
  private final Engine engine;
  private final ChangeWriter writer;

  /** What a writer wishes to change after what it read, and what it then tells. */
  record Decision<T>(Collection<Quad> remove, Collection<Quad> add, T outcome) {

    /** Makes a graph what it must be, writing only the difference. */
    static <T> Decision<T> difference(Node graph, Graph held, Graph wanted, T outcome) {
      return new Decision<>(only(graph, held, wanted), only(graph, wanted, held), outcome);
    }

    private static List<Quad> only(Node graph, Graph these, Graph notThose) {
      return these.stream().filter(triple -> !notThose.contains(triple))
          .map(triple -> Quad.create(graph, triple)).toList();
    }

    boolean changesNothing() {
      return remove.isEmpty() && add.isEmpty();
    }
  }

  /** The place of a change among all: its number, and a moment that is not before that of the change before it. */
  record Place(long number, Instant at) {}

  /** Decides on a change, knowing the place it will have. May be asked more than once. */
  interface Decider<T> {
    Decision<T> decide(RDFConnection connection, Place place);
  }

  private KnowledgeStore(Engine engine, Uris uris, ReentrantLock lock) {
    this.engine = engine;
    this.uris = uris;
    this.writer = new ChangeWriter(engine, uris, lock);
  }

  /**
   * Opens a store, making it where there is none.
   *
   * @param uris the addresses of its things; always those it was made with
   * @throws StoreUnavailableException when it can't be reached, or another process has the folder open
   */
  public static KnowledgeStore open(String location, Uris uris) {
    ReentrantLock lock = new ReentrantLock(true);
    Engine engine = location.equals("mem:") ? new MemoryEngine()
        : location.startsWith("http://") || location.startsWith("https://") ? new RemoteEngine(location)
        : new FolderEngine(Path.of(location), lock);
    KnowledgeStore store = new KnowledgeStore(engine, uris, lock);
    store.begin();
    return store;
  }

  /**
   * Makes a store in a folder that has none, from a dump in N-Quads: all of it, or none of it.
   *
   * @param location a folder
   * @return how many quads it has
   * @throws StoreUnavailableException when there is a store, or the dump is not of one with these addresses
   */
  public static long load(String location, Uris uris, Path dump) {
    return FolderEngine.load(Path.of(location), dump, uris);
  }

  public Uris uris() {
    return uris;
  }

  /** Asks within one read transaction: all questions see the same state (over HTTP: only those in one query). */
  public <T> T read(Function<RDFConnection, T> question) {
    try (RDFConnection connection = engine.connect()) {
      if (engine.dataset().isEmpty()) {
        return question.apply(connection);
      }
      connection.begin(ReadWrite.READ);
      try {
        return question.apply(connection);
      } finally {
        connection.end();
      }
    }
  }

  /**
   * The dataset for a SPARQL endpoint in this process; empty for a store over HTTP. It stays the same object while the
   * store is open, and is only to be read.
   */
  public Optional<DatasetGraph> dataset() {
    return engine.dataset();
  }

  /** Makes the store as small as it can be. Reads go on; writers wait for what was written meanwhile, not for the copy. */
  public void compact() {
    engine.compact();
  }

  @Override
  public void close() {
    engine.close();
  }

  /** Makes one numbered change, or none when the decider finds nothing to change. */
  <T> T change(Clock clock, Decider<T> decider) {
    return writer.change(clock, decider);
  }

  long lastChangeNumber() {
    return read(writer::last).number();
  }

  long newestChangeNumber() {
    return writer.newest().orElseGet(() -> writer.saw(lastChangeNumber()));
  }

  ChangeLog.Moment lastMoment() {
    return read(connection -> writer.last(connection).moment());
  }

  private void begin() {
    try (RDFConnection connection = engine.connect()) {
      connection.update(SparqlFile.update(KnowledgeStore.class, "begin",
          Map.of("graph", uris.changeGraph(), "log", uris.changeLog())));
    }
  }
}
