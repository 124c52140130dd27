// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.store;

import static nl.gestand.ontology.Examples.LETTER;
import static nl.gestand.ontology.Examples.LETTER_DATE;
import static nl.gestand.ontology.Examples.MOTIE;
import static nl.gestand.ontology.Examples.TOEZEGGING;
import static org.assertj.core.api.Assertions.assertThat;

import nl.gestand.ontology.Examples;
import nl.gestand.ontology.citation.Dossier;
import nl.gestand.ontology.model.Action;
import nl.gestand.ontology.model.ActionKind;
import nl.gestand.ontology.model.Claimant;
import nl.gestand.ontology.model.Commitment;
import nl.gestand.ontology.model.CommitmentId;
import nl.gestand.ontology.model.CommitmentKind;
import nl.gestand.ontology.model.Description;
import nl.gestand.ontology.model.DocumentId;
import nl.gestand.ontology.model.EventId;
import nl.gestand.ontology.model.Link;
import nl.gestand.ontology.model.LinkEvent;
import nl.gestand.ontology.model.LinkKind;
import nl.gestand.ontology.model.Reading;
import nl.gestand.ontology.model.RecordedAction;
import nl.gestand.ontology.model.RecordedEvent;
import nl.gestand.ontology.model.Status;
import nl.gestand.ontology.model.StatusEvent;
import nl.gestand.ontology.model.Term;
import nl.gestand.ontology.model.Verdict;
import nl.gestand.ontology.model.VerdictKind;
import nl.gestand.ontology.store.DocumentStore.PutResult;
import nl.gestand.ontology.store.KnowledgeStore.Decider;
import nl.gestand.ontology.store.KnowledgeStore.Decision;
import nl.gestand.ontology.store.KnowledgeStore.Place;
import nl.gestand.ontology.vocabulary.Gst;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** What every engine under the stores must keep. A test of an engine says only how to open an empty one. */
public abstract class StoreContract {

