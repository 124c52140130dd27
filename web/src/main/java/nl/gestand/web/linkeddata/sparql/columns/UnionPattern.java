// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata.sparql.columns;

import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpQuadPattern;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.ExprList;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Triple patterns over the union of all graphs, with filters over what they find. */
record UnionPattern(BasicPattern triples, ExprList filters) {

  /** Empty for anything else. */
  static Optional<UnionPattern> of(Op op) {
    return switch (op) {
      case OpQuadPattern quads when Quad.isUnionGraph(quads.getGraphNode()) && !quads.getBasicPattern().isEmpty()
          && quads.getBasicPattern().getList().stream().noneMatch(UnionPattern::quotes) ->
          Optional.of(new UnionPattern(quads.getBasicPattern(), ExprList.emptyList));
      case OpFilter filter when filter.getSubOp() instanceof OpQuadPattern ->
          of(filter.getSubOp()).map(found -> new UnionPattern(found.triples, filter.getExprs()));
      default -> Optional.empty();
    };
  }

  /** The variables of the triples. */
  Set<Var> bound() {
    return OpVars.visibleVars(new OpBGP(triples));
  }

  /** Those, and the ones of the filters. */
  Set<Var> vars() {
    Set<Var> vars = new LinkedHashSet<>(bound());
    vars.addAll(filters.getVarsMentioned());
    return vars;
  }

  private static boolean quotes(Triple triple) {
    return triple.getSubject().isTripleTerm() || triple.getObject().isTripleTerm();
  }
}
