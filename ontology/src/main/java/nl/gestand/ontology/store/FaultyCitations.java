// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.store;

import nl.gestand.ontology.model.DocumentId;
import nl.gestand.ontology.model.FaultKind;
import nl.gestand.ontology.model.TextSpan;
import nl.gestand.ontology.vocabulary.Schemes;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QuerySolution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is wrong in the sources: citations of what was gone, had moved, or never was. */
public final class FaultyCitations {

  private final KnowledgeStore store;

  /**
   * A fault at a place in a document. One of a document of several ministries is there for each.
   *
   * @param ministry code; empty for a document of none
   */
  public record Faulty(String ministry, DocumentId document, String title, Optional<LocalDate> date, TextSpan span,
      String quote, FaultKind kind, String explanation, double confidence) {}

  public FaultyCitations(KnowledgeStore store) {
    this.store = store;
  }

  /** All, by ministry, newest document first, in the order of its text. */
  public List<Faulty> list() {
    return store.read(connection -> {
      List<Faulty> found = new ArrayList<>();
      try (QueryExecution execution =
          connection.query(SparqlFile.query(FaultyCitations.class, "list", Map.of()))) {
        execution.execSelect().forEachRemaining(row -> faulty(row).ifPresent(found::add));
      }
      found.sort(Comparator.comparing(Faulty::ministry)
          .thenComparing(each -> each.date().orElse(LocalDate.MIN), Comparator.reverseOrder())
          .thenComparing(each -> each.document().value()).thenComparing(Faulty::span));
      return found;
    });
  }

  private Optional<Faulty> faulty(QuerySolution row) {
    String ministry = row.contains("ministry")
        ? store.uris().local("ministry", row.get("ministry").asNode()).orElse("") : "";
    return store.uris().local("document", row.get("document").asNode()).map(id -> new Faulty(ministry,
        new DocumentId(id), row.getLiteral("title").getString(),
        row.contains("issued") ? Optional.of(LocalDate.parse(row.getLiteral("issued").getLexicalForm()))
            : Optional.empty(),
        new TextSpan(row.getLiteral("start").getInt(), row.getLiteral("end").getInt()),
        row.getLiteral("quote").getString(), Schemes.find(FaultKind.class, row.get("kind").asNode()).orElseThrow(),
        row.getLiteral("explanation").getString(), row.getLiteral("confidence").getDouble()));
  }
}
