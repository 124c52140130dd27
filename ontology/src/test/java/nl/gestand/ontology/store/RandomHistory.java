// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.store;

import static nl.gestand.ontology.Examples.TOEZEGGING;
import static org.assertj.core.api.Assertions.assertThat;

import nl.gestand.ontology.Examples;
import nl.gestand.ontology.model.Claimant;
import nl.gestand.ontology.model.Commitment;
import nl.gestand.ontology.model.EventId;
import nl.gestand.ontology.model.Status;
import nl.gestand.ontology.model.StatusEvent;
import nl.gestand.ontology.model.Term;
import nl.gestand.ontology.model.Verdict;
import nl.gestand.ontology.model.VerdictKind;
import org.apache.jena.system.Txn;

import org.apache.jena.query.DatasetFactory;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.sparql.core.DatasetGraph;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;

/**
 * Does random things to one commitment, and holds the answers of the store for any day, as known on any day, against
 * those of a list of all that was said; and against its own earlier answers, which no later change may alter.
 */
final class RandomHistory {

  private static final int STEPS = 25;
  private static final LocalDate FIRST = LocalDate.of(2025, 12, 1);
  private static final int DAYS = 60;
  private static final ZoneId PLACE = ZoneId.of("Europe/Amsterdam");
  private static final List<Status> STATUSES = List.of(
      Status.PROMISED, Status.IN_PROGRESS, Status.FULFILLED, Status.EXTENDED, Status.NOT_EXECUTED);

  private final KnowledgeStore store;
  private final DocumentStore documents;
  private final CommitmentStore commitments;
  private final MovedClock clock;
  private final RandomGenerator random;
  private final List<Said> said = new ArrayList<>();
  private final Map<List<LocalDate>, Optional<Status>> answered = new HashMap<>();
  private final Instant first;
  private Instant last = Instant.EPOCH;

  /** Something that was said of the commitment, and all that was decided about it, in order. */
  private record Said(int order, StatusEvent event, Instant at, List<Decided> decided) {}

  /** @param retracted a later reading found it no longer; otherwise a person decided so */
  private record Decided(Instant at, boolean retracted, Optional<VerdictKind> kind) {}

  RandomHistory(KnowledgeStore store, MovedClock clock, long seed) {
    this.store = store;
    this.documents = new DocumentStore(store, clock);
    this.commitments = new CommitmentStore(store, clock);
    this.clock = clock;
    this.first = clock.instant();
    this.random = new Random(seed);
  }

  void play() {
    read(true);
    for (int step = 1; step <= STEPS; step++) {
      clock.move(Duration.ofHours(random.nextInt(-20, 60)));
      switch (random.nextInt(6)) {
        case 0 -> read(random.nextBoolean());
        case 1, 2 -> judge(step);
        default -> state(step);
      }
      compare();
      compareAsOf(FIRST.plusDays(random.nextInt(DAYS)), FIRST.plusDays(25 + random.nextInt(DAYS)));
    }
  }

  private Instant now() {
    last = clock.instant().isBefore(last) ? last : clock.instant();
    return last;
  }

  /** Reads the letter, with or without its claim. */
  private void read(boolean withClaim) {
    documents.put(List.of(Examples.letter(withClaim ? List.of(Examples.promises()) : List.of())));
    String id = Examples.promises().id().value();
    List<Said> claims = said.stream().filter(each -> each.event().id().value().startsWith(id)).toList();
    boolean judged = claims.stream().anyMatch(claim -> verdict(claim, Instant.MAX).isPresent());
    Optional<Said> standing = claims.stream().filter(claim -> !retracted(claim, Instant.MAX)).findFirst();
    if (judged || standing.isPresent() == withClaim) {
      return;
    }
    if (withClaim) {
      EventId fresh = new EventId(id + (claims.isEmpty() ? "" : "-" + (claims.size() + 1)));
      said.add(new Said(said.size(), Examples.promises().as(fresh), now(), new ArrayList<>()));
    } else {
      standing.get().decided().add(new Decided(now(), true, Optional.empty()));
    }
  }

