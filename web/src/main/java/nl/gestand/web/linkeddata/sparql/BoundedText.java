// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata.sparql;

import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.XSDFuncOp;

import java.util.List;

/**
 * CONCAT and ENCODE_FOR_URI of texts that are not too long. Without this bound thirty BINDs that each double a text
 * take all memory there is.
 */
final class BoundedText extends ExprFunctionN {

  private final boolean encodes;

  BoundedText(boolean encodes, ExprList args) {
    super(encodes ? "encode_for_uri" : "concat", args);
    this.encodes = encodes;
  }

  @Override
  public NodeValue eval(List<NodeValue> values) {
    long characters = 0;
    for (NodeValue value : values) {
      characters += value.asString().length();
    }
    BoundedRegex.withinBounds(characters);
    return encodes ? XSDFuncOp.strEncodeForURI(values.get(0)) : XSDFuncOp.strConcat(values);
  }

  @Override
  public Expr copy(ExprList args) {
    return new BoundedText(encodes, args);
  }
}
