// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata.sparql;

import nl.gestand.ontology.model.ContentHash;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.core.VarExprList;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunction0;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.ExprTransformer;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.Unstable;
import org.apache.jena.sparql.function.FunctionEnv;
import org.apache.jena.sparql.sse.Tags;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Makes {@code BNODE(text)} what the standard says: within one solution the same blank node for the same text, in
 * every other solution another. Jena tells solutions apart by the object that holds them, of which each BIND makes a
 * new one. Here a solution gets a number in a hidden variable before the first BIND that needs it.
 *
 * @see <a href="https://www.w3.org/TR/sparql11-query/#func-bnode">SPARQL 1.1, BNODE</a>
 */
final class BlankNodesOfText extends TransformCopy {

  /** No name that a query can give. */
  private static final String HIDDEN = "/solution";

  private final String query = UUID.randomUUID().toString();
  private final AtomicLong solutions = new AtomicLong();
  private int variables;

  @Override
  public Op transform(OpExtend bind, Op part) {
    OfSolution ofSolution = new OfSolution(part);
    VarExprList expressions = new VarExprList();
    bind.getVarExprList().forEachVarExpr((variable, expression) ->
        expressions.add(variable, ExprTransformer.transform(ofSolution, expression)));
    return ofSolution.numbered == null ? super.transform(bind, part) : OpExtend.create(ofSolution.numbered, expressions);
  }

  /** The number of the solutions of an algebra made of BINDs, where one of them has it already. */
  private static Var numberIn(Op op) {
    for (Op at = op; at instanceof OpExtend bind; at = bind.getSubOp()) {
      for (Var variable : bind.getVarExprList().getVars()) {
        if (variable.getVarName().startsWith(HIDDEN)) {
          return variable;
        }
      }
    }
    return null;
  }

  /** Puts the blank node of a solution and a text in the place of Jena's. */
  private final class OfSolution extends ExprTransformCopy {
    private final Op part;
    /** The part with a number for each of its solutions; null while nothing needs it. */
    private Op numbered;
    private Var number;

    OfSolution(Op part) {
      this.part = part;
    }

    @Override
    public Expr transform(ExprFunction1 function, Expr text) {
      if (!Tags.tagBNode.equals(function.getFunctionSymbol().getSymbol())) {
        return super.transform(function, text);
      }
      if (numbered == null) {
        number = numberIn(part);
        numbered = part;
        if (number == null) {
          number = Var.alloc(HIDDEN + variables++);
          numbered = OpExtend.create(part, new VarExprList(number, new NextNumber()));
        }
      }
      return new NodeOfText(new ExprVar(number), text);
    }
  }

  private final class NextNumber extends ExprFunction0 implements Unstable {
    NextNumber() {
      super("solution");
    }

    @Override
    public NodeValue eval(FunctionEnv environment) {
      return NodeValue.makeInteger(solutions.incrementAndGet());
    }

    @Override
    public Expr copy() {
      return new NextNumber();
    }
  }

  private final class NodeOfText extends ExprFunction2 implements Unstable {
    NodeOfText(Expr number, Expr text) {
      super(number, text, Tags.tagBNode);
    }

    @Override
    public NodeValue eval(NodeValue number, NodeValue text) {
      if (!text.isString()) {
        throw new ExprEvalException("BNODE of what is no plain text");
      }
      String label = query + "/" + number.getInteger() + "/" + text.getString();
      return NodeValue.makeNode(
          NodeFactory.createBlankNode(ContentHash.of(label.getBytes(StandardCharsets.UTF_8)).hex()));
    }

    @Override
    public Expr copy(Expr number, Expr text) {
      return new NodeOfText(number, text);
    }
  }
}
