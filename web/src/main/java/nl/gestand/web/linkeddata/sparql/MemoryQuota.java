// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata.sparql;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterConvert;

import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;

/**
 * What one query holds in memory at the same time, estimated from what it keeps: rows to sort, to tell apart or to join
 * with, groups, texts that grow. The JVM can tell what a thread has allocated, not how much of it is still in use. Used
 * by the one thread that carries out the query.
 */
final class MemoryQuota {

  /** A row in a table: its own object, its place, and a reference for each variable. */
  private static final int ROW = 96;
  /** A term without its text. */
  private static final int TERM = 56;
  /** A group or a sum, with its place in a table. */
  static final int GROUP = 300;

  private final SparqlLimits limits;
  private long held;

  MemoryQuota(SparqlLimits limits) {
    this.limits = limits;
  }

  /** @throws QueryRefusedException when the query holds too much */
  void take(long bytes) {
    held += bytes;
    if (held > limits.queryBytes()) {
      throw QueryRefusedException.tooMuchMemoryForOne(limits);
    }
  }

  void giveBack(long bytes) {
    held -= bytes;
  }

  /** Rows that someone is going to keep, as many of them as are kept in memory. */
  QueryIterator kept(QueryIterator rows, long most, ExecutionContext execution) {
    long[] count = {0};
    return new QueryIterConvert(rows, row -> {
      if (count[0]++ < most) {
        take(size(row));
      }
      return row;
    }, execution);
  }

  /** The same of rows that are kept once each. */
  QueryIterator keptOnce(QueryIterator rows, long most, ExecutionContext execution) {
    Set<Integer> seen = new HashSet<>();
    return new QueryIterConvert(rows, row -> {
      if (seen.size() < most && seen.add(hash(row))) {
        take(size(row));
      }
      return row;
    }, execution);
  }

  /** Of its terms in order: that of Jena is the same when two terms change places. */
  static int hash(Binding row) {
    int hash = 0;
    for (Iterator<Var> vars = row.vars(); vars.hasNext();) {
      Node term = row.get(vars.next());
      hash = 31 * hash + (term == null ? 0 : term.hashCode());
    }
    return hash;
  }

  static long size(Binding row) {
    long size = ROW;
    for (Iterator<Var> vars = row.vars(); vars.hasNext();) {
      size += size(row.get(vars.next()));
    }
    return size;
  }

  static long size(Node term) {
    return term == null ? 0 : TERM + (term.isLiteral() ? term.getLiteralLexicalForm().length()
        : term.isURI() ? term.getURI().length() : 0);
  }
}
