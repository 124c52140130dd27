// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata.sparql;

import nl.gestand.indexer.search.SearchEntry.EntryKind;
import nl.gestand.indexer.search.SearchIndex;
import nl.gestand.indexer.search.SearchRequest;
import nl.gestand.indexer.search.SearchResult;
import nl.gestand.indexer.search.SearchResult.Hit;
import nl.gestand.ontology.model.CommitmentId;
import nl.gestand.ontology.model.DocumentId;
import nl.gestand.ontology.store.Uris;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.pfunction.PropFuncArg;
import org.apache.jena.sparql.pfunction.PropFuncArgType;
import org.apache.jena.sparql.pfunction.PropertyFunctionEval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * {@code (?thing ?score ?text) gst:textQuery ("words" 20)}: commitments and documents in which the words stand, literally
 * as the page of results searches them, the best first, with the passage that fits best. Score and text may be left out,
 * and so may the number: then all are meant. Asked about an earlier day, only what was there then is found, though by
 * the words that the index has now.
 */
final class FoundByText extends PropertyFunctionEval {

  /** A passage of some 500 characters each: at most 10 MB. */
  private static final int MOST = 10_000;

  private final SearchIndex index;
  private final Uris uris;
  private final Predicate<Node> there;
  private final Deadline deadline;
  /** Rows of one query mostly ask for the same words. */
  private final Map<List<Node>, List<Found>> known = new HashMap<>();

  private record Found(Node thing, Node score, Node text) {}

  /** @param there whether there was such a thing at the point in time that is asked about */
  FoundByText(SearchIndex index, Uris uris, Predicate<Node> there, Deadline deadline) {
    super(PropFuncArgType.PF_ARG_EITHER, PropFuncArgType.PF_ARG_EITHER);
    this.index = index;
    this.uris = uris;
    this.there = there;
    this.deadline = deadline;
  }

  @Override
  public QueryIterator execEvaluated(Binding binding, PropFuncArg subject, Node property, PropFuncArg object,
      ExecutionContext execution) {
    List<Node> wanted = subject.isList() ? subject.getArgList() : List.of(subject.getArg());
    List<Node> arguments = object.isList() ? object.getArgList() : List.of(object.getArg());
    if (wanted.isEmpty() || wanted.size() > 3 || arguments.isEmpty() || arguments.size() > 2
        || !arguments.stream().allMatch(Node::isLiteral)) {
      throw new QueryRefusedException(400,
          "gst:textQuery vraagt woorden, en als u wilt een aantal: (?x ?score ?tekst) gst:textQuery (\"woorden\" 20).");
    }
    List<Found> found = known.computeIfAbsent(arguments, any -> search(arguments));
    return QueryIterPlainWrapper.create(Iter.removeNulls(Iter.map(found.iterator(), each -> {
      deadline.check();
      return row(binding, wanted, each).orElse(null);
    })), execution);
  }

  private static Optional<Binding> row(Binding binding, List<Node> wanted, Found found) {
    List<Node> values = List.of(found.thing, found.score, found.text);
    Row row = new Row(binding);
    for (int i = 0; i < wanted.size(); i++) {
      row.with(wanted.get(i), values.get(i));
    }
    return row.build();
  }

  private List<Found> search(List<Node> arguments) {
    Optional<Integer> most = arguments.stream().skip(1).findFirst().map(FoundByText::number);
    SearchRequest request = SearchRequest.of(arguments.getFirst().getLiteralLexicalForm()).literally();
    List<Found> found = new ArrayList<>();
    Optional<String> next = Optional.empty();
    do {
      deadline.check();
      SearchResult page = index.search(
          request.page(Math.min(SearchRequest.MOST_RESULTS, most.orElse(MOST) - found.size()), next));
      if (most.isEmpty() && page.total() > MOST) {
        throw new QueryRefusedException(413, "Deze woorden staan in " + page.total() + " documenten, moties en toezeggingen. "
            + "Geef achter de woorden het aantal dat u wilt, hooguit " + MOST + ".");
      }
      page.hits().stream().map(this::found).filter(each -> there.test(each.thing())).forEach(found::add);
      next = page.next();
    } while (next.isPresent() && found.size() < most.orElse(MOST));
    return found;
  }

  private Found found(Hit hit) {
    Node thing = hit.kind() == EntryKind.COMMITMENT ? uris.commitment(new CommitmentId(hit.id()))
        : uris.document(new DocumentId(hit.id()));
    return new Found(thing, NodeFactory.createLiteralDT(Float.toString(hit.score()), XSDDatatype.XSDfloat),
        NodeFactory.createLiteralString(hit.passages().isEmpty() ? hit.title() : hit.passages().getFirst().text()));
  }

  private static int number(Node node) {
    try {
      int number = Integer.parseInt(node.getLiteralLexicalForm());
      if (number > 0 && number <= MOST) {
        return number;
      }
    } catch (NumberFormatException noNumber) {
      // Refused in the same words.
    }
    throw new QueryRefusedException(400, "Het aantal achter de woorden van gst:textQuery is 1 tot " + MOST + ".");
  }
}
