// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.store;

import nl.gestand.ontology.citation.Article;
import nl.gestand.ontology.citation.Identifiers;
import nl.gestand.ontology.citation.CaseLaw;
import nl.gestand.ontology.model.CommitmentId;
import nl.gestand.ontology.model.DocumentId;
import nl.gestand.ontology.model.DocumentKind;
import nl.gestand.ontology.model.TextSpan;
import nl.gestand.ontology.vocabulary.Schemes;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QuerySolution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What hangs on an article: which documents cite it, which commitments are about it, which cases go with it. */
public final class ArticleCitations {

  private final KnowledgeStore store;

  /**
   * A citation.
   *
   * @param cited the article as it was cited, which is not the one asked for where that was probably meant
   * @param asOf the day as of which it is meant
   * @param fault why the citation is wrong; empty when it is not
   */
  public record Citing(DocumentId document, String title, DocumentKind kind, Optional<LocalDate> date, Article cited,
      Optional<LocalDate> asOf, TextSpan span, String fault) {}

  /** A thing that goes with a citation, and the day as of which that citation is meant. */
  public record With<T>(T thing, Optional<LocalDate> asOf) {}

  public ArticleCitations(KnowledgeStore store) {
    this.store = store;
  }

  /** Every citation of the article, and those by another number that probably mean it; in no order. */
  public List<Citing> citing(Article article) {
    return rows(SparqlFile.query(ArticleCitations.class, "citing", Map.of("article", store.uris().of(article))),
        this::citing);
  }

  /** Commitments in moties that cite the article, or with words near a citation of it; in no order. */
  public List<With<CommitmentId>> commitments(Article article) {
    return rows(SparqlFile.query(ArticleCitations.class, "commitments", Map.of("article", store.uris().of(article))),
        row -> store.uris().local("commitment", row.get("commitment").asNode())
            .map(id -> new With<>(new CommitmentId(id), day(row, "onDay"))));
  }

  /** Articles that a motie cites, or that are cited near the words of a commitment; in no order. */
  public List<Article> of(CommitmentId commitment) {
    return rows(SparqlFile.query(ArticleCitations.class, "of", Map.of("commitment", store.uris().commitment(commitment))),
        row -> store.uris().local("article", row.get("cited").asNode()).flatMap(Identifiers::parse)
            .filter(Article.class::isInstance).map(Article.class::cast));
  }

  /** Judgments cited near a citation of the article; in no order. */
  public List<With<CaseLaw>> cases(Article article) {
    Node prefix = NodeFactory.createLiteralString(store.uris().base() + "/id/case/");
    return rows(SparqlFile.query(ArticleCitations.class, "cases",
        Map.of("article", store.uris().of(article), "cases", prefix)),
        row -> store.uris().local("case", row.get("case").asNode()).flatMap(Identifiers::parse)
            .filter(CaseLaw.class::isInstance).map(judgment -> new With<>((CaseLaw) judgment, day(row, "onDay"))));
  }

  private Optional<Citing> citing(QuerySolution row) {
    Optional<Article> cited = store.uris().local("article", row.get("cited").asNode()).flatMap(Identifiers::parse)
        .filter(Article.class::isInstance).map(Article.class::cast);
    Optional<DocumentId> document = store.uris().local("document", row.get("document").asNode()).map(DocumentId::new);
    return cited.isEmpty() || document.isEmpty() ? Optional.empty() : Optional.of(new Citing(document.get(),
        row.getLiteral("title").getString(), Schemes.find(DocumentKind.class, row.get("kind").asNode()).orElseThrow(),
        day(row, "issued"), cited.get(), day(row, "onDay"),
        new TextSpan(row.getLiteral("start").getInt(), row.getLiteral("end").getInt()),
        row.contains("explanation") ? row.getLiteral("explanation").getString() : ""));
  }

  private <T> List<T> rows(Query query, Function<QuerySolution, Optional<T>> reader) {
    return store.read(connection -> {
      List<T> found = new ArrayList<>();
      try (QueryExecution execution = connection.query(query)) {
        execution.execSelect().forEachRemaining(row -> reader.apply(row).ifPresent(found::add));
      }
      return found;
    });
  }

  private static Optional<LocalDate> day(QuerySolution row, String name) {
    return row.contains(name) ? Optional.of(LocalDate.parse(row.getLiteral(name).getLexicalForm())) : Optional.empty();
  }
}
