// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.vocabulary;

import nl.gestand.ontology.model.Status;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Which status may follow which in the ordinary course of things, from {@code schemes/status.ttl}. A source may say
 * otherwise: what it says is recorded all the same.
 */
public final class Transitions {

  private final Map<Status, Set<Status>> after = new EnumMap<>(Status.class);

  public Transitions() {
    Graph schemes = Vocabulary.schemes();
    for (Status status : Status.values()) {
      Set<Status> next = EnumSet.noneOf(Status.class);
      schemes.find(Schemes.concept(status), Gst.mayBecome, Node.ANY)
          .forEach(triple -> Schemes.find(Status.class, triple.getObject()).ifPresent(next::add));
      after.put(status, next);
    }
  }

  /** The statuses that may follow this one, in the order of the list; none for an end that is final. */
  public Set<Status> after(Status status) {
    return EnumSet.copyOf(after.get(status));
  }
}
