// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.commitments;

import nl.gestand.ontology.citation.Identifier;
import nl.gestand.ontology.model.Commitment;
import nl.gestand.ontology.model.CommitmentId;
import nl.gestand.ontology.model.CommitmentKind;
import nl.gestand.ontology.model.DocumentId;
import nl.gestand.ontology.model.RecordedEvent;
import nl.gestand.ontology.store.CommitmentHistory;
import nl.gestand.ontology.store.CommitmentHistory.Mention;
import nl.gestand.ontology.vocabulary.Labels;
import nl.gestand.web.commitments.CommitmentView.LinkView;
import nl.gestand.web.commitments.CommitmentView.MentionView;
import nl.gestand.web.commitments.CommitmentView.StretchView;
import nl.gestand.web.http.Links;
import nl.gestand.web.http.PointInTime;
import nl.gestand.web.registers.RegisterView;
import nl.gestand.web.timeline.DrawTimeline;
import nl.gestand.web.timeline.DrawTimeline.Stretch;
import nl.gestand.web.words.Day;
import nl.gestand.web.words.Link;
import nl.gestand.web.words.People;
import nl.gestand.web.words.StatusBadge;
import nl.gestand.web.words.TermWords;
import nl.gestand.web.words.Words;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes the view of a commitment from its history. */
final class ShowCommitment {

  private static final Comparator<RecordedEvent> NEWEST_FIRST =
      Comparator.comparing((RecordedEvent recorded) -> recorded.event().validFrom())
          .thenComparingLong(RecordedEvent::change).reversed();

  private final Labels labels;

  ShowCommitment(Labels labels) {
    this.labels = labels;
  }

  /**
   * The history as it stood at a point in time.
   *
   * @param chain the commitments that hang together with it, as far as they are known
   */
  CommitmentView on(CommitmentHistory all, PointInTime point, LocalDate today, Map<CommitmentId, Commitment> chain,
      RegisterView register, Optional<FormView> form, String mayNotRecord, Optional<AnswerView> answer) {
    CommitmentHistory history = point.of(all);
    LocalDate day = point.day(today);
    Commitment commitment = history.commitment();
    Optional<RecordedEvent> decisive = history.decisive(day);
    List<EventView> events = history.events().stream()
        .filter(recorded -> recorded.stands() && !recorded.event().validFrom().isAfter(day))
        .sorted(NEWEST_FIRST)
        .map(recorded -> EventView.of(recorded, decisive.filter(recorded::equals).isPresent(), labels))
        .toList();
    List<EventView> retracted = history.events().stream()
        .filter(recorded -> !recorded.stands())
        .map(recorded -> EventView.of(recorded, false, labels))
        .toList();
    List<Stretch> stretches = stretches(history, day);
    String number = commitment.number().map(Identifier::printed).orElse("");
    boolean mistaken = form.filter(f -> !f.problems().isEmpty()).isPresent();
    return new CommitmentView(
        (mistaken ? "Fout: " : "") + (number.isEmpty() ? commitment.title() : number + ", " + commitment.title()),
        Words.capital(commitment.title()), Links.commitment(commitment.id()),
        Words.capital(labels.label(commitment.kind())),
        number, request(commitment), Words.capital(commitment.madeIn()), commitment.date().map(Day::of),
        makersHeading(commitment.kind()), People.list(commitment.people()), People.list(commitment.addressees()),
        commitment.ministries().stream()
            .map(code -> new Link(Words.ministry(code, commitment.date()), "/zoeken?ministerie=" + Links.encoded(code))).toList(),
        commitment.committee().stream().map(committee ->
            new Link(committee.name(), "/zoeken?commissie=" + Links.encoded(committee.code()))).toList(),
        commitment.dossier().map(dossier -> new Link(dossier.printed(), Links.dossier(dossier))),
        commitment.evidence().map(read -> new Link(Words.document(read.document()),
            Links.passage(read.document(), read.span()))),
        history.term(day).map(TermWords::of), StatusNow.of(history, day, labels), Day.of(day),
        point.known().map(LocalDate::toString).orElse(""), !point.now(), !history.events().isEmpty(),
        new DrawTimeline(labels).draw(List.of(new DrawTimeline.Line("", stretches, history.term(day))), day),
        stretches.stream().map(this::row).toList(), links(history, chain), events,
        history.events().size() - events.size() - retracted.size(), retracted, mentions(history), register,
        Conversation.of(history, day, labels), answer, form, mayNotRecord);
  }

  private static List<Stretch> stretches(CommitmentHistory history, LocalDate day) {
    return history.standings().stream()
        .filter(standing -> standing.knownUntil().equals(LocalDate.MAX) && !standing.from().isAfter(day))
        .map(standing -> new Stretch(standing.from(), standing.until().isAfter(day) ? LocalDate.MAX : standing.until(),
            standing.decisive().status()))
        .toList();
  }

  private StretchView row(Stretch stretch) {
    Optional<Day> until = stretch.until().equals(LocalDate.MAX) ? Optional.empty()
        : Optional.of(Day.of(stretch.until()));
    return new StretchView(Day.of(stretch.from()), until, StatusBadge.of(stretch.status(), labels));
  }

  /** What it hangs together with, each said from its own side; one that is not known has its id for a name. */
  private List<LinkView> links(CommitmentHistory history, Map<CommitmentId, Commitment> chain) {
    CommitmentId own = history.commitment().id();
    return history.links().stream()
        .map(held -> {
          boolean forward = held.from().equals(own);
          CommitmentId other = forward ? held.to() : held.from();
          String name = Optional.ofNullable(chain.get(other)).map(Commitment::title).orElse(other.value());
          return new LinkView(Words.capital(forward ? labels.label(held.kind()) : labels.backwards(held.kind())),
              new Link(Words.capital(name), Links.commitment(other)));
        })
        .toList();
  }

  /** A title is often the whole request; it is not said twice. */
  private static String request(Commitment commitment) {
    return commitment.request().equalsIgnoreCase(commitment.title()) ? "" : commitment.request();
  }

  private static String makersHeading(CommitmentKind kind) {
    return switch (kind) {
      case MOTIE -> "Ingediend door";
      case TOEZEGGING -> "Toegezegd door";
      case LETTER_PROMISE -> "Beloofd door";
    };
  }

  private static List<MentionView> mentions(CommitmentHistory history) {
    Map<DocumentId, List<Mention>> byDocument = history.mentions().stream()
        .collect(Collectors.groupingBy(Mention::document, LinkedHashMap::new, Collectors.toList()));
    return byDocument.values().stream()
        .map(mentions -> new MentionView(
            new Link(Words.capital(mentions.getFirst().title()), Links.document(mentions.getFirst().document())),
            mentions.getFirst().date().map(Day::of),
            mentions.stream().map(mention -> new Link(mention.quote(),
                Links.passage(mention.document(), mention.span()))).toList()))
        .toList();
  }
}
