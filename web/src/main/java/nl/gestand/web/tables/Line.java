// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.tables;

import nl.gestand.indexer.search.SearchResult.Hit;
import nl.gestand.ontology.citation.Identifier;
import nl.gestand.ontology.citation.Identifiers;
import nl.gestand.ontology.model.Coded;
import nl.gestand.ontology.model.Commitment;
import nl.gestand.ontology.model.CommitmentKind;
import nl.gestand.ontology.model.DocumentKind;
import nl.gestand.ontology.model.Evidence;
import nl.gestand.ontology.model.RecordedEvent;
import nl.gestand.ontology.model.StatusEvent;
import nl.gestand.ontology.model.Term;
import nl.gestand.ontology.store.CommitmentHistory;
import nl.gestand.ontology.vocabulary.Labels;
import nl.gestand.web.words.People;
import nl.gestand.web.words.Place;
import nl.gestand.web.words.Words;
import nl.gestand.web.words.XmlText;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A commitment as one row of a table.
 *
 * @param cells empty where nothing is known; characters that no spreadsheet can hold are spaces
 */
public record Line(Map<Column, String> cells) {

  /** A cell of Excel holds 32,767, of which a code point takes two at most; the longest quote has a fifth of this. */
  private static final int LONGEST = 16_000;

  public Line {
    Map<Column, String> all = new EnumMap<>(Column.class);
    for (Column column : Column.values()) {
      all.put(column, XmlText.of(cells.getOrDefault(column, ""), LONGEST));
    }
    cells = all;
  }

  public String cell(Column column) {
    return cells.get(column);
  }

  /** How a commitment stands on a day. */
  public static Line of(CommitmentHistory history, LocalDate day, Labels labels) {
    Commitment commitment = history.commitment();
    Map<Column, String> cells = new EnumMap<>(Column.class);
    cells.put(Column.NUMBER, commitment.number().map(Identifier::printed).orElse(""));
    cells.put(Column.KIND, Words.capital(labels.label(commitment.kind())));
    cells.put(Column.TITLE, Words.capital(commitment.title()));
    cells.put(Column.MINISTRY, commitment.ministries().stream().map(Words::ministry).collect(Collectors.joining("; ")));
    // A motie names who proposed it, not who is to carry it out.
    cells.put(Column.PEOPLE, commitment.kind() == CommitmentKind.MOTIE ? ""
        : String.join("; ", People.list(commitment.people())));
    cells.put(Column.DATE, day(commitment.date()));
    cells.put(Column.PLACE, Place.of(commitment));
    Optional<Term> term = history.term(day);
    cells.put(Column.TERM_WORDS, term.map(Term::words).orElse(""));
    cells.put(Column.TERM_UNTIL, day(term.flatMap(Term::until)));
    history.decisive(day).ifPresent(recorded -> addStatus(cells, recorded, labels));
    cells.put(Column.ID, commitment.id().value());
    cells.put(Column.VERSION, Long.toString(history.version()));
    return new Line(cells);
  }

  /** A document, of which a table has less to tell. */
  static Line of(Hit document, Labels labels) {
    Map<Column, String> cells = new EnumMap<>(Column.class);
    cells.put(Column.NUMBER, Identifiers.parse(document.id()).map(Identifier::printed).orElse(""));
    cells.put(Column.KIND, Words.capital(Coded.find(DocumentKind.class, document.subkind()).map(labels::label)
        .orElse(document.subkind())));
    cells.put(Column.TITLE, Words.capital(document.title()));
    cells.put(Column.MINISTRY, document.ministries().stream().map(Words::ministry).collect(Collectors.joining("; ")));
    cells.put(Column.DATE, day(document.date()));
    cells.put(Column.ID, document.id());
    return new Line(cells);
  }

  private static void addStatus(Map<Column, String> cells, RecordedEvent recorded, Labels labels) {
    StatusEvent event = recorded.event();
    cells.put(Column.STATUS, Words.capital(labels.label(event.status())));
    cells.put(Column.SINCE, event.validFrom().toString());
    cells.put(Column.CLAIMED_BY, labels.label(event.claimedBy())
        + (event.byMachine() && !recorded.confirmed() ? " (automatisch gelezen)" : ""));
    event.evidence().ifPresent(evidence -> {
      cells.put(Column.DOCUMENT, switch (evidence) {
        case Evidence.InDocument in -> Words.document(in.document());
        case Evidence.OnTheWeb web -> web.page().toString();
      });
      cells.put(Column.QUOTE, evidence.quote());
    });
    cells.put(Column.STATE, event.note());
  }

  private static String day(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse("");
  }
}
