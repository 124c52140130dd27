// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.search;

import nl.gestand.indexer.search.Reason;

/** A reason as a Dutch reader understands it. */
final class ReasonWords {

  private ReasonWords() {}

  static String of(Reason reason) {
    String words = "‘" + reason.words() + "’";
    return switch (reason.kind()) {
      case ITS_NUMBER -> words + " is het nummer hiervan.";
      case CITES_NUMBER -> "Hierin wordt verwezen naar " + words + ", of het hoort daarbij.";
      case IN_TITLE -> words + " staat in de titel.";
      case IN_REQUEST -> words + " staat in wat is gevraagd of toegezegd.";
      case IN_TEXT -> words + " staat in de tekst.";
      case IN_NAME -> words + " staat in een naam.";
      case IN_COMPOUND -> words + " staat er als deel van een langer woord, of in stukken bij elkaar.";
      case OF_THE_KIND -> words + " is wat het is.";
      case RELATED -> words + " staat erin, een verwant woord: dat telt half.";
      case TOGETHER -> "De woorden staan bij elkaar.";
      case IS_COMMITMENT -> "Het is een motie of toezegging, geen stuk dat er alleen over gaat.";
      case RECENT -> "Het is niet oud: dat telt een beetje.";
    };
  }
}
