// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.store;

import nl.gestand.ontology.model.Commitment;
import nl.gestand.ontology.model.DocumentId;
import nl.gestand.ontology.model.Link;
import nl.gestand.ontology.model.RecordedEvent;
import nl.gestand.ontology.model.RecordedLink;
import nl.gestand.ontology.model.Status;
import nl.gestand.ontology.model.StatusRule;
import nl.gestand.ontology.model.Term;
import nl.gestand.ontology.model.TextSpan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A commitment with all that is known of it.
 *
 * @param commitment its description: that of its own document, otherwise of the earliest that describes it
 * @param events all events, those that no longer count too, in the order of recording
 * @param mentions where documents speak of it, in the order of the documents' dates
 * @param linksRead links from and to it, as documents say
 * @param linkEvents what people said about links from and to it, in the order of recording
 * @param version number of the last change to what was recorded about it, 0 without any; what a form that was shown
 *     must still match
 * @param knownSince when the store first had what describes it
 */
public record CommitmentHistory(
    Commitment commitment,
    List<RecordedEvent> events,
    List<Mention> mentions,
    List<LinkRead> linksRead,
    List<RecordedLink> linkEvents,
    long version,
    Instant knownSince) {

  /** Where parliament sits: a day there ends when its calendar says so. */
  private static final ZoneId PLACE = ZoneId.of("Europe/Amsterdam");

  /**
   * A passage that speaks of the commitment.
   *
   * @param knownSince when the store first had the document
   */
  public record Mention(DocumentId document, String title, Optional<LocalDate> date, TextSpan span, String quote,
      Instant knownSince) {}

  /**
   * A link that a document tells.
   *
   * @param knownSince when the store first had the document
   */
  public record LinkRead(Link link, Instant knownSince) {}

  public CommitmentHistory {
    events = events.stream().sorted(Comparator.comparingLong(RecordedEvent::change)).toList();
    mentions = List.copyOf(mentions);
    linksRead = List.copyOf(linksRead);
    linkEvents = linkEvents.stream()
        .sorted(Comparator.comparingLong(recorded -> recorded.recorded().change()))
        .toList();
  }

  /**
   * What was known at the end of a day: events, verdicts, links and mentions recorded since are left out. The
   * description is that of now; it is not kept by day. Of one that the store did not have then, no term was known.
   */
  public CommitmentHistory asKnownOn(LocalDate day) {
    Instant end = endOf(day);
    Predicate<Instant> known = at -> at.isBefore(end);
    return new CommitmentHistory(knownOn(day) ? commitment : commitment.withoutTerm(),
        events.stream().flatMap(event -> event.knownBefore(end).stream()).toList(),
        mentions.stream().filter(mention -> known.test(mention.knownSince())).toList(),
        linksRead.stream().filter(read -> known.test(read.knownSince())).toList(),
        linkEvents.stream().filter(link -> known.test(link.recorded().at())).toList(),
        version, knownSince);
  }

  /** Whether the store had it at the end of a day. */
  public boolean knownOn(LocalDate day) {
    return !dayOf(knownSince).isAfter(day);
  }

  /** The moment at which a day is over, at the place of parliament. */
  static Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(PLACE).toInstant();
  }

  /** The day, at the place of parliament, on which the store learned something. */
  public static LocalDate dayOf(Instant moment) {
    return LocalDate.ofInstant(moment, PLACE);
  }

  /** The event that decides the status on a day. */
  public Optional<RecordedEvent> decisive(LocalDate day) {
    return StatusRule.decisive(events, day);
  }

  /** The status on a day; empty when nothing had been said by then. */
  public Optional<Status> status(LocalDate day) {
    return decisive(day).map(recorded -> recorded.event().status());
  }

  /** Whether something is still expected on a day; so it is while nothing has been said. */
  public boolean open(LocalDate day) {
    return status(day).map(Status::open).orElse(true);
  }

  /** The last step of each voice that says otherwise than the deciding one on a day, strongest first. */
  public List<RecordedEvent> dissent(LocalDate day) {
    return StatusRule.dissent(events, day);
  }

  /** What the ministry last said, when it waits for the Chamber's answer on a day. */
  public Optional<RecordedEvent> unanswered(LocalDate day) {
    return StatusRule.unanswered(events, day);
  }

  /** The term that holds on a day: the latest that an event brought, otherwise the one it was made with. */
  public Optional<Term> term(LocalDate day) {
    return StatusRule.valid(events, day).stream()
        .flatMap(recorded -> recorded.event().newTerm().stream())
        .reduce((earlier, later) -> later)
        .or(commitment::term);
  }

  /** Whether it is still open on a day after its term has passed. */
  public boolean overdue(LocalDate day) {
    return open(day) && term(day).map(term -> term.passedOn(day)).orElse(false);
  }

  /** When it became late, when it is so on a day. */
  public Optional<Instant> overdueSince(LocalDate day) {
    return overdue(day) ? term(day).flatMap(Term::until).map(last -> last.plusDays(1).atStartOfDay(PLACE).toInstant())
        : Optional.empty();
  }

  /** When something last became known of it, or its term passed; empty when nothing was ever said of it. */
  public Optional<Instant> changedAt(LocalDate day) {
    Stream<Instant> said = events.stream().flatMap(event -> Stream.of(Stream.of(event.recordedAt()),
        event.retractedAt().stream(), event.verdicts().stream().map(verdict -> verdict.recorded().at()))
        .flatMap(moments -> moments));
    return Stream.of(said, mentions.stream().map(Mention::knownSince), overdueSince(day).stream())
        .flatMap(moments -> moments).max(Instant::compareTo);
  }

  /** How it stood on every day, as known on every day. */
  public List<Standing> standings() {
    return Standing.of(this);
  }

  /** Links from and to it that hold: a person's last word goes before what was read. */
  public Set<Link> links() {
    Set<Link> links = new LinkedHashSet<>();
    linksRead.forEach(read -> links.add(read.link()));
    for (RecordedLink recorded : linkEvents) {
      if (recorded.event().holds()) {
        links.add(recorded.event().link());
      } else {
        links.remove(recorded.event().link());
      }
    }
    return links;
  }
}
