// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata.sparql;

import nl.gestand.ontology.model.RecordedEvent;
import nl.gestand.ontology.store.StatusHistories;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.pfunction.PropFuncArg;
import org.apache.jena.sparql.pfunction.PropFuncArgType;
import org.apache.jena.sparql.pfunction.PropertyFunctionEval;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code ?commitment gst:statusOn (day ?status ?event knownOn)}: the status on a day, the event that decides it, and
 * the day at whose end it was known so. The event may be left out, and so may the last day, which means now.
 */
final class StatusOnDay extends PropertyFunctionEval {

  /** Also that of a moment, and of a day with a time zone, as the cast of NOW() has. */
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

  private final StatusHistories histories;
  private final DatasetGraph asked;
  private final Function<Node, Optional<StatusHistories.Said>> find;
  private final Deadline deadline;

  StatusOnDay(StatusHistories histories, DatasetGraph asked, Function<Node, Optional<StatusHistories.Said>> find,
      Deadline deadline) {
    super(PropFuncArgType.PF_ARG_SINGLE, PropFuncArgType.PF_ARG_EITHER);
    this.histories = histories;
    this.asked = asked;
    this.find = find;
    this.deadline = deadline;
  }

  @Override
  public QueryIterator execEvaluated(Binding binding, PropFuncArg commitment, Node property, PropFuncArg object,
      ExecutionContext execution) {
    List<Node> arguments = object.isList() ? object.getArgList() : List.of(object.getArg());
    if (arguments.size() < 2 || arguments.size() > 4) {
      throw new QueryRefusedException(400,
          "gst:statusOn vraagt een dag en een status: ?x gst:statusOn (\"2025-06-17\"^^xsd:date ?status).");
    }
    LocalDate day = day(arguments.get(0));
    Optional<LocalDate> known = arguments.size() == 4 ? Optional.of(day(arguments.get(3))) : Optional.empty();
    Node one = commitment.getArg();
    Iterator<Node> commitments =
        one.isVariable() ? histories.commitments(asked).iterator() : List.of(one).iterator();
    return QueryIterPlainWrapper.create(Iter.removeNulls(Iter.map(commitments, each -> {
      deadline.check();
      return find.apply(each).flatMap(said -> said.decisive(day, known))
          .flatMap(event -> row(binding, one, each, event, arguments)).orElse(null);
    })), execution);
  }

  private Optional<Binding> row(Binding binding, Node one, Node commitment, RecordedEvent event, List<Node> arguments) {
    Row row = new Row(binding).with(one, commitment).with(arguments.get(1), histories.status(event));
    return (arguments.size() == 2 ? row : row.with(arguments.get(2), histories.address(event))).build();
  }

  private static LocalDate day(Node node) {
    Matcher day = DAY.matcher(node.isLiteral() ? node.getLiteralLexicalForm() : "");
    try {
      if (day.lookingAt()) {
        return LocalDate.parse(day.group());
      }
    } catch (DateTimeException noDay) {
      // Refused in the same words.
    }
    throw new QueryRefusedException(400,
        "gst:statusOn vraagt een dag zoals \"2025-06-17\"^^xsd:date, of een variabele die eerder een dag kreeg.");
  }
}
