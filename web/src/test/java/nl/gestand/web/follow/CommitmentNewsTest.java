// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import nl.gestand.ontology.model.Claimant;
import nl.gestand.ontology.model.Commitment;
import nl.gestand.ontology.model.CommitmentId;
import nl.gestand.ontology.model.CommitmentKind;
import nl.gestand.ontology.model.EventId;
import nl.gestand.ontology.model.Recorded;
import nl.gestand.ontology.model.RecordedEvent;
import nl.gestand.ontology.model.Status;
import nl.gestand.ontology.model.StatusEvent;
import nl.gestand.ontology.model.Term;
import nl.gestand.ontology.store.CommitmentHistory;
import nl.gestand.ontology.vocabulary.Labels;
import nl.gestand.web.follow.NewsItem.Change;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

class CommitmentNewsTest {

  private static final Instant READ = Instant.parse("2026-03-02T10:00:00Z");
  private static final Instant LATER = Instant.parse("2026-05-04T10:00:00Z");

  @Test
  void firstStatus_recordedWhenItWasRead_isNew() {
    assertThat(news(READ)).extracting(NewsItem::change).contains(Change.NEW).doesNotContain(Change.STATUS);
  }

  @Test
  void firstStatus_recordedLater_isAChange_andATermThatHadPassedIsNewsFromWhenItWasRead() {
    assertThat(news(LATER)).extracting(NewsItem::change, NewsItem::at)
        .containsExactlyInAnyOrder(tuple(Change.STATUS, LATER), tuple(Change.OVERDUE, READ));
    assertThat(news(LATER)).noneSatisfy(item -> assertThat(item.what()).contains("Nieuw"));
  }

  private static List<NewsItem> news(Instant recorded) {
    Commitment commitment = new Commitment(new CommitmentId("kst-36999-1-b1"), CommitmentKind.LETTER_PROMISE,
        Optional.empty(), "een proef te doen", "", Optional.of(LocalDate.of(2018, 2, 1)), List.of(), List.of(),
        List.of("jenv"), Optional.empty(), Optional.of(new Term("voor de zomer van 2018", Optional.empty(),
        Optional.of(LocalDate.of(2018, 6, 21)), "voor-de-zomer")), "", Optional.empty(), List.of());
    StatusEvent event = new StatusEvent(new EventId("event-1-of-proef"), commitment.id(), Status.IN_PROGRESS, "",
        Claimant.MINISTRY, "anna", LocalDate.of(2026, 5, 4), Optional.empty(), OptionalDouble.empty(),
        Optional.empty(), "", Optional.empty());
    CommitmentHistory history = new CommitmentHistory(commitment, List.of(new RecordedEvent(event,
        new Recorded(recorded, 2, Optional.empty()), Optional.empty(), List.of())), List.of(), List.of(), List.of(), 2,
        READ);
    return CommitmentNews.of(history, LocalDate.of(2026, 6, 1), new Labels(), "https://gestand.example");
  }
}
