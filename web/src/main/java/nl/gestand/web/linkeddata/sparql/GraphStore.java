// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata.sparql;

import io.javalin.http.Context;
import nl.gestand.web.linkeddata.sparql.AnswerForm.Chosen;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.util.iterator.ExtendedIterator;

import java.util.List;
import java.util.Optional;

/**
 * A whole graph, by {@code ?default} or {@code ?graph=}, to read.
 *
 * @see <a href="https://www.w3.org/TR/sparql11-http-rdf-update/#http-get">SPARQL 1.1 Graph Store HTTP Protocol, GET</a>
 */
final class GraphStore {

  private final SparqlLimits limits;

  GraphStore(SparqlLimits limits) {
    this.limits = limits;
  }

  /** Writes the graph that is named, within a transaction. @throws QueryRefusedException when there is none such */
  Chosen write(Context ctx, DatasetGraph dataset, Spool out) {
    List<String> named = ctx.queryParams("graph");
    boolean isDefault = ctx.queryParamMap().containsKey("default");
    if (named.size() + (isDefault ? 1 : 0) != 1) {
      throw new QueryRefusedException(400, "Noem één graaf: met '?default' of met '?graph=' en een adres.");
    }
    Chosen chosen = AnswerForm.choose(false, Optional.ofNullable(ctx.header("Accept")).orElse("*/*"),
        Optional.ofNullable(ctx.queryParam("format")));
    Node name = isDefault ? Quad.unionGraph : NodeFactory.createURI(named.getFirst());
    if (!isDefault && !dataset.containsGraph(name)) {
      throw new QueryRefusedException(404, "Er is geen graaf met dit adres.");
    }
    out.is(chosen.contentType());
    write(isDefault ? dataset.getUnionGraph() : dataset.getGraph(name), chosen.form(), out);
    return chosen;
  }

  /** Row by row where the form allows it: the union of all graphs does not fit in memory. */
  private void write(Graph graph, AnswerForm form, Spool out) {
    Deadline deadline = Deadline.in(limits.time());
    long count = 0;
    Graph whole = GraphFactory.createDefaultGraph();
    StreamRDF rows = form == AnswerForm.NTRIPLES ? StreamRDFWriter.getWriterStream(out, form.graph()) : null;
    if (rows != null) {
      rows.start();
    }
    ExtendedIterator<Triple> triples = graph.find();
    try {
      while (triples.hasNext()) {
        deadline.check();
        Triple triple = triples.next();
        if (++count > limits.rows() || rows == null && count > BoundedQuery.MOST_TRIPLES) {
          throw new QueryRefusedException(413, "Deze graaf is te groot om zo op te vragen; vraag hem als "
              + "application/n-triples, of neem de dump.");
        }
        if (rows == null) {
          whole.add(triple);
        } else {
          rows.triple(triple);
        }
      }
    } finally {
      triples.close();
    }
    if (rows == null) {
      RDFDataMgr.write(out, whole, form.graph());
    } else {
      rows.finish();
    }
  }
}
