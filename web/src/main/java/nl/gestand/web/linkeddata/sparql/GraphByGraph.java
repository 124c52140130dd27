// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata.sparql;

import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.OpWalker;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpMinus;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.op.OpUnion;

/**
 * Tells queries that must be asked of one graph after another. TDB2 asks all graphs at once, which is the same for the
 * patterns within GRAPH, but not for a subquery there, or for VALUES and BIND without a pattern: it would count, or take
 * the first, of all graphs together.
 *
 * @see <a href="https://www.w3.org/TR/sparql11-query/#sparqlAlgebraEval">SPARQL 1.1, evaluation of Graph</a>
 */
final class GraphByGraph {

  private GraphByGraph() {}

  static boolean isNeeded(Query query) {
    boolean[] needed = {false};
    try {
      OpWalker.walk(Algebra.compile(query), new OpVisitorBase() {
        @Override
        public void visit(OpGraph graph) {
          boolean empty = graph.getSubOp() instanceof OpTable table && table.isJoinIdentity();
          needed[0] |= !empty && !isOfPatterns(graph.getSubOp());
        }
      });
    } catch (StackOverflowError e) {
      // It is too deep to be carried out as well, and is refused there.
      return false;
    }
    return needed[0];
  }

  /** Whether each of its rows comes from patterns, and so from one graph. */
  private static boolean isOfPatterns(Op op) {
    return switch (op) {
      case OpBGP triples -> true;
      case OpPath path -> true;
      case OpFilter filter -> isOfPatterns(filter.getSubOp());
      case OpExtend extend -> isOfPatterns(extend.getSubOp());
      case OpJoin join -> isOfPatterns(join.getLeft()) && (isOfPatterns(join.getRight()) || isOfNoGraph(join.getRight()))
          || isOfNoGraph(join.getLeft()) && isOfPatterns(join.getRight());
      case OpLeftJoin join -> isOfPatterns(join.getLeft()) && isOfPatterns(join.getRight());
      case OpMinus minus -> isOfPatterns(minus.getLeft()) && isOfPatterns(minus.getRight());
      case OpUnion union -> isOfPatterns(union.getLeft()) && isOfPatterns(union.getRight());
      default -> false;
    };
  }

  private static boolean isOfNoGraph(Op op) {
    return op instanceof OpTable || op instanceof OpService;
  }
}