  protected static final Uris URIS = new Uris("https://gestand.example");
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05.678Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 1, 2);

  private KnowledgeStore store;
  private DocumentStore documents;
  private CommitmentStore commitments;
  private ChangeLog changes;
  private MovedClock clock;

  /** Opens a store with nothing in it. */
  protected abstract KnowledgeStore openEmpty();

  @BeforeEach
  void open() {
    store = openEmpty();
    clock = new MovedClock(NOW);
    documents = new DocumentStore(store, clock);
    commitments = new CommitmentStore(store, clock);
    changes = new ChangeLog(store);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void find_afterPut_givesTheReadingBack() {
    Reading letter = Examples.letter();
    assertThat(documents.put(List.of(letter))).containsExactly(new PutResult.New());
    Reading found = documents.find(LETTER).orElseThrow();
    assertThat(found.document()).isEqualTo(letter.document());
    assertThat(found.commitments()).isEqualTo(letter.commitments());
    assertThat(found.findings()).isEqualTo(letter.findings());
    assertThat(found.claims()).containsExactlyInAnyOrderElementsOf(letter.claims());
    assertThat(found.reader()).isEqualTo(letter.reader());
  }

  @Test
  void put_namingACommittee_leadsToIt() {
    documents.put(List.of(Examples.letter()));

    DescribeThing describe = new DescribeThing(store);
    assertThat(describe.find("committee/tk-jv", Optional.empty(), Optional.empty()).orElseThrow().quads()
        .contains(Node.ANY, store.uris().document(LETTER), Gst.committee, store.uris().committee("tk-jv"))).isTrue();
    assertThat(describe.find("committee/tk-def", Optional.empty(), Optional.empty())).isEmpty();
  }

  @Test
  void find_unknown_isEmpty() {
    assertThat(documents.find(new DocumentId("kst-1-1"))).isEmpty();
    assertThat(commitments.find(new CommitmentId("tz209901-001"))).isEmpty();
  }

  @Test
  void put_sameAgain_changesNothing() {
    documents.put(List.of(Examples.letter(), Examples.motie()));
    long before = changes.last();
    assertThat(documents.put(List.of(Examples.letter(), Examples.motie())))
        .containsExactly(new PutResult.Unchanged(), new PutResult.Unchanged());
    assertThat(changes.last()).isEqualTo(before);
  }

  @Test
  void newest_isTheLastChange_alsoAfterOneThatChangedNothing() {
    assertThat(changes.newest()).isEqualTo(changes.last());
    for (List<Reading> readings : List.of(List.of(Examples.letter()), List.of(Examples.letter()), List.of(Examples.motie()))) {
      documents.put(readings);
      assertThat(changes.newest()).isEqualTo(changes.last());
    }
  }

  @Test
  void put_claimNoLongerRead_isRetractedAndKept() {
    documents.put(List.of(Examples.motie(), Examples.letter()));
    assertThat(statusOf(MOTIE)).isEqualTo(Status.CLOSED_BY_GOVERNMENT);
    assertThat(documents.put(List.of(Examples.letter(List.of(Examples.promises())))))
        .containsExactly(new PutResult.Changed());
    assertThat(statusOf(MOTIE)).isEqualTo(Status.SUBMITTED);
    assertThat(commitments.find(MOTIE).orElseThrow().events())
        .filteredOn(recorded -> recorded.retractedAt().isPresent())
        .extracting(RecordedEvent::event)
        .containsExactly(Examples.closesMotie());
  }

  @Test
  void put_retractedClaimReadAgain_standsAgainBesideTheOld() {
    documents.put(List.of(Examples.motie(), Examples.letter()));
    documents.put(List.of(Examples.letter(List.of(Examples.promises()))));
    documents.put(List.of(Examples.letter()));
    CommitmentHistory history = commitments.find(MOTIE).orElseThrow();
    assertThat(history.events()).hasSize(3);
    assertThat(statusOf(MOTIE)).isEqualTo(Status.CLOSED_BY_GOVERNMENT);
    assertThat(documents.put(List.of(Examples.letter()))).containsExactly(new PutResult.Unchanged());
  }

  @Test
  void put_rereading_leavesWhatAPersonRecorded() {
    documents.put(List.of(Examples.letter()));
    record("11111111-1111", Status.FULFILLED);
    documents.put(List.of(Examples.letter(List.of())));
    assertThat(commitments.find(TOEZEGGING).orElseThrow().events())
        .extracting(recorded -> recorded.event().agent())
        .containsExactly(Examples.READER, "anna");
    assertThat(statusOf(TOEZEGGING)).isEqualTo(Status.FULFILLED);
  }

  @Test
  void known_tellsByTheBytes() {
    Reading letter = Examples.letter();
    documents.put(List.of(letter));
    assertThat(documents.known(List.of(letter.document().original(), Examples.motie().document().original())))
        .containsOnlyKeys(letter.document().original())
        .containsValue(new DocumentStore.Known(LETTER, Examples.READER));
  }

  @Test
  void addAlternate_isKnownByTheseBytesToo() {
    documents.put(List.of(Examples.letter()));
    documents.addAlternate(LETTER, Examples.motie().document().original());
    documents.put(List.of(Examples.letter(List.of())));
    assertThat(documents.known(List.of(Examples.motie().document().original()))).hasSize(1);
  }

  @Test
  void find_commitment_tellsAllThatDocumentsSayOfIt() {
    documents.put(List.of(Examples.letter(), Examples.motie()));
    CommitmentHistory motie = commitments.find(MOTIE).orElseThrow();
    assertThat(motie.commitment()).isEqualTo(Examples.motie().commitments().get(0));
    assertThat(motie.events()).extracting(recorded -> recorded.event().status())
        .containsExactlyInAnyOrder(Status.SUBMITTED, Status.CLOSED_BY_GOVERNMENT);
    assertThat(motie.mentions()).singleElement().satisfies(mention -> {
      assertThat(mention.document()).isEqualTo(LETTER);
      assertThat(mention.date()).contains(LETTER_DATE);
      assertThat(mention.quote()).isEqualTo("De motie is hiermee afgedaan.");
    });
  }

  @Test
  void record_newEvent_isLastInTheHistory() {
    documents.put(List.of(Examples.letter()));
    RecordResult result = record("11111111-1111", Status.FULFILLED);
    assertThat(result).isEqualTo(new RecordResult.Recorded(changes.last()));
    CommitmentHistory history = commitments.find(TOEZEGGING).orElseThrow();
    assertThat(history.version()).isEqualTo(changes.last());
    RecordedEvent last = history.events().get(1);
    assertThat(last.event()).isEqualTo(Examples.recorded("11111111-1111", Status.FULFILLED, TODAY));
    assertThat(last.recordedAt()).isEqualTo(NOW);
    assertThat(last.change()).isEqualTo(changes.last());
  }

  @Test
  void record_sameTwice_isOne() {
    documents.put(List.of(Examples.letter()));
    long version = commitments.find(TOEZEGGING).orElseThrow().version();
    StatusEvent event = Examples.recorded("11111111-1111", Status.FULFILLED, TODAY);
    RecordResult first = commitments.record(event, version);
    assertThat(commitments.record(event, version)).isEqualTo(first);
    assertThat(commitments.find(TOEZEGGING).orElseThrow().events()).hasSize(2);
  }

  @Test
  void record_stale_changesNothing() {
    documents.put(List.of(Examples.letter()));
    long seen = commitments.find(TOEZEGGING).orElseThrow().version();
    record("11111111-1111", Status.IN_PROGRESS);
    long before = changes.last();
    RecordResult result = commitments.record(Examples.recorded("22222222-2222", Status.FULFILLED, TODAY), seen);
    assertThat(result).isInstanceOfSatisfying(RecordResult.Stale.class,
        stale -> assertThat(stale.now()).singleElement().satisfies(now -> assertThat(now.events()).hasSize(2)));
    assertThat(changes.last()).isEqualTo(before);
  }

  @Test
  void record_unknownCommitment_changesNothing() {
    assertThat(commitments.record(Examples.recorded("11111111-1111", Status.FULFILLED, TODAY), 0))
        .isEqualTo(new RecordResult.UnknownCommitment());
    assertThat(changes.last()).isZero();
  }

  @Test
  void change_ofThoseWhoWaitOneFails_theOthersAreWritten() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch others = new CountDownLatch(1);
    List<Long> numbers = Collections.synchronizedList(new ArrayList<>());
    List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());
    Decider<Boolean> first = (connection, place) -> {
      begun.countDown();
      await(others);
      return added(place, numbers);
    };
    Decider<Boolean> failing = (connection, place) -> {
      throw new IllegalStateException("no");
    };
    Thread.UncaughtExceptionHandler keep = (thread, failure) -> failures.add(failure);
    Thread holder = Thread.ofPlatform().uncaughtExceptionHandler(keep).start(() -> store.change(clock, first));
    await(begun);
    List<Thread> waiting = Stream.<Decider<Boolean>>of((connection, place) -> added(place, numbers), failing,
            (connection, place) -> added(place, numbers), (connection, place) -> added(place, numbers))
        .map(decider -> Thread.ofPlatform().uncaughtExceptionHandler(keep).start(() -> store.change(clock, decider)))
        .toList();
    while (waiting.stream().anyMatch(thread -> thread.getState() != Thread.State.WAITING)) {
      Thread.onSpinWait();
    }
    others.countDown();
    holder.join();
    for (Thread thread : waiting) {
      thread.join();
    }
    assertThat(failures).singleElement().extracting(Throwable::getMessage).isEqualTo("no");
    assertThat(numbers).containsExactly(1L, 2L, 3L, 4L);
    assertThat(store.lastChangeNumber()).isEqualTo(4);
    assertThat(store.<Long>read(connection -> numbers.stream()
        .filter(number -> connection.queryAsk("ASK { GRAPH ?g { ?s ?p " + number + " } }")).count())).isEqualTo(4);
  }

  private static Decision<Boolean> added(Place place, List<Long> numbers) {
    numbers.add(place.number());
    Node thing = NodeFactory.createURI("https://gestand.example/id/event/e" + place.number());
    return new Decision<>(List.of(),
        List.of(Quad.create(thing, thing, Gst.changeNumber, ChangeNumbers.node(place.number()))), true);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void record_manyAtOnce_eachAcknowledgedOnceNoneLost() throws Exception {
    documents.put(List.of(Examples.letter()));
    int writers = 8;
    int each = 5;
    List<Callable<Integer>> work = new ArrayList<>();
    for (int writer = 0; writer < writers; writer++) {
      String name = "writer-" + writer;
      work.add(() -> {
        int acknowledged = 0;
        for (int i = 0; i < each; i++) {
          acknowledged += record(name + "-" + i, Status.IN_PROGRESS) instanceof RecordResult.Recorded ? 1 : 0;
        }
        return acknowledged;
      });
    }
    int acknowledged = 0;
    try (ExecutorService pool = Executors.newFixedThreadPool(writers)) {
      for (Future<Integer> done : pool.invokeAll(work)) {
        acknowledged += done.get();
      }
    }
    List<RecordedEvent> events = commitments.find(TOEZEGGING).orElseThrow().events();
    assertThat(events).hasSize(acknowledged + 1);
    assertThat(events).extracting(RecordedEvent::change).doesNotHaveDuplicates();
  }

  @Test
  void put_rejectedClaimReadAgain_doesNotReturn() {
    documents.put(List.of(Examples.motie(), Examples.letter()));
    judge(Examples.closesMotie(), VerdictKind.REJECTED);
    assertThat(statusOf(MOTIE)).isEqualTo(Status.SUBMITTED);
    documents.put(List.of(Examples.letter(List.of(Examples.promises()))));
    documents.put(List.of(Examples.letter()));
    assertThat(statusOf(MOTIE)).isEqualTo(Status.SUBMITTED);
    assertThat(commitments.find(MOTIE).orElseThrow().events()).hasSize(2);
  }

  @Test
  void put_confirmedClaimNoLongerRead_stands() {
    documents.put(List.of(Examples.motie(), Examples.letter()));
    judge(Examples.closesMotie(), VerdictKind.CONFIRMED);
    assertThat(documents.put(List.of(Examples.letter(List.of(Examples.promises())))))
        .containsExactly(new PutResult.Unchanged());
    assertThat(statusOf(MOTIE)).isEqualTo(Status.CLOSED_BY_GOVERNMENT);
  }

  @Test
  void put_claimWithAnotherTerm_leavesWhatWasKnownBefore() {
    documents.put(List.of(Examples.letter(List.of(Examples.promises().with(Examples.afterTheSummer())))));
    LocalDate first = CommitmentHistory.dayOf(NOW);
    clock.move(Duration.ofDays(3));
    Term other = new Term("dit jaar", Optional.empty(), Optional.of(LocalDate.of(2025, 12, 30)), "dit-jaar");
    documents.put(List.of(Examples.letter(List.of(Examples.promises().with(other)))));
    CommitmentHistory history = commitments.find(TOEZEGGING).orElseThrow();
    assertThat(history.term(TODAY)).contains(other);
    assertThat(history.asKnownOn(first).term(TODAY)).contains(Examples.afterTheSummer());
  }

  @Test
  void record_verdictUndone_standsAgain() {
    documents.put(List.of(Examples.motie(), Examples.letter()));
    judge(Examples.closesMotie(), VerdictKind.REJECTED);
    judge(Examples.closesMotie(), VerdictKind.UNDONE);
    assertThat(statusOf(MOTIE)).isEqualTo(Status.CLOSED_BY_GOVERNMENT);
  }

  @Test
  void record_verdictOnNoEventOfThisCommitment_changesNothing() {
    documents.put(List.of(Examples.letter(), Examples.motie()));
    Verdict verdict = new Verdict(new EventId("oordeel-1"), Examples.promises().id(), MOTIE, VerdictKind.REJECTED,
        "anna", "");
    assertThat(commitments.record(judgement(verdict))).isEqualTo(new RecordResult.UnknownCommitment());
  }

  @Test
  void record_severalAsOneAction_isOneChangeThatIsFoundAgain() {
    documents.put(List.of(Examples.letter(), Examples.motie()));
    Action action = new Action(new EventId("handeling-1"), ActionKind.BULK, "anna", "twee tegelijk", Optional.empty());
    Recording recording = new Recording(
        List.of(state("11111111-1111", TOEZEGGING), state("22222222-2222", MOTIE)), Optional.of(action));
    long before = changes.last();
    assertThat(commitments.record(recording)).isEqualTo(new RecordResult.Recorded(before + 1));
    assertThat(commitments.record(recording)).isEqualTo(new RecordResult.Recorded(before + 1));
    assertThat(commitments.actions()).extracting(RecordedAction::action).containsExactly(action);
    assertThat(commitments.touchedBy(action.id())).extracting(history -> history.commitment().id())
        .containsExactlyInAnyOrder(TOEZEGGING, MOTIE);
    assertThat(changes.since(before, 1)).extracting(ChangeLog.Change::commitments)
        .containsExactly(Set.of(TOEZEGGING, MOTIE));
  }

  @Test
  void record_oneOfSeveralStale_changesNothing() {
    documents.put(List.of(Examples.letter(), Examples.motie()));
    Recording recording = new Recording(
        List.of(state("11111111-1111", TOEZEGGING), state("22222222-2222", MOTIE)), Optional.empty());
    record("33333333-3333", Status.IN_PROGRESS);
    long before = changes.last();
    assertThat(commitments.record(recording)).isInstanceOfSatisfying(RecordResult.Stale.class,
        stale -> assertThat(stale.now()).extracting(history -> history.commitment().id()).containsExactly(TOEZEGGING));
    assertThat(changes.last()).isEqualTo(before);
  }

  @Test
  void record_link_isSeenFromBothEndsAndCanBeDenied() {
    documents.put(List.of(Examples.letter(), Examples.motie()));
    Link link = new Link(TOEZEGGING, LinkKind.FOLLOWS_FROM, MOTIE);
    chain("verband-1", link, true);
    assertThat(commitments.find(TOEZEGGING).orElseThrow().links()).containsExactly(link);
    assertThat(commitments.find(MOTIE).orElseThrow().links()).containsExactly(link);
    assertThat(changes.since(changes.last() - 1, 1)).extracting(ChangeLog.Change::commitments)
        .containsExactly(Set.of(TOEZEGGING, MOTIE));
    chain("verband-2", link, false);
    assertThat(commitments.find(MOTIE).orElseThrow().links()).isEmpty();
  }

  @Test
  void asKnownOn_aDayBeforeADocumentWasThere_hasNeitherItsLinkNorItsTerm() {
    LocalDate first = CommitmentHistory.dayOf(clock.instant());
    documents.put(List.of(Examples.letter()));
    clock.move(Duration.ofDays(3));
    Link link = new Link(MOTIE, LinkKind.REPLACES, TOEZEGGING);
    documents.put(List.of(Examples.linked(Examples.motie(), List.of(link))));

    CommitmentHistory history = commitments.find(TOEZEGGING).orElseThrow();
    assertThat(history.links()).containsExactly(link);
    assertThat(history.asKnownOn(first).links()).isEmpty();
    assertThat(history.asKnownOn(first).term(TODAY)).isPresent();
    assertThat(history.knownOn(first)).isTrue();
    assertThat(history.knownOn(first.minusDays(1))).isFalse();
    assertThat(history.asKnownOn(first.minusDays(1)).term(TODAY)).isEmpty();
    assertThat(commitments.find(MOTIE).orElseThrow().knownOn(first)).isFalse();
    assertThat(documents.knownSince(Examples.motie().document().id())).contains(clock.instant());
  }

  @Test
  void find_linkReadInADocument_isSeenFromBothEnds() {
    Reading motie = Examples.motie();
    CommitmentId earlier = new CommitmentId("tz209901-001");
    Link link = new Link(MOTIE, LinkKind.REPLACES, TOEZEGGING);
    Link further = new Link(MOTIE, LinkKind.FOLLOWS_FROM, earlier);
    documents.put(List.of(Examples.letter(), Examples.linked(motie, List.of(link, further))));
    assertThat(commitments.find(MOTIE).orElseThrow().links()).containsExactlyInAnyOrder(link, further);
    assertThat(commitments.find(TOEZEGGING).orElseThrow().links()).containsExactly(link);
  }

  @Test
  void record_clockPutBack_keepsTheOrderOfRecording() {
    documents.put(List.of(Examples.letter()));
    record("11111111-1111", Status.IN_PROGRESS);
    clock.move(Duration.ofHours(-5));
    record("22222222-2222", Status.FULFILLED);
    clock.move(Duration.ofHours(6));
    record("33333333-3333", Status.EXTENDED);
    assertThat(commitments.find(TOEZEGGING).orElseThrow().events()).extracting(RecordedEvent::recordedAt)
        .containsExactly(NOW, NOW, NOW, NOW.plus(Duration.ofHours(1)));
  }

  @Test
  void unknownWords_areCountedByWhoUsedThem() {
    documents.put(List.of(Examples.letter()));
    assertThat(commitments.unknownWords()).isEmpty();
    record("11111111-1111", Status.UNKNOWN);
    record("22222222-2222", Status.UNKNOWN);
    record("33333333-3333", Status.FULFILLED);
    assertThat(commitments.unknownWords()).containsExactly(
        new CommitmentStore.UnknownWord("Voldaan", Claimant.MINISTRY, 2, TOEZEGGING));
  }

  /** Seeded, so that a failure can be had again. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void history_whateverHappened_isThatOfAPlainListOfWhatWasSaid(long seed) {
    new RandomHistory(store, clock, seed).play();
  }

  @Test
  void since_tellsWhatEachChangeTouched() {
    documents.put(List.of(Examples.letter()));
    documents.put(List.of(Examples.motie()));
    record("11111111-1111", Status.FULFILLED);
    assertThat(changes.since(0, 10)).containsExactly(
        new ChangeLog.Change(1, Set.of(LETTER), Set.of(TOEZEGGING, MOTIE)),
        new ChangeLog.Change(2, Set.of(new DocumentId(MOTIE.value())), Set.of(MOTIE)),
        new ChangeLog.Change(3, Set.of(), Set.of(TOEZEGGING)));
    assertThat(changes.since(1, 1)).extracting(ChangeLog.Change::number).containsExactly(2L);
    assertThat(changes.since(3, 10)).isEmpty();
  }

  @Test
  void findingThatIsNoLongerMade_isWithdrawn_untilItIsMadeAgain() {
    Reading whole = Examples.letter();
    Reading without = new Reading(whole.document(), whole.reader(), whole.findings().subList(0, 1),
        whole.commitments(), whole.claims());
    String path = "finding/" + LETTER + "/78-90-" + whole.findings().getLast().kind().code();
    DescribeThing describe = new DescribeThing(store);
    documents.put(List.of(whole));
    assertThat(describe.find(path, Optional.empty(), Optional.empty()).orElseThrow().withdrawn()).isFalse();
    Instant first = documents.modified(LETTER).orElseThrow();

    clock.move(Duration.ofDays(2));
    documents.put(List.of(without));
    assertThat(describe.find(path, Optional.empty(), Optional.empty()).orElseThrow().withdrawn()).isTrue();
    assertThat(documents.modified(LETTER).orElseThrow()).isAfter(first);
    assertThat(documents.find(LETTER).orElseThrow().findings()).hasSize(1);
    assertThat(new CheckGraphs(store).run(done -> { }).broken()).isEmpty();
    assertThat(describe.find(path.replace("78", "77"), Optional.empty(), Optional.empty())).isEmpty();

    documents.put(List.of(whole));
    assertThat(describe.find(path, Optional.empty(), Optional.empty()).orElseThrow().withdrawn()).isFalse();
    assertThat(documents.find(LETTER).orElseThrow().findings()).containsExactlyInAnyOrderElementsOf(whole.findings());
  }

  @Test
  void inDossier_listsItsDocumentsAndCommitmentsOldestFirst() {
    documents.put(List.of(Examples.letter(), Examples.motie()));
    assertThat(documents.inDossier(Examples.DOSSIER)).extracting(document -> document.id().value())
        .containsExactly(MOTIE.value(), LETTER.value());
    assertThat(commitments.inDossier(Examples.DOSSIER)).extracting(history -> history.commitment().id())
        .containsExactly(TOEZEGGING, MOTIE);
    assertThat(commitments.inDossier(new Dossier("99999", ""))).isEmpty();
  }

  @Test
  void stored_hasNoBlankNodes() {
    documents.put(List.of(Examples.letter(), Examples.motie()));
    record("11111111-1111", Status.FULFILLED);
    boolean any = store.read(connection -> connection.queryAsk(
        "ASK { GRAPH ?g { ?s ?p ?o } FILTER(isBlank(?s) || isBlank(?o)) }"));
    assertThat(any).isFalse();
  }

  private RecordResult record(String id, Status status) {
    long version = commitments.find(TOEZEGGING).orElseThrow().version();
    return commitments.record(Examples.recorded(id, status, TODAY), version);
  }

  private void judge(StatusEvent event, VerdictKind kind) {
    Verdict verdict = new Verdict(new EventId("oordeel-" + kind.code()), event.id(), event.commitment(), kind, "anna", "");
    assertThat(commitments.record(judgement(verdict))).isInstanceOf(RecordResult.Recorded.class);
  }

  private Recording judgement(Verdict verdict) {
    return new Recording(
        List.of(new Recording.Judge(verdict, version(verdict.commitment()))), Optional.empty());
  }

  private void chain(String id, Link link, boolean holds) {
    Recording.Part part = new Recording.Chain(
        new LinkEvent(new EventId(id), link, holds, "anna", ""), version(link.from()));
    assertThat(commitments.record(new Recording(List.of(part), Optional.empty())))
        .isInstanceOf(RecordResult.Recorded.class);
  }

  private Recording.State state(String id, CommitmentId commitment) {
    return new Recording.State(
        Examples.recorded(id, commitment, Status.FULFILLED, Claimant.MINISTRY, TODAY), version(commitment));
  }

  private long version(CommitmentId id) {
    return commitments.find(id).orElseThrow().version();
  }

  private Status statusOf(CommitmentId id) {
    return commitments.find(id).orElseThrow().decisive(TODAY).orElseThrow().event().status();
  }

  @Test
  void record_descriptionByHand_isFoundAsItWasWritten_once() {
    Recording recording = byHand("described-1", "described-1-status");

    assertThat(commitments.record(recording)).isInstanceOf(RecordResult.Recorded.class);
    assertThat(commitments.record(recording)).isEqualTo(new RecordResult.Recorded(1));

    CommitmentHistory history = commitments.find(TOEZEGGING).orElseThrow();
    assertThat(history.commitment()).isEqualTo(byHand());
    assertThat(history.status(TODAY)).contains(Status.PROMISED);
    assertThat(changes.since(0, 10).getFirst().commitments()).containsExactly(TOEZEGGING);
  }

  @Test
  void record_descriptionOfWhatIsThere_isStale_andChangesNothing() {
    documents.put(List.of(Examples.letter()));
    long before = changes.last();

    RecordResult result = commitments.record(byHand("described-1", "described-1-status"));

    assertThat(result).isInstanceOfSatisfying(RecordResult.Stale.class,
        stale -> assertThat(stale.now()).extracting(now -> now.commitment().id()).containsExactly(TOEZEGGING));
    assertThat(changes.last()).isEqualTo(before);
  }

  private static Recording byHand(String description, String status) {
    return new Recording(List.of(
        new Recording.Describe(new Description(new EventId(description), byHand(), "chris")),
        new Recording.State(Examples.recorded(status, TOEZEGGING, Status.PROMISED, Claimant.CHAMBER,
            LocalDate.of(2025, 4, 3)), 0)), Optional.empty());
  }

  /** As Chamber staff hear it: a person, a term, and no document yet. */
  private static Commitment byHand() {
    return new Commitment(TOEZEGGING, CommitmentKind.TOEZEGGING, Optional.of(Examples.TOEZEGGING_NUMBER),
        "Reactie op het rapport", "de Kamer een reactie te sturen", Optional.of(LocalDate.of(2025, 4, 3)),
        List.of(Examples.MINISTER), List.of(), List.of("jenv"), Optional.of(Examples.DOSSIER),
        Optional.of(Examples.afterTheSummer()), "commissiedebat", Optional.empty(), List.of());
  }

  @Test
  void queue_hasWhatLettersClaim_leastCertainFirst_withoutWhatWasJudgedOrRetracted() {
    ReviewQueue queue = new ReviewQueue(store);
    StatusEvent unsure = withConfidence(Examples.promises(), 0.4);
    documents.put(List.of(Examples.motie(), Examples.letter(List.of(Examples.closesMotie(), unsure))));
    assertThat(queue.open()).containsExactly(
        item(unsure, 0.4), item(Examples.closesMotie(), 0.9));

    judge(new Verdict(new EventId("accepted-1"), unsure.id(), TOEZEGGING, VerdictKind.CONFIRMED, "anna", ""));
    assertThat(queue.open()).containsExactly(item(Examples.closesMotie(), 0.9));
    judge(new Verdict(new EventId("undone-11"), unsure.id(), TOEZEGGING, VerdictKind.UNDONE, "anna", ""));
    assertThat(queue.open()).hasSize(2);

    documents.put(List.of(Examples.letter(List.of(Examples.closesMotie()))));
    assertThat(queue.open()).containsExactly(item(Examples.closesMotie(), 0.9));
  }

  @Test
  void waiting_isWhatTheMinistrySaid_untilTheChamberAnswers_orItIsWithdrawn() {
    Answers answers = new Answers(store);
    documents.put(List.of(Examples.letter()));
    assertThat(answers.waiting(TODAY, Optional.empty())).isEmpty();
    StatusEvent fulfilled = Examples.recorded("ministry-1", Status.FULFILLED, LocalDate.of(2025, 7, 7));
    record(fulfilled);
    assertThat(answers.waiting(TODAY, Optional.empty())).containsExactly(TOEZEGGING);
    assertThat(answers.waiting(TODAY, Optional.of("vws"))).isEmpty();
    assertThat(new Answers(store).waiting(TODAY, Optional.of("jenv"))).containsExactly(TOEZEGGING);
    assertThat(answers.waiting(LocalDate.of(2025, 7, 6), Optional.of("jenv"))).isEmpty();

    judge(new Verdict(new EventId("withdrawn-1"), fulfilled.id(), TOEZEGGING, VerdictKind.WITHDRAWN, "anna", ""));
    assertThat(answers.waiting(TODAY, Optional.empty())).isEmpty();

    record(Examples.recorded("ministry-2", Status.FULFILLED, LocalDate.of(2025, 7, 7)));
    record(Examples.recorded("chamber-12", TOEZEGGING, Status.FULFILLED, Claimant.CHAMBER, LocalDate.of(2025, 7, 8)));
    assertThat(answers.waiting(TODAY, Optional.empty())).isEmpty();
  }

  private void judge(Verdict verdict) {
    assertThat(commitments.record(judgement(verdict))).isInstanceOf(RecordResult.Recorded.class);
  }

  @Test
  void given_isWhatTheChamberAnswered_ofAllMinistriesOrOfOne() {
    documents.put(List.of(Examples.letter()));
    StatusEvent fulfilled = Examples.recorded("ministry-1", Status.FULFILLED, LocalDate.of(2025, 7, 7));
    record(fulfilled);
    Answers answers = new Answers(store);
    assertThat(answers.given(Optional.empty(), 9)).isEmpty();

    StatusEvent confirms =
        Examples.recorded("chamber-12", TOEZEGGING, Status.FULFILLED, Claimant.CHAMBER, LocalDate.of(2025, 7, 8));
    record(new StatusEvent(confirms.id(), TOEZEGGING, confirms.status(), "akkoord", confirms.claimedBy(), "chris",
        confirms.validFrom(), Optional.empty(), OptionalDouble.empty(), Optional.empty(), "",
        Optional.of(fulfilled.id())));

    assertThat(answers.given(Optional.empty(), 9)).containsExactly(TOEZEGGING);
    assertThat(answers.given(Optional.of("jenv"), 9)).containsExactly(TOEZEGGING);
    assertThat(answers.given(Optional.of("vws"), 9)).isEmpty();
  }

  private void record(StatusEvent event) {
    assertThat(commitments.record(event, version(event.commitment()))).isInstanceOf(RecordResult.Recorded.class);
  }

  private static ReviewQueue.Item item(StatusEvent claim, double confidence) {
    return new ReviewQueue.Item(claim.id(), claim.commitment(), confidence, LETTER, Optional.of(LETTER_DATE),
        Set.of("jenv"));
  }

  private static StatusEvent withConfidence(StatusEvent claim, double confidence) {
    return new StatusEvent(claim.id(), claim.commitment(), claim.status(), claim.sourceWord(), claim.claimedBy(),
        claim.agent(), claim.validFrom(), claim.evidence(), OptionalDouble.of(confidence), claim.newTerm(),
        claim.note(), claim.answers());
  }
}
