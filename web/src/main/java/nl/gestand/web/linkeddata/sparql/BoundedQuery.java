// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata.sparql;

import nl.gestand.ontology.store.DatasetAsOf;
import nl.gestand.web.http.PointInTime;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.DynamicDatasets;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.resultset.ResultsWriter;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.apache.jena.update.UpdateFactory;
import org.apache.jena.update.UpdateRequest;

import java.io.OutputStream;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * A query within {@link SparqlLimits}, over the union of all graphs: standard SPARQL 1.1, to read, of this dataset
 * only.
 */
final class BoundedQuery {

  /** Above this many rows sorting and DISTINCT go on in a file: some 20 MB. */
  static final long ROWS_IN_MEMORY = 50_000;

  /** A graph that CONSTRUCT or DESCRIBE makes is built in memory: some 50 MB. */
  static final int MOST_TRIPLES = 200_000;

  /** Written as \\u or \\U: a backslash that would begin another of these, and half a character. Jena takes both. */
  private static final Pattern NO_CHARACTER =
      Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*\\\\(?:(?:u|U0000)005[cC][uU]|U0000[dD][89a-fA-F])");

  private static final String NO_BASE = "urn:gestand:zonder-basis/";

  private BoundedQuery() {}

  /** @throws QueryRefusedException when it is no query, or one that is too long */
  static Query parse(String text, SparqlLimits limits) {
    if (text.length() > limits.queryCharacters()) {
      throw QueryRefusedException.queryTooLong(limits);
    }
    if (text.isBlank()) {
      throw new QueryRefusedException(400, "De vraag is leeg.");
    }
    return parsed("vraag", text, () -> StrictParser.parse(text, NO_BASE));
  }

  /** @throws QueryRefusedException when it is no SPARQL Update */
  static UpdateRequest parseUpdate(String text) {
    return parsed("opdracht", text, () -> UpdateFactory.create(text, NO_BASE, Syntax.syntaxSPARQL_11));
  }

  private static <T> T parsed(String what, String text, Supplier<T> parsing) {
    if (NO_CHARACTER.matcher(text).find()) {
      throw new QueryRefusedException(400, "Dit is geen geldige SPARQL-" + what + ": er staat een teken dat niet kan.");
    }
    try {
      return parsing.get();
    } catch (QueryParseException e) {
      String where = e.getLine() > 0 ? " (regel " + e.getLine() + ", kolom " + e.getColumn() + ")" : "";
      throw new QueryRefusedException(400, "Dit is geen geldige SPARQL-" + what + where + ": " + brief(e.getMessage()));
    } catch (QueryException e) {
      throw new QueryRefusedException(400, "Dit is geen geldige SPARQL-" + what + ": " + brief(e.getMessage()));
    } catch (StackOverflowError e) {
      throw QueryRefusedException.tooDeep();
    }
  }

  /** The parser repeats what it stumbled over, be it ten thousand brackets. */
  private static String brief(String message) {
    return message != null && message.length() > 500 ? message.substring(0, 500) + "..." : "" + message;
  }

  /**
   * Prepares it; within a transaction of the dataset.
   *
   * @param graphs those to ask, when the query or the request names any; no graph is ever fetched
   */
  static QueryExec prepare(
      Query query, Optional<DatasetDescription> graphs, DatasetGraph dataset, SparqlLimits limits,
      Deadline deadline) {
    Context context = Context.mergeCopy(ARQ.getContext(), dataset.getContext());
    AllowedServices.setIn(context, limits);
    context.set(ARQ.spillToDiskThreshold, ROWS_IN_MEMORY);
    context.set(ARQConstants.sysOptimizerFactory, new BoundedAlgebra(deadline, limits.services()));
    ClosedFunctions.setIn(context);
    BoundedReads.setIn(context, deadline, new MemoryQuota(limits));
    context.setTrue(TDB2.symUnionDefaultGraph);
    DatasetGraph all = dataset instanceof WithOwnGraphs view ? view.until(deadline)
        : graphs.isEmpty() && GraphByGraph.isNeeded(query)
            ? new WithOwnGraphs(dataset, OwnData.NONE.quads(), deadline) : dataset;
    DatasetGraph asked = graphs.map(named -> DynamicDatasets.dynamicDataset(named, all, false))
        .orElseGet(() -> unionOf(all));
    OwnFunctions.setIn(context, dataset instanceof WithOwnGraphs view ? view.store() : dataset, asked, deadline);
    long millis = limits.time().toMillis();
    return QueryExec.newBuilder()
        .query(withoutGraphs(query))
        .dataset(asked)
        .context(context)
        .initialTimeout(millis, TimeUnit.MILLISECONDS)
        .overallTimeout(millis, TimeUnit.MILLISECONDS)
        .build();
  }

