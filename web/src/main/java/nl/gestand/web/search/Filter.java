// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.search;

import nl.gestand.indexer.search.Facet;
import nl.gestand.indexer.search.SearchEntry.EntryKind;
import nl.gestand.indexer.search.Source;
import nl.gestand.indexer.search.TermState;
import nl.gestand.ontology.citation.Identifier;
import nl.gestand.ontology.citation.Identifiers;
import nl.gestand.ontology.model.Claimant;
import nl.gestand.ontology.model.Coded;
import nl.gestand.ontology.model.CommitmentKind;
import nl.gestand.ontology.model.Committees;
import nl.gestand.ontology.model.Committees.Committee;
import nl.gestand.ontology.model.DocumentKind;
import nl.gestand.ontology.model.Status;
import nl.gestand.ontology.vocabulary.Labels;
import nl.gestand.web.words.Words;

import java.util.Locale;
import java.util.Optional;

/** The facets as a page knows them: the name in an address, the heading, and what their values are called. */
public enum Filter {
  KIND(Facet.KIND, "wat", "Wat"),
  SUBKIND(Facet.SUBKIND, "soort", "Soort"),
  STATUS(Facet.STATUS, "status", "Status"),
  OPEN(Facet.OPEN, "open", "Staat nog open"),
  TERM(Facet.TERM, "termijn", "Termijn"),
  CLAIMED_BY(Facet.CLAIMED_BY, "volgens", "Status volgens"),
  DISPUTED(Facet.DISPUTED, "betwist", "Zegslieden zijn het oneens"),
  UNANSWERED(Facet.UNANSWERED, "wacht", "Wacht op antwoord van de Kamer"),
  MINISTRY(Facet.MINISTRY, "ministerie", "Ministerie"),
  PERSON(Facet.PERSON, "persoon", "Persoon"),
  PARTY(Facet.PARTY, "fractie", "Fractie"),
  COMMITTEE(Facet.COMMITTEE, "commissie", "Commissie"),
  DOSSIER(Facet.DOSSIER, "dossier", "Dossier"),
  ARTICLE(Facet.ARTICLE, "artikel", "Artikel"),
  SOURCE(Facet.SOURCE, "bron", "Bron"),
  CITES(Facet.CITES, "citeert", "Verwijst naar"),
  YEAR(Facet.YEAR, "jaar", "Jaar");

  private final Facet facet;
  private final String parameter;
  private final String heading;

  Filter(Facet facet, String parameter, String heading) {
    this.facet = facet;
    this.parameter = parameter;
    this.heading = heading;
  }

  static Filter of(Facet facet) {
    return valueOf(facet.name());
  }

  public Facet facet() {
    return facet;
  }

  public String parameter() {
    return parameter;
  }

  public String heading() {
    return heading;
  }

  /** What a value is called; a value that no list knows is called by its code. */
  public String label(String value, Labels labels) {
    return switch (this) {
      case KIND -> value.equals(EntryKind.DOCUMENT.name().toLowerCase(Locale.ROOT))
          ? "Stukken" : "Moties en toezeggingen";
      case SUBKIND -> label(CommitmentKind.class, value, labels)
          .or(() -> label(DocumentKind.class, value, labels)).orElse(value);
      case STATUS -> label(Status.class, value, labels).orElse(value);
      case CLAIMED_BY -> label(Claimant.class, value, labels).orElse(value);
      case OPEN, DISPUTED, UNANSWERED -> Words.capital(value);
      case TERM -> Coded.find(TermState.class, value).map(Filter::term).orElse(value);
      case MINISTRY -> Words.ministry(value);
      case COMMITTEE -> Committees.find(value).map(Committee::subject).orElse(value);
      case DOSSIER -> Identifiers.parse("dossier-" + value).map(Identifier::printed).orElse(value);
      case CITES, ARTICLE -> Identifiers.parse(value).map(Identifier::printed).orElse(value);
      case SOURCE -> Coded.find(Source.class, value).map(Filter::source).orElse(value);
      case PERSON, PARTY, YEAR -> value;
    };
  }

  private static String term(TermState state) {
    return switch (state) {
      case OVERDUE -> "Verstreken";
      case DUE_SOON -> "Verstrijkt binnen zes weken";
      case LATER -> "Verstrijkt later";
      case NONE -> "Geen termijn genoemd";
    };
  }

  private static String source(Source source) {
    return switch (source) {
      case OFFICIAL_PUBLICATIONS -> "Officiële bekendmakingen";
      case HOUSE -> "Tweede Kamer";
      case SENATE -> "Eerste Kamer";
      case GOVERNMENT -> "Rijksoverheid";
      case READ -> "Gelezen in een stuk";
      case BY_HAND -> "Met de hand toegevoegd";
      case ELSEWHERE -> "Zonder uitgever";
    };
  }

  private static <E extends Enum<E> & Coded> Optional<String> label(Class<E> list, String code, Labels labels) {
    return Coded.find(list, code)
        .map(value -> Words.capital(labels.label(value)));
  }
}
