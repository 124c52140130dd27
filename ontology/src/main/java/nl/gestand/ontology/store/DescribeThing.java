// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.store;

import static nl.gestand.ontology.store.GraphRows.select;

import nl.gestand.ontology.citation.Identifiers;
import nl.gestand.ontology.model.KeptQuery;
import nl.gestand.ontology.model.VerdictKind;
import nl.gestand.ontology.vocabulary.Gst;
import nl.gestand.ontology.vocabulary.Schemes;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What the store says of one thing: of a document all of its graph, of a commitment its whole history, of anything else
 * what it says, what leads to it, and the parts that have no life of their own.
 */
public final class DescribeThing {

  private static final String PATH = "[a-z]+(/[^/\\s<>\"{}|\\\\^`]+)+";
  private static final int MOST_INCOMING = 500;
  private static final int MOST_NAMES = 500;
  private static final int DEEPEST_PART = 4;
  private static final int MOST_VERSIONS = 100;
  private static final Node HAS_CURRENT_VERSION = NodeFactory.createURI("http://www.w3.org/ns/dcat#hasCurrentVersion");

  private final KnowledgeStore store;
  private final KeptQueries queries;

  /**
   * A description.
   *
   * @param quads in the graphs of the store; in the default graph what follows from the address alone
   * @param names what other things in it are called
   * @param moments when the store learned any of it, in order
   * @param withdrawn whether it is something that no longer counts: a later reading missed it, or a person took it back
   * @param cut whether more leads to it than is told
   */
  public record Description(Node thing, DatasetGraph quads, Map<Node, String> names, SortedSet<Instant> moments,
      boolean withdrawn, boolean cut) {

    /** When the store last learned something of it; empty when no graph says so. */
    public Optional<Instant> modified() {
      return moments.isEmpty() ? Optional.empty() : Optional.of(moments.last());
    }
  }

  public DescribeThing(KnowledgeStore store) {
    this.store = store;
    this.queries = new KeptQueries(store, Clock.systemUTC());
  }

  /** Start of the addresses of things, without a slash at its end. */
  public String base() {
    return store.uris().base();
  }

  /**
   * Describes what an address names, or tells that there is no such thing.
   *
   * @param path what stands behind {@code /id/}: {@code commitment/tz202504-096}
   * @param day leaves out what was published or became true after it
   * @param known leaves out what the store learned after the end of that day
   */
  public Optional<Description> find(String path, Optional<LocalDate> day, Optional<LocalDate> known) {
    if (!path.matches(PATH)) {
      return Optional.empty();
    }
    Node thing = NodeFactory.createURI(store.uris().base() + "/id/" + path);
    Optional<String> name = store.uris().local("query", thing).filter(local -> !local.matches(KeptQuery.ID));
    if (name.isPresent()) {
      return query(thing, name.get(), day, known);
    }
    Optional<String> passage = store.uris().local("passage", thing).filter(any -> day.isPresent() || known.isPresent());
    // Its words were there when its document was, whatever someone held on the ground of them for an earlier day.
    if (passage.filter(local -> find("document/" + local.replaceFirst("/.*", ""), day, known).isEmpty()).isPresent()) {
      return Optional.empty();
    }
    return store.read(connection -> describe(connection, thing, day, known));
  }

  /** Whether the store has a thing of this path and this class, and not only others that speak of it. */
  public boolean isA(String path, Node type) {
    Node thing = NodeFactory.createURI(store.uris().base() + "/id/" + path);
    return path.matches(PATH) && store.read(connection -> connection.queryAsk(
        SparqlFile.query(DescribeThing.class, "isA", Map.of("thing", thing, "class", type))));
  }

  /** Something in the store of a class, or that a property says something of; empty where nothing is. */
  public Optional<Node> example(Node term) {
    return store.read(connection -> {
      try (QueryExecution execution =
          connection.query(SparqlFile.query(DescribeThing.class, "exampleOf", Map.of("term", term)))) {
        var rows = execution.execSelect();
        return rows.hasNext() ? Optional.of(rows.next().get("example").asNode()) : Optional.empty();
      }
    });
  }

