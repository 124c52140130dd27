// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.store;

import nl.gestand.ontology.citation.Article;
import nl.gestand.ontology.citation.ArticleFamily;
import nl.gestand.ontology.citation.ArticleLife;
import nl.gestand.ontology.citation.Concordance;
import nl.gestand.ontology.citation.Identifiers;
import nl.gestand.ontology.vocabulary.Eli;
import nl.gestand.ontology.vocabulary.Gst;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SKOS;

/**
 * The concordance: {@code {base}/id/meaning/BWBR0001854/240b/begin} is a meaning of a number, {@code {meaning}/252}
 * that it went on in another.
 */
final class ConcordanceTriples {

  private ConcordanceTriples() {}

  static Triples write(Uris uris) {
    Triples triples = new Triples();
    for (Article article : Concordance.articles()) {
      triples.type(uris.of(article), Eli.LegalResourceSubdivision);
      Identifiers.parse(article.work())
          .ifPresent(work -> triples.add(uris.of(article), Eli.is_part_of, uris.of(work)));
      Concordance.lives(article).forEach(life -> write(triples, uris, life));
    }
    return triples;
  }

  private static void write(Triples triples, Uris uris, ArticleLife life) {
    Node meaning = uris.meaning(life);
    triples.type(meaning, Gst.ArticleMeaning)
        .add(meaning, Gst.meaningOf, uris.of(life.article()))
        .text(meaning, DCTerms.title, life.about())
        .date(meaning, Gst.inForceFrom, life.from())
        .date(meaning, Gst.inForceUntil, life.until())
        .fraction(meaning, Gst.confidence, life.confidence())
        .text(meaning, Gst.readIn, life.source());
    life.names().forEach(name -> triples.text(meaning, SKOS.altLabel, name));
    for (ArticleFamily.Step next : ArticleFamily.next(life)) {
      Node later = uris.meaning(next.life());
      Node succession = Uris.part(meaning, next.life().article().number());
      triples.add(meaning, Gst.continuedIn, later)
          .type(succession, Gst.Succession)
          .add(succession, Gst.predecessor, meaning)
          .add(succession, Gst.successor, later)
          .fraction(succession, Gst.confidence, next.confidence())
          .text(succession, Gst.readIn, life.source());
    }
  }
}