  /** What is to be asked for a point in time, within one transaction. */
  static DatasetGraph at(PointInTime point, DatasetGraph dataset) {
    return point.now() ? dataset : new DatasetAsOf(dataset, point.asked().or(point::known), point.known());
  }

  /** The graph of a CONSTRUCT or DESCRIBE. @throws QueryRefusedException when it grows too large */
  static Graph graph(Query query, QueryExec execution, SparqlLimits limits) {
    long most = Math.min(limits.rows(), MOST_TRIPLES);
    Iterator<Triple> triples = query.isConstructType() ? execution.constructTriples() : execution.describeTriples();
    Graph graph = GraphFactory.createDefaultGraph();
    graph.getPrefixMapping().setNsPrefixes(query.getPrefixMapping());
    MemoryQuota quota = new MemoryQuota(limits);
    triples.forEachRemaining(triple -> {
      quota.take(MemoryQuota.GROUP + MemoryQuota.size(triple.getObject()));
      graph.add(triple);
      if (graph.size() > most) {
        throw new QueryRefusedException(413, "Het antwoord telt meer dan " + most
            + " tripels. Vraag het in delen op, bijvoorbeeld met LIMIT en OFFSET.");
      }
    });
    return graph;
  }

  /**
   * Writes the answer in one of two forms, whichever it has.
   *
   * @param rows the form of a table, and of yes or no
   * @param graph the form of what CONSTRUCT and DESCRIBE make
   */
  static void write(Query query, QueryExec execution, Supplier<Lang> rows, Supplier<RDFFormat> graph,
      SparqlLimits limits, OutputStream out) {
    if (query.isConstructType() || query.isDescribeType()) {
      RDFDataMgr.write(out, graph(query, execution, limits), graph.get());
      return;
    }
    Lang form = rows.get();
    ResultsWriter writer = ResultsWriter.create().lang(form).build();
    if (query.isAskType()) {
      writer.write(out, execution.ask());
    } else {
      RowSet counted = new CountedRows(execution.select(), limits);
      writer.write(out, form.equals(ResultSetLang.RS_CSV) ? BlankNodesAsText.in(counted) : counted);
    }
  }

  /** TDB2 makes the union itself, by its indexes, and so do our views; other datasets are given a view. */
  private static DatasetGraph unionOf(DatasetGraph dataset) {
    if (dataset instanceof DatasetAsOf || dataset instanceof WithOwnGraphs) {
      return dataset;
    }
    DatasetGraph base = dataset;
    while (base instanceof DatasetGraphWrapper wrapper && !TDBInternal.isBackedByTDB(base)) {
      base = wrapper.getWrapped();
    }
    return TDBInternal.isBackedByTDB(base)
        ? dataset
        : DynamicDatasets.dynamicDataset(
            Set.of(Quad.unionGraph), Iter.toSet(dataset.listGraphNodes()), dataset, true);
  }

  private static Query withoutGraphs(Query query) {
    if (!query.hasDatasetDescription()) {
      return query;
    }
    Query without = query.cloneQuery();
    without.getGraphURIs().clear();
    without.getNamedGraphURIs().clear();
    return without;
  }
}
