// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata.sparql;

import org.apache.jena.sparql.function.FunctionFactory;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.function.StandardFunctions;
import org.apache.jena.sparql.util.Context;

import java.util.List;

/** The functions a query may name: those of SPARQL and XPath. Jena's own registries load any class by its name. */
final class ClosedFunctions extends FunctionRegistry {

  private static final ClosedFunctions FUNCTIONS = new ClosedFunctions();

  private ClosedFunctions() {
    StandardFunctions.loadStdDefs(this);
    // SPARQL has these as keywords, and the keywords are bounded.
    List.of("matches", "replace", "concat", "encode-for-uri", "apply")
        .forEach(name -> remove("http://www.w3.org/2005/xpath-functions#" + name));
  }

  static void setIn(Context context) {
    set(context, FUNCTIONS);
  }

  @Override
  public FunctionFactory get(String uri) {
    return isRegistered(uri) ? super.get(uri) : null;
  }
}
