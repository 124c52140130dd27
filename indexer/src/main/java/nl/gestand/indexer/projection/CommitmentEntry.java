// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.indexer.projection;

import nl.gestand.indexer.search.SearchEntry;
import nl.gestand.indexer.search.SearchEntry.EntryKind;
import nl.gestand.indexer.search.SearchEntry.PassageText;
import nl.gestand.indexer.search.Source;
import nl.gestand.ontology.citation.Article;
import nl.gestand.ontology.citation.Dossier;
import nl.gestand.ontology.citation.Identifier;
import nl.gestand.ontology.citation.ToezeggingNumber;
import nl.gestand.ontology.model.Commitment;
import nl.gestand.ontology.model.Committees.Committee;
import nl.gestand.ontology.model.Evidence;
import nl.gestand.ontology.model.Person;
import nl.gestand.ontology.model.RecordedEvent;
import nl.gestand.ontology.model.StatusEvent;
import nl.gestand.ontology.model.Term;
import nl.gestand.ontology.store.CommitmentHistory;
import nl.gestand.ontology.store.CommitmentHistory.Mention;
import nl.gestand.ontology.store.Standing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A commitment as it is found on a day: its status and term are those of that day. */
final class CommitmentEntry {

  private CommitmentEntry() {}

  /** @param articles what it cites, or is cited near its words */
  static SearchEntry of(CommitmentHistory history, List<Article> articles, LocalDate today) {
    Commitment commitment = history.commitment();
    Optional<StatusEvent> decisive = history.decisive(today).map(RecordedEvent::event);
    List<PassageText> request = request(commitment);
    return new SearchEntry(EntryKind.COMMITMENT, commitment.id().value(), commitment.kind().code(),
        commitment.number().map(Identifier::canonical).stream().toList(),
        commitment.title(),
        Stream.concat(request.stream(), quotes(history).stream()).toList(),
        request.size(),
        commitment.date(),
        decisive.map(StatusEvent::status),
        decisive.map(StatusEvent::claimedBy),
        history.term(today).flatMap(Term::until),
        nextChange(history, today),
        history.changedAt(today),
        !history.dissent(today).isEmpty(),
        history.unanswered(today).isPresent(),
        history.standings().stream().map(CommitmentEntry::standing).toList(),
        source(commitment),
        commitment.ministries(),
        people(commitment).map(Person::name).distinct().toList(),
        DocumentEntry.parties(people(commitment)),
        committees(commitment),
        commitment.dossier().map(Dossier::key).stream().toList(),
        articles.stream().map(Article::canonical).sorted().toList());
  }

  /** What was read in a document is named after it. */
  private static Source source(Commitment commitment) {
    boolean read = commitment.evidence().filter(evidence ->
        commitment.id().value().startsWith(evidence.document().value())).isPresent();
    return commitment.number().flatMap(Source::of).orElse(read ? Source.READ : Source.BY_HAND);
  }

  /** The committee in whose debate it was made, where that is said, otherwise those that follow its ministries. */
  private static List<String> committees(Commitment commitment) {
    boolean ofTheSenate = commitment.number()
        .map(number -> number instanceof ToezeggingNumber toezegging && toezegging.scheme() == ToezeggingNumber.Scheme.EK)
        .orElse(false);
    return commitment.committee().map(Committee::code).map(List::of)
        .orElseGet(() -> ofTheSenate ? List.of() : DocumentEntry.committees(commitment.ministries()));
  }

  private static Stream<Person> people(Commitment commitment) {
    return Stream.concat(commitment.people().stream(), commitment.addressees().stream());
  }

  private static SearchEntry.Standing standing(Standing standing) {
    return new SearchEntry.Standing(standing.from(), standing.until(), standing.knownFrom(), standing.knownUntil(),
        standing.decisive().status(), standing.decisive().claimedBy(), standing.term().flatMap(Term::until),
        standing.disputed(), standing.unanswered());
  }

  /** The day on which the first event that was recorded beforehand becomes true, or the term has passed. */
  private static Optional<LocalDate> nextChange(CommitmentHistory history, LocalDate today) {
    Stream<LocalDate> late = history.open(today)
        ? history.term(today).flatMap(Term::until).map(last -> last.plusDays(1)).stream() : Stream.empty();
    return Stream.concat(standing(history).map(StatusEvent::validFrom), late).filter(day -> day.isAfter(today))
        .min(LocalDate::compareTo);
  }

  private static List<PassageText> request(Commitment commitment) {
    if (commitment.request().isBlank()) {
      return List.of();
    }
    return List.of(commitment.evidence()
        .map(evidence -> new PassageText(evidence.document().value(), evidence.span().start(), evidence.span().end(), 0,
            commitment.request()))
        .orElseGet(() -> nowhere(commitment.request())));
  }

  /** What was said about it: the words that prove its statuses, then where documents speak of it; each once. */
  private static List<PassageText> quotes(CommitmentHistory history) {
    List<PassageText> quotes = new ArrayList<>();
    Set<String> seen = new HashSet<>(Arrays.asList("", flat(history.commitment().request())));
    standing(history).flatMap(event -> event.evidence().stream()).map(CommitmentEntry::quote)
        .filter(quote -> seen.add(flat(quote.text()))).forEach(quotes::add);
    for (Mention mention : history.mentions()) {
      if (seen.add(flat(mention.quote()))) {
        quotes.add(new PassageText(mention.document().value(), mention.span().start(), mention.span().end(), 0,
            mention.quote()));
      }
    }
    return quotes;
  }

  private static String flat(String words) {
    return words.replaceAll("\\s+", " ").strip();
  }

  private static Stream<StatusEvent> standing(CommitmentHistory history) {
    return history.events().stream().filter(RecordedEvent::stands).map(RecordedEvent::event);
  }

  private static PassageText quote(Evidence evidence) {
    return switch (evidence) {
      case Evidence.InDocument in -> new PassageText(in.document().value(), in.span().start(), in.span().end(), 0,
          in.quote());
      case Evidence.OnTheWeb page -> nowhere(page.quote());
    };
  }

  private static PassageText nowhere(String text) {
    return new PassageText("", 0, text.codePointCount(0, text.length()), 0, text);
  }
}
