// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.follow;

import nl.gestand.ontology.model.CommitmentId;
import nl.gestand.ontology.model.DocumentId;
import nl.gestand.ontology.model.Evidence;
import nl.gestand.ontology.model.RecordedEvent;
import nl.gestand.ontology.model.RecordedVerdict;
import nl.gestand.ontology.model.StatusEvent;
import nl.gestand.ontology.model.VerdictKind;
import nl.gestand.ontology.store.CommitmentHistory;
import nl.gestand.ontology.store.CommitmentHistory.Mention;
import nl.gestand.ontology.vocabulary.Labels;
import nl.gestand.web.follow.NewsItem.Change;
import nl.gestand.web.http.Links;
import nl.gestand.web.words.Day;
import nl.gestand.web.words.TermWords;
import nl.gestand.web.words.Words;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** All that became known of one commitment, one item for each event, verdict and document; in no order. */
final class CommitmentNews {

  private final CommitmentHistory history;
  private final Labels labels;
  private final String base;
  private final List<NewsItem> items = new ArrayList<>();

  private CommitmentNews(CommitmentHistory history, Labels labels, String base) {
    this.history = history;
    this.labels = labels;
    this.base = base;
  }

  /** @param base start of the addresses of things */
  static List<NewsItem> of(CommitmentHistory history, LocalDate today, Labels labels, String base) {
    CommitmentNews news = new CommitmentNews(history, labels, base);
    history.events().forEach(news::add);
    news.addMentions();
    history.overdueSince(today).ifPresent(news::addOverdue);
    return news.items;
  }

  private void add(RecordedEvent recorded) {
    StatusEvent event = recorded.event();
    boolean first = recorded.equals(history.events().getFirst()) && !history.knownSince().isBefore(recorded.recordedAt());
    Change change = first ? Change.NEW : event.newTerm().isPresent() ? Change.TERM : Change.STATUS;
    String status = Words.capital(labels.label(event.status())) + ", volgens "
        + labels.label(event.claimedBy()).toLowerCase(Locale.ROOT);
    String term = event.newTerm().map(named -> "; nieuwe termijn " + TermWords.of(named).days()).orElse("");
    String what = (first ? "Nieuw: " + labels.label(history.commitment().kind()) + ". " : "") + status + term;
    add("event/" + event.id(), change, recorded.recordedAt(), what, event.evidence().map(Evidence::quote).orElse(""));
    recorded.retractedAt().ifPresent(at -> add("event/" + event.id() + "#ingetrokken", Change.EVIDENCE, at,
        "Staat niet langer in het stuk: " + labels.label(event.status()), ""));
    recorded.verdicts().forEach(verdict -> add(verdict, event));
  }

  private void add(RecordedVerdict verdict, StatusEvent on) {
    String what = switch (verdict.verdict().kind()) {
      case CONFIRMED -> "Door een mens bevestigd: ";
      case CHANGED -> "Door een mens verbeterd: ";
      case REJECTED -> "Door een mens afgewezen: ";
      case WITHDRAWN -> "Ingetrokken: ";
      case UNDONE -> "Oordeel teruggedraaid: ";
    };
    add("event/" + verdict.verdict().id(), Change.EVIDENCE, verdict.recorded().at(), what + labels.label(on.status()),
        verdict.verdict().kind() == VerdictKind.UNDONE ? "" : on.evidence().map(Evidence::quote).orElse(""));
  }

  /** Each document once, and only where no event came from it. */
  private void addMentions() {
    Set<DocumentId> told = new HashSet<>();
    history.events().stream().flatMap(event -> event.event().evidence().stream()).forEach(evidence -> {
      if (evidence instanceof Evidence.InDocument in) {
        told.add(in.document());
      }
    });
    for (Mention mention : history.mentions()) {
      if (told.add(mention.document())) {
        add("commitment/" + id() + "#" + mention.document(), Change.EVIDENCE, mention.knownSince(),
            "Genoemd in " + mention.title(), mention.quote());
      }
    }
  }

  /** What was late before it was known here is news from when it was. */
  private void addOverdue(Instant since) {
    LocalDate last = CommitmentHistory.dayOf(since).minusDays(1);
    Instant at = since.isBefore(history.knownSince()) ? history.knownSince() : since;
    add("commitment/" + id() + "#verstreken-" + last, Change.OVERDUE, at,
        "Termijn verstreken op " + Day.of(last).words(), "");
  }

  private void add(String id, Change change, Instant at, String what, String quote) {
    items.add(new NewsItem(base + "/id/" + id, change, at, Words.capital(history.commitment().title()),
        Links.commitment(id()), what, quote));
  }

  private CommitmentId id() {
    return history.commitment().id();
  }
}
