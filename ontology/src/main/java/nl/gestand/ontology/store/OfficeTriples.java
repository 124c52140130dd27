// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.store;

import nl.gestand.ontology.model.Committees;
import nl.gestand.ontology.model.Ministries;
import nl.gestand.ontology.model.OfficeHolders;
import nl.gestand.ontology.model.OfficeHolders.Holder;
import nl.gestand.ontology.vocabulary.Gst;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.SKOS;

/** The ministries, the posts with who held them when, and the committees, as the tables of this program know them. */
final class OfficeTriples {

  private OfficeTriples() {}

  static Triples write(Uris uris) {
    Triples triples = new Triples();
    Ministries.list().forEach(ministry -> write(triples, uris, ministry));
    OfficeHolders.list().forEach(holder -> write(triples, uris, holder));
    for (Committees.Committee committee : Committees.list()) {
      Node node = uris.committee(committee.code());
      triples.type(node, Gst.Committee).text(node, FOAF.name, committee.name());
      committee.earlierNames().forEach(name -> triples.text(node, SKOS.altLabel, name));
      committee.ministries().forEach(code -> triples.add(node, Gst.ministry, uris.ministry(code)));
    }
    return triples;
  }

  private static void write(Triples triples, Uris uris, Ministries.Ministry ministry) {
    Node node = uris.ministry(ministry.code());
    triples.type(node, ORG.FormalOrganization.asNode()).text(node, FOAF.name, ministry.name());
    ministry.spellings().forEach(name -> triples.text(node, SKOS.altLabel, name));
    ministry.tooi().ifPresent(tooi -> triples.add(node, SKOS.closeMatch, NodeFactory.createURI(tooi)));
  }

  private static void write(Triples triples, Uris uris, Holder holder) {
    Node post = uris.post(holder.post());
    Node tenure = Uris.part(post, holder.from().toString());
    Node person = uris.person(holder.person());
    triples.type(post, ORG.Post.asNode()).text(post, FOAF.name, holder.postName()).add(post, Gst.tenure, tenure);
    holder.ministry().ifPresent(ministry -> triples.add(post, Gst.ministry, uris.ministry(ministry.code())));
    triples.type(person, FOAF.Person.asNode()).text(person, FOAF.name, holder.name());
    triples.type(tenure, Gst.Tenure)
        .text(tenure, DCTerms.title, holder.name() + ", " + holder.postName())
        .add(tenure, Gst.person, person)
        .text(tenure, Gst.party, holder.party())
        .date(tenure, Gst.heldFrom, holder.from())
        .date(tenure, Gst.heldUntil, holder.until());
  }
}
