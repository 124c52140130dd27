// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.store;

import nl.gestand.ontology.vocabulary.Gst;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What of the store was there on a day, as it was known on a day. A graph is there or not, by its stamps: what was
 * published or became true later is left out, and so is what the store learned later.
 *
 * @param day the day asked about
 * @param before the moment before which it was known
 */
record PointInBothTimes(Optional<LocalDate> day, Optional<Instant> before) {

  /** The properties by which the stamps of a graph tell its times. */
  static final List<Node> STAMPS = List.of(Gst.recordedAt, Gst.retractedAt, DCTerms.modified.asNode(), Gst.validFrom,
      DCTerms.issued.asNode());

  static PointInBothTimes of(Optional<LocalDate> day, Optional<LocalDate> known) {
    return new PointInBothTimes(day, known.map(CommitmentHistory::endOf));
  }

  /** What the store learned before the moment asked. */
  List<Instant> instants(Triples stamps) {
    List<Instant> instants = new ArrayList<>();
    for (Node property : List.of(Gst.recordedAt, Gst.retractedAt, DCTerms.modified.asNode())) {
      stamps.graph().find(Node.ANY, property, Node.ANY)
          .mapWith(triple -> Instant.parse(triple.getObject().getLiteralLexicalForm()))
          .filterDrop(this::later).forEach(instants::add);
    }
    return instants;
  }

  /** Whether a graph with these stamps was there; one without any always was. */
  boolean covers(Triples stamps) {
    return knows(stamps) && !comesLater(stamps);
  }

  /** Whether the store had a graph with these stamps. */
  boolean knows(Triples stamps) {
    return before.isEmpty() || stamps.graph().isEmpty() || !instants(stamps).isEmpty();
  }

  /** Whether what a graph with these stamps says was published or became true after the day asked about. */
  boolean comesLater(Triples stamps) {
    return day.filter(asked -> List.of(Gst.validFrom, DCTerms.issued.asNode()).stream()
        .anyMatch(property -> stamps.graph().stream(Node.ANY, property, Node.ANY)
            .anyMatch(triple -> LocalDate.parse(triple.getObject().getLiteralLexicalForm()).isAfter(asked))))
        .isPresent();
  }

  /** Takes away that something was retracted later. */
  void forget(Triples triples) {
    triples.graph().find().filterKeep(triple -> toldLater(triples, triple)).toList()
        .forEach(triples.graph()::delete);
  }

  /** Whether a statement in a graph that was there tells only that something was retracted later. */
  boolean toldLater(Triples graph, Triple triple) {
    if (triple.getPredicate().equals(Gst.retractedAt)) {
      return later(Instant.parse(triple.getObject().getLiteralLexicalForm()));
    }
    return before.isPresent() && triple.getPredicate().equals(Gst.changeNumber)
        && graph.instant(triple.getSubject(), Gst.retractedAt).filter(this::later).isPresent()
        && graph.all(triple.getSubject(), Gst.changeNumber)
            .anyMatch(other -> number(other) < number(triple.getObject()));
  }

  private boolean later(Instant moment) {
    return before.isPresent() && !moment.isBefore(before.get());
  }

  private static long number(Node node) {
    return Long.parseLong(node.getLiteralLexicalForm());
  }
}
