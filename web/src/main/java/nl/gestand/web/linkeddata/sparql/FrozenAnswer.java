// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata.sparql;

import nl.gestand.ontology.store.ChangeLog;
import nl.gestand.ontology.store.KnowledgeStore;
import org.apache.jena.query.Query;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.resultset.ResultsReader;
import org.apache.jena.sparql.resultset.ResultsWriter;
import org.apache.jena.sparql.resultset.SPARQLResult;
import org.apache.jena.system.Txn;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;

/**
 * An answer in the form that loses nothing, with the last change that it saw: both from one transaction.
 *
 * @param mediaType SPARQL results in JSON, or Turtle for a graph
 */
public record FrozenAnswer(long sawChange, String mediaType, byte[] bytes) {

  public static final String ROWS = "application/sparql-results+json";
  private static final String GRAPH = "text/turtle";
  /** What is kept is kept for ever. */
  private static final int MOST_BYTES = 5_000_000;

  /** @throws QueryRefusedException when it can't be answered, or the answer is too large to be kept */
  public static FrozenAnswer of(KnowledgeStore store, String text, SparqlLimits limits) {
    DatasetGraph dataset = store.dataset().orElseThrow(() -> new QueryRefusedException(501,
        "De gegevens staan in een andere dienst; bewaar uw vraag daar."));
    Query query = BoundedQuery.parse(text, limits);
    ResultFormat format = query.isSelectType() || query.isAskType() ? ResultFormat.JSON : ResultFormat.TTL;
    SparqlLimits smaller = limits.withSize(limits.queryCharacters(), limits.rows(), MOST_BYTES);
    return Txn.calculateRead(dataset, () -> {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      LocalQuery.answer(store, text, format, smaller, out);
      return new FrozenAnswer(ChangeLog.lastIn(dataset).orElse(0), format == ResultFormat.JSON ? ROWS : GRAPH,
          out.toByteArray());
    });
  }

  /** Rows as they were kept, for a spreadsheet. */
  public static byte[] csv(byte[] rows) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    SPARQLResult kept = ResultsReader.create().lang(ResultSetLang.RS_JSON).build().readAny(
        new ByteArrayInputStream(rows));
    ResultsWriter writer = ResultsWriter.create().lang(ResultSetLang.RS_CSV).build();
    if (kept.isBoolean()) {
      writer.write(out, kept.getBooleanResult());
    } else {
      writer.write(out, kept.getResultSet());
    }
    return out.toByteArray();
  }
}
