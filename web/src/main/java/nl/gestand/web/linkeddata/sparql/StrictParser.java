// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata.sparql;

import org.apache.jena.query.Query;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.lang.sparql_11.ParserSPARQL11;

import java.util.List;

/**
 * Reads SPARQL 1.1, with one rule that Jena's parser lacks: what {@code VALUES} behind a query gives is joined after its
 * groups are made and before {@code SELECT} names anything, so it may be selected beside the keys, and not be named again.
 *
 * @see <a href="https://www.w3.org/TR/sparql11-query/#sparqlSolMod">SPARQL 1.1, 18.2.4</a>
 */
final class StrictParser extends ParserSPARQL11 {

  private StrictParser() {}

  /** @throws QueryParseException when it is no query */
  static Query parse(String text, String base) {
    Query query = new Query();
    query.setSyntax(Syntax.syntaxSPARQL_11);
    query.setBaseURI(base);
    return new StrictParser().parse(query, text);
  }

  @Override
  protected void validateParsedQuery(Query query) {
    List<Var> given = query.hasValues() ? query.getValuesVariables() : List.of();
    for (Var named : query.getProject().getExprs().keySet()) {
      if (given.contains(named)) {
        throw new QueryParseException("Variable used when already in scope: " + named + " in VALUES", -1, -1);
      }
    }
    super.validateParsedQuery(query.hasGroupBy() && !given.isEmpty() ? groupedAlsoBy(given, query) : query);
  }

  /** For the check only. */
  private static Query groupedAlsoBy(List<Var> given, Query query) {
    Query grouped = query.cloneQuery();
    given.forEach(grouped::addGroupBy);
    return grouped;
  }
}
