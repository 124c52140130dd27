// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata.sparql;

import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionBase;
import org.apache.jena.sparql.function.FunctionFactory;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.function.StandardFunctions;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.vocabulary.XSD;

import java.util.List;
import java.util.Set;

/**
 * The functions a query may name: those of SPARQL and XPath, of arguments of a reasonable size. Jena's own registries
 * load any class by its name.
 */
final class ClosedFunctions extends FunctionRegistry {

  private static final String FN = "http://www.w3.org/2005/xpath-functions#";
  private static final String MATH = "http://www.w3.org/2005/xpath-functions/math#";
  private static final Set<String> WITH_EXPONENT = Set.of(MATH + "pow", MATH + "exp10");
  private static final Set<String> WITH_PRECISION = Set.of(FN + "round", FN + "round-half-to-even");

  private static final ClosedFunctions FUNCTIONS = new ClosedFunctions();

  private ClosedFunctions() {
    StandardFunctions.loadStdDefs(this);
    // SPARQL has these as keywords, and the keywords are bounded.
    List.of("matches", "replace", "concat", "encode-for-uri", "contains", "substring-before", "substring-after", "apply")
        .forEach(name -> remove(FN + name));
  }

  static void setIn(Context context) {
    set(context, FUNCTIONS);
  }

  @Override
  public FunctionFactory get(String uri) {
    if (!isRegistered(uri)) {
      return null;
    }
    FunctionFactory factory = super.get(uri);
    boolean sized = WITH_EXPONENT.contains(uri) || WITH_PRECISION.contains(uri)
        || uri.startsWith(XSD.NS) && !uri.equals(XSD.xstring.getURI());
    return sized ? name -> new Sized(name, (FunctionBase) factory.create(name)) : factory;
  }

  /** A function that reads or makes numbers, of which the digits are counted first. */
  private static final class Sized extends FunctionBase {
    private final String uri;
    private final FunctionBase function;

    Sized(String uri, FunctionBase function) {
      this.uri = uri;
      this.function = function;
    }

    @Override
    public NodeValue exec(List<NodeValue> args) {
      args.forEach(BoundedPair::withinDigits);
      if (WITH_EXPONENT.contains(uri) || WITH_PRECISION.contains(uri) && args.size() > 1) {
        // No number of a reasonable base has more digits than its exponent times those of the base.
        double exponent = args.getLast().isNumber() ? Math.abs(args.getLast().getDouble()) : 0;
        if (exponent * args.getFirst().asString().length() > BoundedPair.MOST_DIGITS) {
          throw new ExprEvalException("number too long");
        }
      }
      return function.exec(args);
    }

    @Override
    public void checkBuild(String name, ExprList args) {
      function.checkBuild(name, args);
    }
  }
}