  private Optional<Description> describe(RDFConnection connection, Node thing, Optional<LocalDate> day,
      Optional<LocalDate> known) {
    Map<Node, Triples> graphs = new LinkedHashMap<>();
    boolean cut = gather(connection, thing, graphs);
    ThingThen then = ThingThen.of(thing, graphs, graph -> select(connection, SparqlFile.query(DescribeThing.class, "stamps",
        Map.of("named", graph))).getOrDefault(graph, new Triples()), PointInBothTimes.of(day, known));
    // An article and a dossier have a number whoever spoke of it by that day.
    boolean numbered = store.uris().local("article", thing).or(() -> store.uris().local("dossier", thing)).isPresent();
    if (then.graphs().isEmpty() && !(then.known() && numbered)) {
      return Optional.empty();
    }
    DatasetGraph quads = DatasetGraphFactory.create();
    then.graphs().forEach((graph, triples) ->
        triples.graph().find().forEach(triple -> quads.add(Quad.create(graph, triple))));
    store.uris().local("dossier", thing).ifPresent(key -> quads.add(Quad.create(Quad.defaultGraphIRI,
        Triple.create(thing, DCTerms.identifier.asNode(), NodeFactory.createLiteralString(key)))));
    links(thing).forEach(link ->
        quads.add(Quad.create(Quad.defaultGraphIRI, Triple.create(thing, RDFS.seeAlso.asNode(), link))));
    return Optional.of(new Description(thing, quads, names(connection, quads), then.moments(),
        withdrawn(thing, then.graphs()), cut));
  }

  /** What a name of a query stands for: all that were kept under it, and which of them is meant now. */
  private Optional<Description> query(Node thing, String name, Optional<LocalDate> day, Optional<LocalDate> known) {
    List<String> ids = queries.versions(name).stream().map(kept -> kept.query().id()).toList();
    Map<String, Description> versions = new LinkedHashMap<>();
    ids.reversed().stream().limit(MOST_VERSIONS)
        .forEach(id -> find("query/" + id, day, known).ifPresent(version -> versions.put(id, version)));
    if (versions.isEmpty()) {
      return Optional.empty();
    }
    DatasetGraph quads = DatasetGraphFactory.create();
    Map<Node, String> names = new HashMap<>();
    SortedSet<Instant> moments = new TreeSet<>();
    versions.values().forEach(version -> {
      version.quads().find().forEachRemaining(quads::add);
      names.putAll(version.names());
      moments.addAll(version.moments());
      quads.add(Quad.create(Quad.defaultGraphIRI, Triple.create(thing, DCTerms.hasVersion.asNode(), version.thing())));
    });
    Description newest = versions.values().iterator().next();
    names.put(thing, names.getOrDefault(newest.thing(), name));
    quads.add(Quad.create(Quad.defaultGraphIRI,
        Triple.create(thing, DCTerms.title.asNode(), NodeFactory.createLiteralString(names.get(thing)))));
    Optional<Description> current = versions.values().stream().filter(version -> !version.withdrawn()).findFirst();
    current.ifPresent(version -> quads.add(Quad.create(Quad.defaultGraphIRI,
        Triple.create(thing, HAS_CURRENT_VERSION, version.thing()))));
    return Optional.of(new Description(thing, quads, names, moments, current.isEmpty(), ids.size() > MOST_VERSIONS));
  }

  private boolean gather(RDFConnection connection, Node thing, Map<Node, Triples> graphs) {
    if (store.uris().local("commitment", thing).isPresent()) {
      add(graphs, select(connection,
          SparqlFile.query(CommitmentStore.class, "find", Map.of("commitment", thing))));
    }
    store.uris().local("document", thing).filter(local -> !local.contains("/")).ifPresent(local -> {
      Node graph = NodeFactory.createURI(store.uris().base() + "/graph/document/" + local);
      add(graphs, select(connection, SparqlFile.query(DocumentStore.class, "find", Map.of("named", graph))));
    });
    if (!graphs.isEmpty()) {
      return false;
    }
    add(graphs, outgoing(connection, thing));
    addParts(connection, thing, graphs);
    Map<Node, Triples> incoming = select(connection, SparqlFile.query(DescribeThing.class, "incoming", Map.of("thing", thing)));
    add(graphs, incoming);
    decisions(incoming).forEach(decision -> add(graphs, outgoing(connection, decision)));
    return incoming.values().stream().mapToInt(triples -> triples.graph().size()).sum() > MOST_INCOMING;
  }

