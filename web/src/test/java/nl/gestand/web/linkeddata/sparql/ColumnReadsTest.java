// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import nl.gestand.ontology.vocabulary.Gst;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What is read from columns is what Jena itself finds: random queries over random triples, some of which in two graphs. */
class ColumnReadsTest {

  private static final String PREFIX =
      "PREFIX : <http://example.org/> PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> ";
  private static final Node LOG = node("log");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void anyQuery_isAnsweredAsByJenaItself(long seed) {
    Random random = new Random(seed);
    DatasetGraph data = data(random);
    for (int i = 0; i < 60; i++) {
      String query = PREFIX + query(random);
      Map<Map<String, Node>, Long> expected = plain(data, query);
      // From the indexes, while a column is made, and from columns.
      for (int time = 1; time <= 3; time++) {
        assertThat(ours(data, query)).as("%s, time %d", query, time).isEqualTo(expected);
      }
    }
  }

  @Test
  void afterAChange_theNewStateIsSeen_andTheOldOneNoMore() {
    DatasetGraph data = data(new Random(7));
    List<String> queries = List.of("SELECT (COUNT(*) AS ?n) { ?s :p1 ?o }", "SELECT ?p (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?p",
        "SELECT (COUNT(DISTINCT ?s) AS ?n) { ?s :p1 ?o . ?s :p2 ?x }");
    for (int change = 2; change < 6; change++) {
      int number = change;
      queries.forEach(query -> IntStream.range(0, 3).forEach(time ->
          assertThat(ours(data, PREFIX + query)).isEqualTo(plain(data, PREFIX + query))));
      Txn.executeWrite(data, () -> {
        data.deleteAny(node("g0"), node("n" + number), node("p1"), Node.ANY);
        data.add(node("g1"), node("new" + number), node("p1"), node("n1"));
        change(data, number);
      });
    }
  }

  private static String query(Random random) {
    String where = group(random, 1 + random.nextInt(3));
    return switch (random.nextInt(8)) {
      case 0 -> "SELECT (COUNT(*) AS ?n) { " + where + " }";
      case 1 -> "SELECT ?a (COUNT(?a) AS ?n) (COUNT(*) AS ?m) (COUNT(DISTINCT ?b) AS ?k) { ?a :p1 ?b . " + where + " } GROUP BY ?a";
      case 2 -> "SELECT ?b ?a (COUNT(DISTINCT ?a) AS ?n) { ?a :p2 ?b . " + where + " } GROUP BY ?b ?a";
      case 3 -> "SELECT DISTINCT ?a ?c { " + where + " }";
      case 4 -> "SELECT ?p (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?p";
      case 5 -> "SELECT ?y (COUNT(*) AS ?n) { ?a :p1 ?b FILTER('2020-03-15'^^xsd:date < ?b) " + where + " } GROUP BY (YEAR(?b) AS ?y)";
      case 6 -> "SELECT * { ?a :p1 ?b . " + where + " } ORDER BY " + (random.nextBoolean() ? "DESC(?b)" : "?b") + " ?a ?c ?d LIMIT 5";
      default -> "SELECT * { " + where + " }";
    };
  }

  private static String group(Random random, int patterns) {
    StringBuilder group = new StringBuilder(IntStream.range(0, patterns)
        .mapToObj(each -> pattern(random)).collect(Collectors.joining(" ")));
    for (int more = random.nextInt(3); more > 0; more--) {
      group.append(switch (random.nextInt(11)) {
        case 0 -> " FILTER(?b >= '2020-06-01'^^xsd:date && ?b < '2021-02-01'^^xsd:date)";
        case 1 -> " FILTER(?a != ?c)";
        case 2 -> " FILTER(CONTAINS(STR(?b), '1') || ?c = 3)";
        case 3 -> " FILTER NOT EXISTS { " + pattern(random) + " }";
        case 4 -> " FILTER EXISTS { " + pattern(random) + " FILTER(?a != ?d) }";
        case 5, 6 -> " OPTIONAL { " + pattern(random) + " }";
        case 7 -> " OPTIONAL { " + pattern(random) + pattern(random) + " FILTER(?a != ?d || ?b > 2) }";
        case 8 -> " FILTER(!BOUND(?d))";
        case 9 -> " MINUS { " + pattern(random) + " }";
        default -> " BIND(STR(?b) AS ?text) { " + pattern(random) + " } UNION { " + pattern(random) + " }";
      });
    }
    return group.toString();
  }

