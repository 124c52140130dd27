// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata.sparql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import nl.gestand.indexer.search.SearchIndex;
import nl.gestand.ontology.store.ChangeLog;
import nl.gestand.ontology.store.DatasetAsOf;
import nl.gestand.ontology.store.KnowledgeStore;
import nl.gestand.ontology.store.StatusHistories;
import nl.gestand.ontology.store.Uris;
import nl.gestand.ontology.vocabulary.Gst;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.pfunction.PropertyFunctionFactory;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sparql.util.Symbol;
import org.apache.jena.vocabulary.RDF;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;

/** The properties that no graph holds and that a query can ask all the same: words found, a status on a day. */
public final class OwnFunctions {

  private static final Symbol OFFERED = Symbol.create(Gst.NAMESPACE + "ownFunctions");
  /** Of the heap some 20 MB: a history is mostly one or two events. */
  private static final int MOST_HISTORIES = 20_000;

  private final SearchIndex index;
  private final Uris uris;
  /** Of the store; what is remembered is of all of it. */
  private final Optional<DatasetGraph> dataset;
  private final StatusHistories histories;
  private final Cache<Read, Optional<StatusHistories.Said>> read =
      Caffeine.newBuilder().maximumSize(MOST_HISTORIES).build();

  /** A history as it was after a change. */
  private record Read(long change, Node commitment) {}

  public OwnFunctions(SearchIndex index, KnowledgeStore store) {
    this.index = index;
    this.uris = store.uris();
    this.dataset = store.dataset();
    this.histories = new StatusHistories(uris);
  }

  /** Lets queries over the store ask them; without effect where the store is elsewhere. */
  public void offer() {
    dataset.ifPresent(offered -> offered.getContext().set(OFFERED, this));
  }

  /**
   * Opens those that were offered, and no others, to one query.
   *
   * @param at all that there is at the point in time that is asked about
   * @param asked what of it the query sees
   */
  static void setIn(Context context, DatasetGraph at, DatasetGraph asked, Deadline deadline) {
    OwnFunctions offered = context.get(OFFERED);
    Predicate<Node> there = thing -> !(at instanceof DatasetAsOf) || at.contains(Node.ANY, thing, RDF.type.asNode(), Node.ANY);
    PropertyFunctionRegistry.set(context, new Opened(offered == null ? Map.of() : Map.of(
        Gst.textQuery.getURI(), uri -> new FoundByText(offered.index, offered.uris, there, deadline),
        Gst.statusOn.getURI(), uri -> new StatusOnDay(offered.histories, asked,
            commitment -> offered.find(asked, commitment), deadline))));
  }

  private Optional<StatusHistories.Said> find(DatasetGraph asked, Node commitment) {
    OptionalLong change = dataset.filter(asked::equals).isPresent() ? ChangeLog.lastIn(asked) : OptionalLong.empty();
    return change.isEmpty() ? histories.find(asked, commitment)
        : read.get(new Read(change.getAsLong(), commitment), missing -> histories.find(asked, commitment));
  }

  /** Jena's own registries load any class by its name. */
  private static final class Opened extends PropertyFunctionRegistry {

    private final Map<String, PropertyFunctionFactory> functions;

    Opened(Map<String, PropertyFunctionFactory> functions) {
      this.functions = functions;
    }

    @Override
    public boolean manages(String uri) {
      return functions.containsKey(uri);
    }

    @Override
    public PropertyFunctionFactory get(String uri) {
      return functions.get(uri);
    }
  }
}