  private static List<Node> decisions(Map<Node, Triples> incoming) {
    List<Node> decisions = new ArrayList<>();
    incoming.values().forEach(triples -> triples.graph().find(Node.ANY, Gst.verdictOn, Node.ANY)
        .forEach(triple -> decisions.add(triple.getSubject())));
    return decisions;
  }

  private void addParts(RDFConnection connection, Node thing, Map<Node, Triples> graphs) {
    Set<Node> seen = new HashSet<>(Set.of(thing));
    for (int depth = 0; depth < DEEPEST_PART; depth++) {
      Set<Node> parts = new HashSet<>();
      graphs.values().forEach(triples -> triples.graph().find().mapWith(Triple::getObject)
          .filterKeep(node -> isPart(node, thing) && !seen.contains(node)).forEach(parts::add));
      parts.forEach(part -> add(graphs, outgoing(connection, part)));
      seen.addAll(parts);
    }
  }

  /** Whether a node is told with the thing that leads to it. */
  private boolean isPart(Node node, Node thing) {
    return node.isURI() && (node.getURI().startsWith(thing.getURI() + "/")
        || store.uris().local("passage", node).isPresent()
        || store.uris().local("document", node).filter(local -> local.contains("/")).isPresent());
  }

  private static Map<Node, Triples> outgoing(RDFConnection connection, Node thing) {
    return select(connection, SparqlFile.query(DescribeThing.class, "outgoing", Map.of("thing", thing)));
  }

  private static void add(Map<Node, Triples> graphs, Map<Node, Triples> more) {
    more.forEach((graph, triples) -> {
      Triples all = graphs.computeIfAbsent(graph, any -> new Triples());
      triples.graph().find().forEach(all.graph()::add);
    });
  }

  private Map<Node, String> names(RDFConnection connection, DatasetGraph quads) {
    Set<Node> nodes = new HashSet<>();
    quads.find().forEachRemaining(quad -> {
      nodes.add(quad.getSubject());
      nodes.add(quad.getObject());
    });
    Map<Node, String> names = new HashMap<>();
    nodes.stream().filter(node -> node.isURI() && node.getURI().startsWith(store.uris().base() + "/id/"))
        .limit(MOST_NAMES)
        .forEach(node -> name(connection, node).ifPresent(name -> names.put(node, name)));
    return names;
  }

  private Optional<String> name(RDFConnection connection, Node node) {
    return ownName(connection, node).or(() ->
        store.uris().identifier(node).flatMap(Identifiers::parse).map(identifier -> identifier.printed()));
  }

  private static Optional<String> ownName(RDFConnection connection, Node node) {
    try (QueryExecution execution =
        connection.query(SparqlFile.query(DescribeThing.class, "names", Map.of("thing", node)))) {
      var rows = execution.execSelect();
      return rows.hasNext() ? Optional.of(rows.next().getLiteral("name").getLexicalForm()) : Optional.empty();
    }
  }

  private boolean withdrawn(Node thing, Map<Node, Triples> graphs) {
    if (store.uris().local("finding", thing).or(() -> store.uris().local("query", thing)).isPresent()) {
      return graphs.values().stream().anyMatch(triples -> triples.one(thing, Gst.retractedAt).isPresent());
    }
    if (store.uris().local("event", thing).isEmpty()) {
      return false;
    }
    Optional<Node> verdict = graphs.values().stream()
        .flatMap(triples -> triples.subjects(Gst.verdictOn, thing)
            .map(decision -> Map.entry(triples.whole(decision, Gst.changeNumber), triples.get(decision, Gst.verdict))))
        .max(Map.Entry.comparingByKey()).map(Map.Entry::getValue)
        .filter(kind -> !kind.equals(Schemes.concept(VerdictKind.UNDONE)));
    boolean retracted = graphs.values().stream().anyMatch(triples -> triples.one(thing, Gst.retractedAt).isPresent());
    return verdict.map(kind -> !kind.equals(Schemes.concept(VerdictKind.CONFIRMED))).orElse(retracted);
  }

  private List<Node> links(Node thing) {
    return store.uris().local("article", thing).map(OfficialLinks::ofArticle)
        .or(() -> store.uris().local("case", thing).map(OfficialLinks::ofCase))
        .orElse(List.of()).stream().map(NodeFactory::createURI).toList();
  }
}
