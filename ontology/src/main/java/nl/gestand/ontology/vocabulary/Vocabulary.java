// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.vocabulary;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OWL2;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The published files of the vocabulary, as graphs. Each call reads anew, so that the caller may add to its graph. */
public final class Vocabulary {

  private static final String FOLDER = "/nl/gestand/ontology/";

  static final List<String> SCHEMES = List.of(
      "status", "stage", "commitment-kind", "document-kind", "claimant", "finding-kind", "fault-kind", "verdict",
      "link-kind", "action-kind", "join-rule", "source-words");

  private static final List<String> SHAPES = List.of(
      "document", "participation", "office", "commitment", "term", "passage", "finding", "fault", "event", "verdict",
      "statute", "concordance", "record", "query");

  /** Versions of the classes and properties, the latest first; each has its file. */
  private static final Map<String, String> VERSIONS = new LinkedHashMap<>();

  static {
    VERSIONS.put("0.2.0", "gestand");
    VERSIONS.put("0.1.0", "0.1.0");
  }

  private Vocabulary() {}

  /** The numbers of the versions of the classes and properties, the latest first (Semantic Versioning 2.0.0). */
  public static List<String> versions() {
    return List.copyOf(VERSIONS.keySet());
  }

  /** Classes and properties of a version; empty where there is no such version. */
  public static Optional<Graph> terms(String version) {
    return Optional.ofNullable(VERSIONS.get(version)).map(file -> read(Stream.of("vocabulary/" + file)));
  }

  /** Since which version a term of ours is there. */
  public static String since(Graph terms, Node term) {
    return terms.find(term, OWL2.versionInfo.asNode(), Node.ANY)
        .mapWith(triple -> triple.getObject().getLiteralLexicalForm()).nextOptional().orElse(versions().getLast());
  }

  /** Classes and properties. */
  public static Graph terms() {
    return read(Stream.of("vocabulary/gestand"));
  }

  /** The terms of others that our data use, with our words for them. */
  public static Graph others() {
    return read(Stream.of("vocabulary/others"));
  }

  /** The prefixes in which we write our data. */
  public static PrefixMapping prefixes() {
    return PrefixMapping.Factory.create().setNsPrefixes(terms().getPrefixMapping())
        .setNsPrefix("status", Schemes.NAMESPACE + "status/").lock();
  }

  /** Concepts: the values of our lists and the words of the sources. */
  public static Graph schemes() {
    return read(SCHEMES.stream().map(name -> "schemes/" + name));
  }

  /** Words for searching. */
  static Graph thesaurus() {
    return read(Stream.of("vocabulary/thesaurus"));
  }

  /** What any graph must keep to before it is stored. */
  public static Graph shapes() {
    return read(SHAPES.stream().map(name -> "shapes/" + name));
  }

  /** What a graph must keep to once it is stored: the same, and what the store adds. */
  public static Graph storedShapes() {
    return read(Stream.concat(SHAPES.stream(), Stream.of("stored")).map(name -> "shapes/" + name));
  }

  /** What the description of the whole of our data must keep to. */
  public static Graph datasetShapes() {
    return read(Stream.of("shapes/dataset"));
  }

  private static Graph read(Stream<String> files) {
    Graph graph = GraphFactory.createDefaultGraph();
    files.forEach(file -> {
      try (InputStream in = Vocabulary.class.getResourceAsStream(FOLDER + file + ".ttl")) {
        RDFParser.source(in).lang(Lang.TURTLE).parse(graph);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
    return graph;
  }
}
