// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.store;

import nl.gestand.ontology.citation.Article;
import nl.gestand.ontology.citation.Statute;
import nl.gestand.ontology.shapes.Violation;
import nl.gestand.ontology.statute.Consolidation;
import nl.gestand.ontology.statute.MergeStatute;
import nl.gestand.ontology.statute.StatuteHistory;
import nl.gestand.ontology.statute.StatutePart;
import nl.gestand.ontology.vocabulary.Gst;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Statutes as they were on any day: the versions of their articles. One graph a statute. */
public final class StatuteStore {

  private final KnowledgeStore store;
  private final Clock clock;

  /** What became of a part that was offered. */
  public sealed interface PartResult {
    /** It told something new. */
    record Taken() implements PartResult {}

    record Unchanged() implements PartResult {}

    /** @param reason what it contradicts, in Dutch, as it follows on the name of the file */
    record Refused(String reason) implements PartResult {}
  }

  public StatuteStore(KnowledgeStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** All that is known of a statute, text included; empty for one that was never loaded. */
  public Optional<StatuteHistory> find(Statute statute) {
    return history(statute, SparqlFile.query(StatuteStore.class, "find",
        Map.of("named", store.uris().statuteGraph(statute))));
  }

  /**
   * The versions of one article, with the states of its statute; without versions where that never had it. Empty for a
   * statute that was never loaded.
   */
  public Optional<StatuteHistory> article(Statute statute, Article article) {
    return history(statute, SparqlFile.query(StatuteStore.class, "article",
        Map.of("named", store.uris().statuteGraph(statute), "statute", store.uris().of(statute),
            "article", store.uris().of(article))));
  }

  /** Where the texts that were loaded contradict the concordance, a sentence or two for each article. */
  public List<String> contradictions(Statute statute) {
    return store.read(connection -> {
      List<String> sentences = new ArrayList<>();
      try (QueryExecution execution = connection.query(SparqlFile.query(StatuteStore.class, "contradictions",
          Map.of("named", store.uris().statuteGraph(statute))))) {
        execution.execSelect().forEachRemaining(row -> sentences.add(row.getLiteral("remark").getString()));
      }
      return sentences;
    });
  }

  private Optional<StatuteHistory> history(Statute statute, Query query) {
    return store.read(connection -> GraphRows.select(connection, query)).values().stream().findFirst()
        .map(triples -> StatuteTriples.read(triples, store.uris(), statute));
  }

  /**
   * Brings what is known of a statute together with what files tell of it, in one change, writing only the difference.
   * What contradicts another is refused and nothing of it stored.
   *
   * @param parts all of this statute
   * @return a result for each part, in the same order
   */
  public List<PartResult> put(Statute statute, List<? extends StatutePart> parts) {
    return store.change(clock, (connection, place) -> {
      Node graph = store.uris().statuteGraph(statute);
      Graph held = GraphRows.select(connection, SparqlFile.query(StatuteStore.class, "find", Map.of("named", graph)))
          .getOrDefault(graph, new Triples()).graph();
      StatuteHistory known = held.isEmpty() ? StatuteHistory.none(statute)
          : StatuteTriples.read(new Triples(held), store.uris(), statute);
      MergeStatute.Merged merged = MergeStatute.merge(known, parts);
      Graph offered = StatuteTriples.write(store.uris(), merged.history()).graph();
      List<Violation> violations = OfferedShapes.errors(offered);
      if (!violations.isEmpty()) {
        return nothing(parts.stream().map(part -> (PartResult)
            new PartResult.Refused("past niet in de kennisbank: " + violations.getFirst().message())).toList());
      }
      List<PartResult> results = parts.stream().map(part -> result(known, merged, part)).toList();
      return merged.history().equals(known) ? nothing(results) : difference(graph, statute, held, offered, place, results);
    });
  }

  private static KnowledgeStore.Decision<List<PartResult>> nothing(List<PartResult> results) {
    return new KnowledgeStore.Decision<>(List.of(), List.of(), results);
  }

  private KnowledgeStore.Decision<List<PartResult>> difference(Node graph, Statute statute, Graph held, Graph offered,
      KnowledgeStore.Place place, List<PartResult> results) {
    new Triples(offered).whole(store.uris().of(statute), Gst.changeNumber, place.number());
    return KnowledgeStore.Decision.difference(graph, held, offered, results);
  }

  /** A part is unchanged when all that it tells was known. */
  private static PartResult result(StatuteHistory known, MergeStatute.Merged merged, StatutePart part) {
    String reason = merged.refused().get(part);
    if (reason != null) {
      return new PartResult.Refused(reason);
    }
    boolean told = part instanceof Consolidation consolidation ? known.holds(consolidation)
        : MergeStatute.merge(known, List.of(part)).history().equals(known);
    return told ? new PartResult.Unchanged() : new PartResult.Taken();
  }
}
