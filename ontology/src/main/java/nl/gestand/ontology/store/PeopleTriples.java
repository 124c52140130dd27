// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.store;

import nl.gestand.ontology.model.OfficeHolders;
import nl.gestand.ontology.model.Person;
import nl.gestand.ontology.vocabulary.Gst;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.vocabulary.FOAF;

import java.util.Comparator;
import java.util.List;

/** People in one role with one thing, in their order: {@code {thing}/proposer/1}. */
final class PeopleTriples {

  private PeopleTriples() {}

  /** @param below the node under which theirs are named; that of the document that says it */
  static void write(Triples triples, Uris uris, Node thing, Node role, Node below, List<Person> people) {
    for (int i = 0; i < people.size(); i++) {
      Person person = people.get(i);
      Node node = Uris.part(below, role.getLocalName().substring("has".length()).toLowerCase() + "/" + (i + 1));
      triples.add(thing, role, node)
          .type(node, Gst.Participation)
          .whole(node, Gst.position, i + 1)
          .text(node, FOAF.name, person.name())
          .text(node, Gst.office, person.office())
          .text(node, Gst.party, person.party());
      OfficeHolders.ofPerson(person.known()).ifPresent(holder ->
          triples.add(node, Gst.person, uris.person(holder.person()))
              .type(uris.person(holder.person()), FOAF.Person.asNode())
              .text(uris.person(holder.person()), FOAF.name, holder.name()));
    }
  }

  static List<Person> read(Triples triples, Uris uris, Node thing, Node role) {
    return triples.all(thing, role)
        .sorted(Comparator.comparingInt(node -> triples.whole(node, Gst.position)))
        .map(node -> new Person(triples.text(node, FOAF.name.asNode()), triples.text(node, Gst.office),
            triples.text(node, Gst.party),
            triples.one(node, Gst.person).flatMap(known -> uris.local("person", known)).orElse("")))
        .toList();
  }
}