  private void state(int step) {
    StatusEvent event = withTerm(Examples.recorded("random-" + step, TOEZEGGING,
        STATUSES.get(random.nextInt(STATUSES.size())), Claimant.values()[random.nextInt(Claimant.values().length)],
        FIRST.plusDays(random.nextInt(DAYS))));
    assertThat(commitments.record(event, version())).isInstanceOf(RecordResult.Recorded.class);
    said.add(new Said(said.size(), event, now(), new ArrayList<>()));
  }

  /** With a new term when it is put off. */
  private StatusEvent withTerm(StatusEvent event) {
    LocalDate until = FIRST.plusDays(random.nextInt(DAYS));
    return event.status() != Status.EXTENDED ? event : new StatusEvent(event.id(), event.commitment(), event.status(),
        event.sourceWord(), event.claimedBy(), event.agent(), event.validFrom(), event.evidence(), event.confidence(),
        Optional.of(new Term("later", Optional.empty(), Optional.of(until), "by hand")), event.note(), event.answers());
  }

  private void judge(int step) {
    if (said.isEmpty()) {
      return;
    }
    Said about = said.get(random.nextInt(said.size()));
    VerdictKind kind = VerdictKind.values()[random.nextInt(VerdictKind.values().length)];
    Verdict verdict = new Verdict(new EventId("verdict-" + step), about.event().id(), TOEZEGGING, kind, "bert", "");
    Recording recording = new Recording(List.of(new Recording.Judge(verdict, version())), Optional.empty());
    assertThat(commitments.record(recording)).isInstanceOf(RecordResult.Recorded.class);
    about.decided().add(new Decided(now(), false, Optional.of(kind)));
  }

  private long version() {
    return commitments.find(TOEZEGGING).orElseThrow().version();
  }

  private void compare() {
    CommitmentHistory history = commitments.find(TOEZEGGING).orElseThrow();
    List<Standing> standings = history.standings();
    StatusHistories histories = new StatusHistories(store.uris());
    Optional<StatusHistories.Said> queried = store.dataset().flatMap(dataset -> Txn.calculateRead(dataset,
        () -> histories.find(dataset, store.uris().commitment(TOEZEGGING))));
    LocalDate today = LocalDate.ofInstant(last, PLACE);
    for (LocalDate known = FIRST.plusDays(25); !known.isAfter(FIRST.plusDays(DAYS + 60)); known = known.plusDays(3)) {
      CommitmentHistory then = history.asKnownOn(known);
      for (LocalDate day = FIRST; day.isBefore(FIRST.plusDays(DAYS)); day = day.plusDays(7)) {
        Optional<Status> status = then.status(day);
        assertThat(status).as("on %s, as known on %s", day, known).isEqualTo(expected(day, known));
        assertThat(standing(standings, day, known)).as("on %s, as known on %s", day, known).isEqualTo(status);
        Optional<LocalDate> knownOn = Optional.of(known);
        LocalDate on = day;
        queried.ifPresent(inQueries -> assertThat(inQueries.decisive(on, knownOn).map(each -> each.event().status()))
            .as("in a query, on %s, as known on %s", on, knownOn).isEqualTo(status));
        Optional<Term> term = expectedTerm(history.commitment(), day, known);
        assertThat(then.term(day)).as("term on %s, as known on %s", day, known).isEqualTo(term);
        assertThat(then.overdue(day)).isEqualTo(status.map(Status::open).orElse(true)
            && term.flatMap(Term::until).filter(day::isAfter).isPresent());
        if (known.isBefore(today)) {
          assertThat(answered.computeIfAbsent(List.of(day, known), first -> status)).isEqualTo(status);
        }
      }
    }
  }

