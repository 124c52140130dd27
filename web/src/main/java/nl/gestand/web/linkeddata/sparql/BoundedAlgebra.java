// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata.sparql;

import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.optimize.Optimize;
import org.apache.jena.sparql.algebra.optimize.Rewrite;
import org.apache.jena.sparql.algebra.optimize.RewriteFactory;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrEncodeForURI;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.util.Context;

import java.util.Set;

/**
 * Puts bounded expressions in the place of those that can run or grow for ever, and refuses SERVICE to addresses that are not allowed, before Jena
 * optimises: its optimiser already evaluates expressions over constants.
 */
final class BoundedAlgebra implements RewriteFactory {

  private final Deadline deadline;
  private final Set<String> services;

  /** @param services addresses that SERVICE may ask */
  BoundedAlgebra(Deadline deadline, Set<String> services) {
    this.deadline = deadline;
    this.services = services;
  }

  @Override
  public Rewrite create(Context context) {
    Rewrite standard = Optimize.stdOptimizationFactory.create(context);
    return op -> standard.rewrite(Transformer.transform(new Services(), new Bound(),
        Transformer.transform(new BlankNodesOfText(), op)));
  }

  private final class Services extends TransformCopy {
    @Override
    public Op transform(OpService service, Op part) {
      if (service.getService().isURI() && services.contains(service.getService().getURI())) {
        return super.transform(service, part);
      }
      throw new QueryRefusedException(403, services.isEmpty()
          ? "SERVICE wordt hier niet uitgevoerd: dit eindpunt bevraagt alleen zichzelf."
          : "SERVICE wordt alleen uitgevoerd naar " + String.join(", ", services) + ".");
    }
  }

  private final class Bound extends ExprTransformCopy {
    @Override
    public Expr transform(ExprFunctionN function, ExprList args) {
      return switch (function) {
        case E_Regex regex -> new BoundedRegex(false, args, deadline);
        case E_StrReplace replace -> new BoundedRegex(true, args, deadline);
        case E_StrConcat concat -> new BoundedText(false, args);
        default -> super.transform(function, args);
      };
    }

    @Override
    public Expr transform(ExprFunction1 function, Expr arg) {
      return function instanceof E_StrEncodeForURI
          ? new BoundedText(true, new ExprList(arg))
          : super.transform(function, arg);
    }

    @Override
    public Expr transform(ExprFunction2 function, Expr first, Expr second) {
      return BoundedPair.isFor(function)
          ? BoundedPair.of(function, first, second)
          : super.transform(function, first, second);
    }
  }
}