  private static String pattern(Random random) {
    return subject(random) + " " + (random.nextInt(8) == 0 ? "?p" : ":p" + random.nextInt(5)) + " " + object(random) + " . ";
  }

  private static String subject(Random random) {
    return random.nextInt(6) == 0 ? ":n" + random.nextInt(12) : "?" + "acd".charAt(random.nextInt(3));
  }

  private static String object(Random random) {
    return switch (random.nextInt(9)) {
      case 0 -> ":n" + random.nextInt(13);
      case 1 -> Integer.toString(random.nextInt(6));
      case 2 -> "?a";
      default -> "?" + "bcd".charAt(random.nextInt(3));
    };
  }

  private static DatasetGraph data(Random random) {
    DatasetGraph data = DatabaseMgr.createDatasetGraph();
    Txn.executeWrite(data, () -> {
      for (int i = 0; i < 90; i++) {
        Node subject = node("n" + random.nextInt(12));
        Node predicate = node("p" + random.nextInt(4));
        Node object = switch (random.nextInt(5)) {
          case 0 -> NodeFactory.createLiteralDT("20" + (19 + random.nextInt(3)) + "-0" + (1 + random.nextInt(9)) + "-15"
              + (random.nextInt(4) == 0 ? "+02:00" : ""), XSDDatatype.XSDdate);
          case 1 -> NodeFactory.createLiteralDT("" + random.nextInt(6), XSDDatatype.XSDinteger);
          case 2 -> NodeFactory.createLiteralString("text" + random.nextInt(20));
          default -> node("n" + random.nextInt(12));
        };
        for (int graph = 0; graph <= random.nextInt(2); graph++) {
          data.add(node("g" + graph), subject, predicate, object);
        }
      }
      change(data, 1);
    });
    return data;
  }

  private static void change(DatasetGraph data, int number) {
    data.deleteAny(LOG, LOG, Gst.lastChange, Node.ANY);
    data.add(LOG, LOG, Gst.lastChange, NodeFactory.createLiteralByValue(number));
  }

  private static Map<Map<String, Node>, Long> plain(DatasetGraph data, String text) {
    return Txn.calculateRead(data, () -> {
      Query query = QueryFactory.create(text);
      try (QueryExec execution = QueryExec.dataset(data).query(query).set(TDB2.symUnionDefaultGraph, true).build()) {
        return rows(execution);
      }
    });
  }

  private static Map<Map<String, Node>, Long> ours(DatasetGraph data, String text) {
    SparqlLimits limits = SparqlLimits.standard();
    return Txn.calculateRead(data, () -> {
      try (QueryExec execution = BoundedQuery.prepare(QueryFactory.create(text), Optional.empty(), data, limits,
          Deadline.in(limits.time()))) {
        return rows(execution);
      }
    });
  }

  /** How often there is each row: without an ORDER BY they come as they come. */
  private static Map<Map<String, Node>, Long> rows(QueryExec execution) {
    List<Binding> rows = new ArrayList<>();
    execution.select().forEachRemaining(rows::add);
    return rows.stream().map(row -> {
      Map<String, Node> terms = new java.util.TreeMap<>();
      row.forEach((variable, term) -> terms.put(variable.getVarName(), term));
      return terms;
    }).collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }

  private static Node node(String name) {
    return NodeFactory.createURI("http://example.org/" + name);
  }
}
