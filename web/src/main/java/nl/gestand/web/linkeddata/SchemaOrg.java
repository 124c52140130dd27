// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata;

import nl.gestand.ontology.citation.Article;
import nl.gestand.ontology.citation.Identifier;
import nl.gestand.ontology.model.Commitment;
import nl.gestand.ontology.model.Document;
import nl.gestand.ontology.model.DocumentKind;
import nl.gestand.ontology.model.Status;
import nl.gestand.ontology.store.DescribeThing.Description;
import nl.gestand.ontology.vocabulary.Labels;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What search engines understand of a thing, in the words of <a href="https://schema.org/">schema.org</a>. */
public final class SchemaOrg {

  private SchemaOrg() {}

  public static Map<String, Object> of(Commitment commitment, Optional<Status> status, Labels labels, String base) {
    return DescribedOn.facts("@type", "CreativeWork", "inLanguage", "nl",
        "additionalType", labels.label(commitment.kind()),
        "name", commitment.title(), "description", commitment.request(),
        "identifier", commitment.number().map(Identifier::canonical).orElse(commitment.id().value()),
        "dateCreated", commitment.date().map(LocalDate::toString).orElse(""),
        "creativeWorkStatus", status.map(labels::label).orElse(""),
        "isPartOf", commitment.dossier().map(dossier -> base + "/id/dossier/" + dossier.key()).orElse(""));
  }

  public static Map<String, Object> of(Document document, Labels labels, String base) {
    return DescribedOn.facts("@type", document.kind() == DocumentKind.LETTER ? "Message" : "DigitalDocument",
        "inLanguage", "nl", "additionalType", labels.label(document.kind()), "name", document.title(),
        "identifier", document.identifiers().stream().map(Identifier::canonical).toList(),
        "datePublished", document.date().map(LocalDate::toString).orElse(""),
        "sameAs", document.officialPage().map(URI::toString).orElse(""),
        "isPartOf", document.dossier().map(dossier -> base + "/id/dossier/" + dossier.key()).orElse(""));
  }

  public static Map<String, Object> ofDossier(String name) {
    return DescribedOn.facts("@type", "Collection", "inLanguage", "nl", "name", name);
  }

  public static Map<String, Object> of(Article article) {
    return DescribedOn.facts("@type", "Legislation", "inLanguage", "nl", "name", article.printed(),
        "legislationIdentifier", article.canonical());
  }

  static Map<String, Object> of(Description description) {
    String uri = description.thing().getURI();
    return DescribedOn.facts("@type", uri.contains("/id/person/") ? "Person"
            : uri.contains("/id/ministry/") ? "GovernmentOrganization"
            : uri.contains("/id/article/") ? "Legislation" : "Thing",
        "name", description.names().getOrDefault(description.thing(), uri.substring(uri.lastIndexOf('/') + 1)),
        "sameAs", List.of());
  }
}
