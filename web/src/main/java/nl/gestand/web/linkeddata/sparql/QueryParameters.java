// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata.sparql;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The parameters of a query: each variable that has one value in a VALUES of its own, as {@code VALUES ?dag {
 * "2025-06-17"^^xsd:date }}. That value is the default and tells what others may be; so the query means the same
 * everywhere. Others are put in its place as values, never as text of the query.
 */
public final class QueryParameters {

  private static final int LONGEST_VALUE = 1_000;

  /**
   * A parameter.
   *
   * @param value its default
   * @param type address of the datatype of its values; empty for addresses of things
   */
  public record Parameter(String name, String value, String type) {}

  private QueryParameters() {}

  /** In the order of their names; none of a query that can't be asked here any more. */
  public static List<Parameter> of(String text, SparqlLimits limits) {
    Map<String, Node> defaults;
    try {
      defaults = defaults(BoundedQuery.parse(text, limits));
    } catch (QueryRefusedException e) {
      return List.of();
    }
    List<Parameter> parameters = new ArrayList<>();
    defaults.forEach((name, node) -> parameters.add(new Parameter(name,
        node.isLiteral() ? node.getLiteralLexicalForm() : node.getURI(),
        node.isLiteral() ? node.getLiteralDatatypeURI() : "")));
    return parameters;
  }

  /**
   * The query with other values; a parameter that is not named keeps its own.
   *
   * @throws QueryRefusedException for a name that is no parameter, or a value that it can't have
   */
  static Query with(Query query, Map<String, String> values) {
    if (values.isEmpty()) {
      return query;
    }
    Map<String, Node> defaults = defaults(query);
    Map<String, Node> nodes = new TreeMap<>();
    values.forEach((name, value) -> {
      if (!defaults.containsKey(name)) {
        throw new QueryRefusedException(400, "Deze vraag heeft geen parameter van die naam; zij heeft "
            + (defaults.isEmpty() ? "er geen." : String.join(", ", defaults.keySet()) + "."));
      }
      nodes.put(name, like(defaults.get(name), name, value));
    });
    return QueryTransformOps.transform(query, new Values() {
      @Override
      Element value(String name, ElementData data) {
        return nodes.containsKey(name) ? data(name, nodes.get(name)) : data;
      }
    });
  }

  private static Map<String, Node> defaults(Query query) {
    Map<String, Node> defaults = new TreeMap<>();
    try {
      QueryTransformOps.transform(query, new Values() {
        @Override
        Element value(String name, ElementData data) {
          defaults.putIfAbsent(name, data.getRows().getFirst().get(data.getVars().getFirst()));
          return data;
        }
      });
      return defaults;
    } catch (StackOverflowError e) {
      throw QueryRefusedException.tooDeep();
    }
  }

  private static Node like(Node model, String name, String value) {
    if (value.length() <= LONGEST_VALUE) {
      if (model.isURI() && isAddress(value)) {
        return NodeFactory.createURI(value);
      }
      if (model.isLiteral() && !model.getLiteralLanguage().isEmpty()) {
        return NodeFactory.createLiteralLang(value, model.getLiteralLanguage());
      }
      if (model.isLiteral() && model.getLiteralDatatype().isValid(value)) {
        return NodeFactory.createLiteralDT(value, model.getLiteralDatatype());
      }
    }
    throw new QueryRefusedException(400, "De parameter " + name + " kan deze waarde niet hebben; een voorbeeld is "
        + (model.isLiteral() ? model.getLiteralLexicalForm() : model.getURI()) + ".");
  }

  private static boolean isAddress(String value) {
    try {
      return URI.create(value).isAbsolute();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static ElementData data(String name, Node node) {
    Var variable = Var.alloc(name);
    return new ElementData(List.of(variable), List.of(BindingFactory.binding(variable, node)));
  }

  /** Meets each VALUES of one variable and one value. */
  private abstract static class Values extends ElementTransformCopyBase {
    abstract Element value(String name, ElementData data);

    @Override
    public Element transform(ElementData data) {
      return data.getVars().size() == 1 && data.getRows().size() == 1
          && data.getRows().getFirst().contains(data.getVars().getFirst())
          ? value(data.getVars().getFirst().getVarName(), data) : data;
    }
  }
}
