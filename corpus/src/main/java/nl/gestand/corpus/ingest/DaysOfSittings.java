// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.ingest;

import nl.gestand.corpus.source.Received;
import nl.gestand.ontology.citation.Handelingen;
import nl.gestand.ontology.citation.Identifier;
import nl.gestand.ontology.model.Document;
import nl.gestand.ontology.model.DocumentId;
import nl.gestand.ontology.store.DocumentStore;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * The day of a sitting, for the items of its Handelingen that do not say it themselves: only the first item does, and
 * the record by which a publication was found. Safe for several threads.
 */
final class DaysOfSittings {

  /** No sitting seen had half as many items. */
  private static final int MOST_ITEMS = 99;

  private final DocumentStore documents;
  private final Map<String, LocalDate> days = new ConcurrentHashMap<>();

  DaysOfSittings(DocumentStore documents) {
    this.documents = documents;
  }

  /** The same, on the day of its sitting where it says none and that is known; see {@link OfferedFile#day}. */
  Received.Accepted date(Received.Accepted received, Optional<LocalDate> offered) {
    Optional<Handelingen> item = item(received.head().identifiers());
    if (received.head().date().isPresent() || item.isEmpty()) {
      return received;
    }
    return offered.or(() -> stored(item.get())).or(() -> of(item.get()))
        .map(day -> new Received.Accepted(received.text(), received.head().on(day))).orElse(received);
  }

  /** Remembers the day that an item tells. */
  void learn(Document document) {
    item(document.identifiers()).ifPresent(item ->
        document.date().ifPresent(day -> days.put(sitting(item).canonical(), day)));
  }

  /** Whether the day of an item that has none has become known. */
  boolean knowsNow(Document document) {
    return document.date().isEmpty() && item(document.identifiers()).flatMap(this::of).isPresent();
  }

  /** The other items of the sitting that a first item opens, which are stored without a day. */
  List<Document> waitingFor(Document document) {
    return document.date().flatMap(day -> item(document.identifiers())).filter(item -> item.item() == 1)
        .map(item -> IntStream.rangeClosed(2, MOST_ITEMS)
        .mapToObj(number -> new Handelingen(item.chamber(), item.sessionYear(), item.sitting(), number))
        .flatMap(other -> documents.find(id(other)).stream()).map(reading -> reading.document())
        .filter(other -> other.date().isEmpty()).toList()).orElse(List.of());
  }

  private Optional<LocalDate> of(Handelingen item) {
    Handelingen sitting = sitting(item);
    return Optional.ofNullable(days.get(sitting.canonical())).or(() -> {
      Optional<LocalDate> day = stored(new Handelingen(item.chamber(), item.sessionYear(), item.sitting(), 1));
      day.ifPresent(known -> days.put(sitting.canonical(), known));
      return day;
    });
  }

  private Optional<LocalDate> stored(Handelingen item) {
    return documents.find(id(item)).flatMap(reading -> reading.document().date());
  }

  private static DocumentId id(Handelingen item) {
    return new DocumentId(item.canonical());
  }

  private static Handelingen sitting(Handelingen item) {
    return new Handelingen(item.chamber(), item.sessionYear(), item.sitting(), 0);
  }

  private static Optional<Handelingen> item(List<Identifier> identifiers) {
    return identifiers.stream().filter(Handelingen.class::isInstance).map(Handelingen.class::cast)
        .filter(item -> !item.byPage() && item.item() > 0).findFirst();
  }
}
