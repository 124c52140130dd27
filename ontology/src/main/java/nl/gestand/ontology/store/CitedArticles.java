// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.store;

import nl.gestand.ontology.citation.Article;
import nl.gestand.ontology.citation.Concordance;
import nl.gestand.ontology.citation.Identifiers;
import nl.gestand.ontology.citation.Statute;
import nl.gestand.ontology.statute.StatuteHistory;
import nl.gestand.ontology.vocabulary.Gst;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.rdfconnection.RDFConnection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Ties every citation of an article to the version and the meaning it had on the day as of which it is meant. The
 * links follow from three things that come in any order: the documents, the texts of statutes, and the concordance. So
 * they stand in graphs of their own, one for each statute, which are made anew whenever any of these came.
 *
 * <p>Safe to repeat: what is as it should be is not written again.
 */
public final class CitedArticles {

  private final KnowledgeStore store;
  private final Clock clock;

  private record Cited(Node finding, Article article, LocalDate day) {}

  public CitedArticles(KnowledgeStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** Brings the tables in the store to those of this program, and all links to what is stored now. */
  public void update() {
    bringTo(store.uris().officeGraph(), OfficeTriples.write(store.uris()).graph());
    bringTo(store.uris().concordanceGraph(), ConcordanceTriples.write(store.uris()).graph());
    for (Node work : works()) {
      store.uris().identifier(work).ifPresent(name -> bringTo(store.uris().citedGraph(name), links(work)));
    }
  }

  private List<Node> works() {
    return store.read(connection -> nodes(connection, SparqlFile.query(CitedArticles.class, "works", Map.of())));
  }

  private static List<Node> nodes(RDFConnection connection, Query query) {
    List<Node> nodes = new ArrayList<>();
    try (QueryExecution execution = connection.query(query)) {
      execution.execSelect().forEachRemaining(row -> nodes.add(row.get("work").asNode()));
    }
    return nodes;
  }

  private Graph links(Node work) {
    Optional<StatuteHistory> history = store.uris().identifier(work).flatMap(Identifiers::parse)
        .filter(Statute.class::isInstance).map(Statute.class::cast).flatMap(this::withoutTexts);
    Triples links = new Triples();
    for (Cited cited : cited(work)) {
      Concordance.on(cited.article(), cited.day())
          .ifPresent(life -> links.add(cited.finding(), Gst.citedMeaning, store.uris().meaning(life)));
      history.flatMap(known -> known.on(cited.article(), cited.day())).ifPresent(version -> links.add(
          cited.finding(), Gst.citedVersion, store.uris().version(version.article(), version.from())));
    }
    return links.graph();
  }

  private Optional<StatuteHistory> withoutTexts(Statute statute) {
    Query query = SparqlFile.query(CitedArticles.class, "withoutTexts",
        Map.of("named", store.uris().statuteGraph(statute)));
    return store.read(connection -> GraphRows.select(connection, query)).values().stream().findFirst()
        .map(triples -> StatuteTriples.read(triples, store.uris(), statute));
  }

  private List<Cited> cited(Node work) {
    return store.read(connection -> {
      List<Cited> cited = new ArrayList<>();
      try (QueryExecution execution =
          connection.query(SparqlFile.query(CitedArticles.class, "cited", Map.of("work", work)))) {
        execution.execSelect().forEachRemaining(row -> store.uris().article(row.get("article").asNode())
            .ifPresent(article -> cited.add(new Cited(row.get("finding").asNode(), article,
                LocalDate.parse(row.getLiteral("day").getLexicalForm())))));
      }
      return cited;
    });
  }

  private void bringTo(Node named, Graph wanted) {
    store.change(clock, (connection, place) -> {
      Graph held = GraphRows.select(connection, SparqlFile.query(CitedArticles.class, "held", Map.of("named", named)))
          .getOrDefault(named, new Triples()).graph();
      return KnowledgeStore.Decision.difference(named, held, wanted, null);
    });
  }
}
