// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.source.tweedekamer;

import com.fasterxml.jackson.databind.JsonNode;
import nl.gestand.corpus.source.records.SourceRecord;
import nl.gestand.ontology.vocabulary.StatusWords;
import nl.gestand.ontology.vocabulary.WordSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** The words that the register is known to use in fields with a fixed list. Empty fields have no word. */
public final class KnownWords {

  private static final Set<String> BALLOTS = Set.of("voor", "tegen", "niet deelgenomen", "afwezig");
  private static final Set<String> KINDS_OF_VOTE = Set.of("met handopsteken", "hoofdelijk", "zonder stemming");
  private static final Set<String> STATES = Set.of("besluit", "voorstel", "concept voorstel", "nog te verwerken besluit");

  private final StatusWords statuses = new StatusWords();

  /** Those of a record that are on no list, each with its field: {@code Status: Half afgedaan}. */
  public List<String> unknown(SourceRecord record) {
    List<String> unknown = new ArrayList<>();
    JsonNode fields = record.fields();
    switch (record.key().entity()) {
      case "Toezegging" -> check(unknown, fields, "Status", known(WordSource.TK_REGISTER));
      case "Zaak" -> {
        check(unknown, fields, "Kabinetsappreciatie", known(WordSource.GOVERNMENT_OPINION));
        boolean motie = record.text("Soort").equals("Motie");
        fields.path("Besluit").forEach(besluit -> decision(unknown, besluit, motie));
      }
      case "Besluit" -> decision(unknown, fields, false);
      case "Stemming" -> check(unknown, fields, "Soort", BALLOTS::contains);
      case "Uitslag" -> {
        check(unknown, fields, "status", known(WordSource.OUTCOMES));
        fields.path("stemmen").properties().forEach(vote -> {
          String word = vote.getValue().asText("").strip();
          if (!BALLOTS.contains(word)) {
            unknown.add("stemmen: " + word);
          }
        });
      }
      default -> { }
    }
    return unknown;
  }

  private void decision(List<String> unknown, JsonNode besluit, boolean onMotie) {
    check(unknown, besluit, "Status", STATES::contains);
    check(unknown, besluit, "StemmingsSoort", KINDS_OF_VOTE::contains);
    if (onMotie && besluit.path("BesluitSoort").asText("").startsWith("Stemmen")) {
      check(unknown, besluit, "BesluitSoort", known(WordSource.TK_DECISION));
    }
    besluit.path("Stemming").forEach(vote -> check(unknown, vote, "Soort", BALLOTS::contains));
  }

  private Predicate<String> known(WordSource source) {
    return word -> statuses.knows(source, word);
  }

  private static void check(List<String> unknown, JsonNode fields, String field, Predicate<String> known) {
    JsonNode value = fields.path(field);
    String word = value.isTextual() ? value.asText().strip() : "";
    if (!word.isEmpty() && !known.test(word.toLowerCase(Locale.ROOT))) {
      unknown.add(field + ": " + word);
    }
  }
}
