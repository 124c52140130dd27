// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.store;

import nl.gestand.ontology.vocabulary.Gst;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What of the graphs that say something of a thing was there at a point in time. A commitment is there from the day on
 * which it was made, also where only a later document tells of it: its description then, and nothing that came later.
 *
 * @param moments when the store learned any of it, before the moment asked
 * @param known whether the store had any of it
 */
record ThingThen(Map<Node, Triples> graphs, SortedSet<Instant> moments, boolean known) {

  /** @param stamps those of a graph, as {@link PointInBothTimes} reads them */
  static ThingThen of(Node thing, Map<Node, Triples> all, Function<Node, Triples> stamps, PointInBothTimes asked) {
    Map<Node, Triples> there = new LinkedHashMap<>();
    Map<Node, Triples> later = new LinkedHashMap<>();
    SortedSet<Instant> moments = new TreeSet<>();
    all.forEach((graph, triples) -> {
      Triples times = stamps.apply(graph);
      moments.addAll(asked.instants(times));
      asked.forget(triples);
      if (!triples.graph().isEmpty() && asked.knows(times)) {
        (asked.comesLater(times) ? later : there).put(graph, triples);
      }
    });
    boolean known = !there.isEmpty() || !later.isEmpty();
    if (there.values().stream().noneMatch(triples -> made(triples, thing).isPresent())) {
      later.forEach((graph, triples) -> {
        if (made(triples, thing).filter(day -> asked.day().filter(day::isAfter).isEmpty()).isPresent()) {
          there.put(graph, reached(triples, thing));
        }
      });
    }
    return new ThingThen(there, moments, known);
  }

  private static Optional<LocalDate> made(Triples triples, Node thing) {
    return triples.date(thing, Gst.made);
  }

  /** What a thing leads to within a graph; what leads to it, such as an event, is not among that. */
  private static Triples reached(Triples triples, Node thing) {
    Triples reached = new Triples();
    Set<Node> seen = new HashSet<>(Set.of(thing));
    Deque<Node> next = new ArrayDeque<>(seen);
    while (!next.isEmpty()) {
      for (Triple triple : triples.graph().find(next.pop(), Node.ANY, Node.ANY).toList()) {
        reached.graph().add(triple);
        if (triple.getObject().isURI() && seen.add(triple.getObject())) {
          next.push(triple.getObject());
        }
      }
    }
    return reached;
  }
}
