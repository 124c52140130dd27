// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.store;

import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.impl.ModelCom;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.apache.jena.sparql.syntax.syntaxtransform.UpdateTransformOps;
import org.apache.jena.update.UpdateFactory;
import org.apache.jena.update.UpdateRequest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Queries and updates are files named after the class and method that ask them:
 * {@code store/CommitmentStore/find.rq}. Values are bound to their variables, never pasted into the text.
 */
final class SparqlFile {

  private static final Map<String, Query> QUERIES = new ConcurrentHashMap<>();
  private static final Map<String, UpdateRequest> UPDATES = new ConcurrentHashMap<>();

  private SparqlFile() {}

  /** The query of a method with values for some of its variables. */
  static Query query(Class<?> owner, String method, Map<String, Node> values) {
    Query parsed = QUERIES.computeIfAbsent(owner.getSimpleName() + "/" + method + ".rq",
        file -> QueryFactory.create(read(file)));
    return values.isEmpty() ? parsed : QueryTransformOps.replaceVars(parsed, variables(values));
  }

  /** The update of a method with values for some of its variables; a copy that can be added to. */
  static UpdateRequest update(Class<?> owner, String method, Map<String, Node> values) {
    UpdateRequest parsed = UPDATES.computeIfAbsent(owner.getSimpleName() + "/" + method + ".ru",
        file -> UpdateFactory.create(read(file)));
    return UpdateTransformOps.transform(parsed, variables(values));
  }

  private static Map<Var, Node> variables(Map<String, Node> values) {
    Map<Var, Node> variables = new HashMap<>();
    values.forEach((name, value) -> variables.put(Var.alloc(name), value));
    return variables;
  }

  private static String read(String file) {
    try (InputStream text = SparqlFile.class.getResourceAsStream(file)) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