  /** What a query sees that is asked as of a day: the same events, so the same status by the rule for all later days. */
  private void compareAsOf(LocalDate day, LocalDate known) {
    store.dataset().ifPresent(dataset -> {
      Optional<Status> status = store.read(any -> {
        DatasetGraph then = new DatasetAsOf(dataset, Optional.of(day), Optional.of(known));
        try (RDFConnection connection = RDFConnection.connect(DatasetFactory.wrap(then))) {
          return commitments.find(connection, TOEZEGGING);
        }
      }).flatMap(history -> history.status(LocalDate.MAX));
      Instant end = known.plusDays(1).atStartOfDay(PLACE).toInstant();
      boolean described = first.isBefore(end) && !Examples.letter(List.of()).document().date().orElseThrow().isAfter(day);
      assertThat(status).as("asked on %s, as known on %s", day, known)
          .isEqualTo(described ? expected(day, known) : Optional.empty());
    });
  }

  private static Optional<Status> standing(List<Standing> standings, LocalDate day, LocalDate known) {
    List<Standing> holding = standings.stream().filter(standing -> standing.holds(day, known)).toList();
    assertThat(holding).hasSizeLessThan(2);
    return holding.stream().map(standing -> standing.decisive().status()).findFirst();
  }

  /** The last that brought one, by the day from which it holds; before that the one that the letter named. */
  private Optional<Term> expectedTerm(Commitment commitment, LocalDate day, LocalDate known) {
    Instant end = known.plusDays(1).atStartOfDay(PLACE).toInstant();
    return counting(day, end).stream().flatMap(each -> each.event().newTerm().stream())
        .reduce((earlier, later) -> later).or(() -> first.isBefore(end) ? commitment.term() : Optional.empty());
  }

  private List<Said> counting(LocalDate day, Instant end) {
    return said.stream()
        .filter(each -> each.at().isBefore(end) && !each.event().validFrom().isAfter(day) && counts(each, end))
        .sorted(Comparator.comparing((Said each) -> each.event().validFrom()).thenComparing(Said::order))
        .toList();
  }

  /** The rule once more, in the plainest way: keep what counts, then sort. */
  private Optional<Status> expected(LocalDate day, LocalDate known) {
    Instant end = known.plusDays(1).atStartOfDay(PLACE).toInstant();
    List<Said> counting = counting(day, end);
    Optional<Said> opening = counting.stream().filter(each -> each.event().status() == Status.PROMISED)
        .reduce((earlier, later) -> later);
    Optional<Said> step = Optional.empty();
    for (Said each : counting) {
      boolean goesFirst = step.map(best -> weight(each, end) <= weight(best, end)).orElse(true);
      step = each.event().status() != Status.PROMISED && goesFirst ? Optional.of(each) : step;
    }
    if (opening.isPresent() && step.isPresent()) {
      boolean reopened = opening.get().event().validFrom().isAfter(step.get().event().validFrom())
          && weight(opening.get(), end) <= weight(step.get(), end);
      return Optional.of((reopened ? opening : step).get().event().status());
    }
    return Optional.ofNullable(opening.orElse(step.orElse(null))).map(each -> each.event().status());
  }

  /** Chamber 0, register 2, ministry 4, letter 6, and 7 for what only a machine read. */
  private int weight(Said each, Instant end) {
    boolean machine = each.event().byMachine() && !verdict(each, end).equals(Optional.of(VerdictKind.CONFIRMED));
    return 2 * each.event().claimedBy().ordinal() + (machine ? 1 : 0);
  }

  private static boolean counts(Said each, Instant end) {
    return verdict(each, end).map(kind -> kind == VerdictKind.CONFIRMED).orElse(!retracted(each, end));
  }

  private static Optional<VerdictKind> verdict(Said each, Instant end) {
    return each.decided().stream()
        .filter(decided -> !decided.retracted() && decided.at().isBefore(end))
        .reduce((earlier, later) -> later)
        .flatMap(Decided::kind)
        .filter(kind -> kind != VerdictKind.UNDONE);
  }

  private static boolean retracted(Said each, Instant end) {
    return each.decided().stream().anyMatch(decided -> decided.retracted() && decided.at().isBefore(end));
  }
}
