// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.store;

import nl.gestand.ontology.citation.Article;
import nl.gestand.ontology.citation.Identifier;
import nl.gestand.ontology.citation.Identifiers;
import nl.gestand.ontology.citation.Statute;
import nl.gestand.ontology.model.ContentHash;
import nl.gestand.ontology.statute.Amendment;
import nl.gestand.ontology.statute.ArticleVersion;
import nl.gestand.ontology.statute.ConcordanceCheck;
import nl.gestand.ontology.statute.StatuteHistory;
import nl.gestand.ontology.statute.StatuteState;
import nl.gestand.ontology.vocabulary.Eli;
import nl.gestand.ontology.vocabulary.Gst;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A statute through time: {@code {statute}/2010-01-01} is a state, {@code {article}/2010-01-01} a version. */
final class StatuteTriples {

  private StatuteTriples() {}

  static Triples write(Uris uris, StatuteHistory history) {
    Triples triples = new Triples();
    Node statute = uris.of(history.statute());
    triples.type(statute, Eli.LegalResource, Gst.Statute).text(statute, DCTerms.title, history.title());
    history.states().forEach(state -> write(triples, statute, state));
    history.versions().forEach(version -> write(triples, uris, statute, version));
    for (Amendment amendment : history.amendments()) {
      Node node = Uris.part(statute,
          amendment.day() + "/" + amendment.article().number() + "/" + amendment.by().canonical());
      triples.type(node, Gst.Amendment)
          .add(node, Gst.amends, uris.of(amendment.article()))
          .add(node, Gst.changedBy, uris.of(amendment.by()))
          .date(node, Gst.inForceFrom, amendment.day());
    }
    ConcordanceCheck.of(history).forEach((article, sentences) ->
        triples.type(uris.of(article), Eli.LegalResourceSubdivision).add(uris.of(article), Eli.is_part_of, statute)
            .text(uris.of(article), Gst.remark, String.join(" ", sentences)));
    return triples;
  }

  private static void write(Triples triples, Node statute, StatuteState state) {
    Node node = Uris.part(statute, state.from().toString());
    triples.type(node, Gst.StatuteState)
        .add(node, Gst.stateOf, statute)
        .date(node, Gst.inForceFrom, state.from())
        .date(node, Gst.inForceUntil, state.until())
        .whole(node, Gst.sequence, state.sequence());
    state.source().ifPresent(source -> triples.text(node, Gst.stateSource, source.hex()));
  }

  private static void write(Triples triples, Uris uris, Node statute, ArticleVersion version) {
    Node article = uris.of(version.article());
    Node node = uris.version(version.article(), version.from());
    triples.type(article, Eli.LegalResourceSubdivision)
        .add(article, Eli.is_part_of, statute)
        .type(node, Gst.ArticleVersion)
        .add(node, Gst.versionOf, article)
        .date(node, Gst.inForceFrom, version.from())
        .date(node, Gst.inForceUntil, version.until())
        .text(node, Gst.place, version.place())
        .text(node, Gst.lawText, version.text());
    version.changedBy().forEach(by -> triples.add(node, Gst.changedBy, uris.of(by)));
  }

  static StatuteHistory read(Triples triples, Uris uris, Statute statute) {
    Node node = uris.of(statute);
    List<StatuteState> states = triples.instances(Gst.StatuteState)
        .map(state -> new StatuteState(triples.date(state, Gst.inForceFrom).orElseThrow(),
            triples.whole(state, Gst.sequence), triples.date(state, Gst.inForceUntil),
            Optional.of(triples.text(state, Gst.stateSource)).filter(hex -> !hex.isEmpty()).map(ContentHash::new)))
        .sorted(Comparator.comparing(StatuteState::from)).toList();
    List<ArticleVersion> versions = triples.instances(Gst.ArticleVersion)
        .map(version -> new ArticleVersion(article(triples, uris, version, Gst.versionOf),
            triples.date(version, Gst.inForceFrom).orElseThrow(), triples.date(version, Gst.inForceUntil),
            triples.text(version, Gst.place), triples.text(version, Gst.lawText),
            FindingTriples.identifiers(triples, uris, version, Gst.changedBy)))
        .sorted(Comparator.comparing((ArticleVersion version) -> version.article().canonical())
            .thenComparing(ArticleVersion::from)).toList();
    List<Amendment> amendments = triples.instances(Gst.Amendment)
        .map(amendment -> new Amendment(article(triples, uris, amendment, Gst.amends),
            triples.date(amendment, Gst.inForceFrom).orElseThrow(),
            identifier(uris, triples.get(amendment, Gst.changedBy))))
        .sorted(Comparator.comparing(Amendment::day)).toList();
    return new StatuteHistory(statute, triples.text(node, DCTerms.title.asNode()), states, versions, amendments);
  }

  private static Article article(Triples triples, Uris uris, Node node, Node property) {
    return uris.article(triples.get(node, property)).orElseThrow();
  }

  private static Identifier identifier(Uris uris, Node node) {
    return uris.identifier(node).flatMap(Identifiers::parse)
        .orElseThrow(() -> new IllegalStateException(node + " is no publication"));
  }
}
