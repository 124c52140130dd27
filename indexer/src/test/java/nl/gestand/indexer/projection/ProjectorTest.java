// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.indexer.projection;

import static nl.gestand.ontology.Examples.LETTER;
import static nl.gestand.ontology.Examples.MOTIE;
import static nl.gestand.ontology.Examples.TOEZEGGING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.gestand.corpus.structure.StructuredText;
import nl.gestand.indexer.lucene.LuceneSearchIndex;
import nl.gestand.indexer.search.Entries;
import nl.gestand.indexer.search.Facet;
import nl.gestand.indexer.search.SearchEngine;
import nl.gestand.indexer.search.SearchIndex;
import nl.gestand.indexer.search.SearchRequest;
import nl.gestand.indexer.search.SearchResult.Count;
import nl.gestand.indexer.search.SearchResult.Hit;
import nl.gestand.ontology.Examples;
import nl.gestand.ontology.citation.Identifier;
import nl.gestand.ontology.citation.Identifiers;
import nl.gestand.ontology.model.ContentHash;
import nl.gestand.ontology.model.Finding;
import nl.gestand.ontology.model.FindingKind;
import nl.gestand.ontology.model.Passage;
import nl.gestand.ontology.model.PassageKind;
import nl.gestand.ontology.model.Reading;
import nl.gestand.ontology.model.Status;
import nl.gestand.ontology.model.TextSpan;
import nl.gestand.ontology.store.ChangeLog;
import nl.gestand.ontology.store.CommitmentStore;
import nl.gestand.ontology.store.DocumentStore;
import nl.gestand.ontology.store.KnowledgeStore;
import nl.gestand.ontology.store.Uris;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;

class ProjectorTest {

  private static final Clock TODAY = at("2026-01-02");
  private static final String WORDS =
      "Aan de Voorzitter\n\nDe motie is hierm-\nee afgedaan. 𝄞 Een reactie volgt.\n1 van 2\n";

  @TempDir
  private Path folder;
  private KnowledgeStore store;
  private DocumentStore documents;
  private CommitmentStore commitments;

  @BeforeEach
  void openStore() {
    store = KnowledgeStore.open("mem:", new Uris("https://gestand.example"));
    documents = new DocumentStore(store, TODAY);
    commitments = new CommitmentStore(store, TODAY);
  }

  @AfterEach
  void closeStore() {
    store.close();
  }

  @Test
  void open_storeWithDocuments_findsThem() {
    documents.put(List.of(Examples.motie(), Examples.letter()));

    try (Projector projector = open(TODAY)) {
      assertThat(ids(projector, "")).containsExactlyInAnyOrder("kst-34843-101", "kst-34843-101", "kst-34843-126",
          TOEZEGGING.value());
      assertThat(ids(projector, "hiermee afgedaan")).contains(LETTER.value());
      assertThat(projector.index().checkpoint()).isEqualTo(new ChangeLog(store).last());
    }
  }

  @Test
  void document_passages_areReadWhole_withTheirPlace_withoutFurniture() {
    documents.put(List.of(Examples.letter()));

    try (Projector projector = open(TODAY)) {
      Hit hit = projector.index().search(SearchRequest.of("volgt")).hits().stream()
          .filter(found -> found.id().equals(LETTER.value())).findFirst().orElseThrow();
      assertThat(hit.passages().getFirst().text())
          .isEqualTo("Aan de Voorzitter\nDe motie is hiermee afgedaan. 𝄞 Een reactie volgt.");
      assertThat(hit.passages().getFirst().start()).isZero();
      assertThat(hit.passages().getFirst().end()).isEqualTo(WORDS.codePointCount(0, WORDS.indexOf("\n1 van 2")));
      assertThat(ids(projector, "\"1 van 2\"")).isEmpty();
    }
  }

  @Test
  void document_withoutArchivedText_isFoundByItsTitle() {
    documents.put(List.of(Examples.letter()));

    try (Projector projector = Projector.open(folder, engine(TODAY), store, hash -> {
      throw new NoSuchElementException();
    }, TODAY, Progress.NONE)) {
      assertThat(ids(projector, "voortgang aanpak")).containsExactly(LETTER.value());
    }
  }

  @Test
  void source_isThatOfTheNumber() {
    documents.put(List.of(Examples.motie(), Examples.letter()));

    try (Projector projector = open(TODAY)) {
      assertThat(projector.index().search(SearchRequest.of("")).facets().get(Facet.SOURCE)).containsExactly(
          new Count("bekendmakingen", 3), new Count("tweedekamer", 1));
    }
  }

  @Test
  void commitment_isFoundByItsRequestQuotesPeopleAndNumber() {
    documents.put(List.of(Examples.motie(), Examples.letter()));

    try (Projector projector = open(TODAY)) {
      assertThat(ids(projector, "reactie op het rapport")).startsWith(TOEZEGGING.value());
      assertThat(ids(projector, "voorlichting Krul")).startsWith(MOTIE.value());
      assertThat(ids(projector, "TZ202504-096")).startsWith(TOEZEGGING.value()).contains(LETTER.value());
      assertThat(ids(projector, "van nispen")).containsExactly(TOEZEGGING.value());
    }
  }

  @Test
  void project_afterARecordedStatus_isFoundAtOnce() {
    documents.put(List.of(Examples.letter()));
    try (Projector projector = open(TODAY)) {
      assertThat(status(projector)).isEqualTo(Status.PROMISED);
      commitments.record(Examples.recorded("event-0001", Status.FULFILLED, LocalDate.of(2025, 12, 1)), version());

      projector.project(List.of(TOEZEGGING));

      assertThat(status(projector)).isEqualTo(Status.FULFILLED);
      assertThat(projector.index().search(SearchRequest.of("reactie verstuurd").literally()).total()).isEqualTo(1);
    }
  }

  @Test
  void project_projectorClosedAfterwards_isDurable() {
    documents.put(List.of(Examples.letter()));
    try (Projector projector = open(TODAY)) {
      commitments.record(Examples.recorded("event-0001", Status.FULFILLED, LocalDate.of(2025, 12, 1)), version());
      projector.project(List.of(TOEZEGGING));
    }

    try (Projector projector = open(TODAY)) {
      assertThat(status(projector)).isEqualTo(Status.FULFILLED);
    }
  }

  @Test
  void statusOfTheFuture_isThereOnItsDay() {
    documents.put(List.of(Examples.letter()));
    commitments.record(Examples.recorded("event-0001", Status.FULFILLED, LocalDate.of(2026, 1, 10)), version());

    try (Projector projector = open(at("2026-01-09"))) {
      assertThat(status(projector)).isEqualTo(Status.PROMISED);
    }
    try (Projector projector = open(at("2026-01-10"))) {
      assertThat(status(projector)).isEqualTo(Status.FULFILLED);
      assertThat(projector.index().changedBy(LocalDate.of(2026, 12, 31), 10)).isEmpty();
    }
  }

  @Test
  void catchUp_nothingNew_changesNothing() {
    documents.put(List.of(Examples.letter()));
    try (Projector projector = open(TODAY)) {
      long reached = projector.catchUp();
      assertThat(projector.catchUp()).isEqualTo(reached).isEqualTo(new ChangeLog(store).last());
    }
  }

  @Test
  void open_afterACrash_takesInWhatWasNotDurable() throws Exception {
    documents.put(List.of(Examples.letter()));
    open(TODAY).close();
    Process crashed = CrashingProcess.start(folder);
    assertThat(crashed.waitFor()).isEqualTo(CrashingProcess.EXIT);
    documents.put(List.of(Examples.motie()));

    try (Projector projector = open(TODAY)) {
      assertThat(ids(projector, "")).contains(MOTIE.value()).doesNotContain(CrashingProcess.UNCOMMITTED);
      assertThat(projector.index().checkpoint()).isEqualTo(1);
      projector.catchUp();
      assertThat(projector.index().size()).isEqualTo(4);
    }
  }

  @Test
  void open_indexLost_isMadeAnew() throws IOException {
    documents.put(List.of(Examples.letter()));
    open(TODAY).close();
    delete(folder);

    try (Projector projector = open(TODAY)) {
      assertThat(projector.index().size()).isEqualTo(2);
    }
  }

  @Test
  void open_indexDamaged_isMadeAnew_andTheDamagedOneDeleted() throws IOException {
    documents.put(List.of(Examples.letter()));
    open(TODAY).close();
    Path damaged = indexes().getFirst();
    try (Stream<Path> files = Files.list(damaged)) {
      for (Path file : files.toList()) {
        Files.write(file, new byte[] {0});
      }
    }

    try (Projector projector = open(TODAY)) {
      assertThat(projector.index().size()).isEqualTo(2);
      assertThat(indexes()).hasSize(1).doesNotContain(damaged);
    }
  }

  @Test
  void open_indexAheadOfTheStore_isMadeAnew() {
    documents.put(List.of(Examples.letter()));
    try (Projector projector = open(TODAY)) {
      projector.index().put(List.of(Entries.letter("of-another-store").made()));
      projector.index().commit(1_000);
    }

    try (Projector projector = open(TODAY)) {
      assertThat(ids(projector, "")).doesNotContain("of-another-store");
    }
  }

  @Test
  void rebuild_switchesBehindTheSameHandle_andLeavesOneFolder() throws IOException {
    documents.put(List.of(Examples.letter()));
    try (Projector projector = open(TODAY)) {
      SearchIndex handle = projector.index();
      handle.put(List.of(Entries.letter("not-in-the-store").made()));
      handle.refresh();
      Path before = indexes().getFirst();
      List<Long> told = new ArrayList<>();

      long size = projector.rebuild((done, total) -> told.add(done));

      assertThat(size).isEqualTo(2);
      assertThat(handle.size()).isEqualTo(2);
      assertThat(told).endsWith(1L);
      assertThat(indexes()).hasSize(1).doesNotContain(before);
      documents.put(List.of(Examples.motie()));
      projector.catchUp();
      assertThat(handle.size()).isEqualTo(4);
    }
    try (Projector projector = open(TODAY)) {
      assertThat(projector.index().size()).isEqualTo(4);
    }
  }

  @Test
  void rebuild_thatFails_leavesTheOldOneInUse() throws IOException {
    documents.put(List.of(Examples.letter()));
    open(TODAY).close();
    boolean[] broken = {false};
    SearchEngine failing = path -> {
      if (broken[0]) {
        throw new IllegalStateException("no room");
      }
      return LuceneSearchIndex.open(path, TODAY);
    };

    try (Projector projector = Projector.open(folder, failing, store, ProjectorTest::text, TODAY, Progress.NONE)) {
      broken[0] = true;
      assertThatThrownBy(() -> projector.rebuild(Progress.NONE)).hasMessage("no room");
      assertThat(projector.index().size()).isEqualTo(2);
    }
    try (Projector projector = open(TODAY)) {
      assertThat(projector.index().size()).isEqualTo(2);
      assertThat(indexes()).hasSize(1);
    }
  }

  @Test
  void articles_thatAMotieCites_areValuesOfTheMotieToo() {
    Reading motie = Examples.motie();
    Identifier article = Identifiers.parse("artikel 240b Sr").orElseThrow();
    Finding citation = new Finding(new TextSpan(0, 4), "240b", FindingKind.LAW_CITATION, List.of(article),
        Optional.empty(), Optional.empty(), Optional.empty(), "article", 0.9, "");
    documents.put(List.of(new Reading(
        motie.document(), motie.reader(), List.of(citation), motie.commitments(), motie.claims())));

    try (Projector projector = open(TODAY)) {
      assertThat(ids(projector, "artikel:240b soort:motie")).containsOnly(Examples.MOTIE.value()).hasSize(2);
      assertThat(projector.index().search(SearchRequest.of("")).facets().get(Facet.ARTICLE))
          .containsExactly(new Count(article.canonical(), 2));
    }
  }

  @Test
  void filters_statusOpenAndOverdue_followTheStore() {
    documents.put(List.of(Examples.motie(), Examples.letter()));

    try (Projector projector = open(TODAY)) {
      var facets = projector.index().search(SearchRequest.of("")).facets();
      assertThat(facets.get(Facet.STATUS)).extracting(count -> count.value())
          .containsExactlyInAnyOrder("afgedaanVolgensRegering", "gedaan");
      assertThat(facets.get(Facet.TERM)).extracting(count -> count.count()).containsExactly(1L);
      assertThat(facets.get(Facet.PERSON)).extracting(count -> count.value()).contains("Van der Werf", "Van Nispen");
    }
  }

  private Projector open(Clock clock) {
    return Projector.open(folder, engine(clock), store, ProjectorTest::text, clock, Progress.NONE);
  }

  private static SearchEngine engine(Clock clock) {
    return path -> LuceneSearchIndex.open(path, clock);
  }

  private static StructuredText text(ContentHash hash) {
    int body = WORDS.indexOf("De motie");
    int bodyEnd = WORDS.codePointCount(0, WORDS.indexOf("\n1 van 2"));
    return new StructuredText(WORDS, List.of(
        new Passage(new TextSpan(0, 17), PassageKind.LETTERHEAD, 1, ""),
        new Passage(new TextSpan(body, bodyEnd), PassageKind.PARAGRAPH, 1, ""),
        new Passage(new TextSpan(bodyEnd + 1, bodyEnd + 8), PassageKind.FURNITURE, 1, "")), 1);
  }

  private Status status(Projector projector) {
    return projector.index().search(SearchRequest.of("TZ202504-096")).hits().getFirst().status().orElseThrow();
  }

  private long version() {
    return commitments.find(TOEZEGGING).orElseThrow().version();
  }

  private static List<String> ids(Projector projector, String words) {
    return projector.index().search(SearchRequest.of(words)).hits().stream().map(Hit::id).toList();
  }

  private List<Path> indexes() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isDirectory).toList();
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).filter(file -> !file.equals(folder)).toList()) {
        Files.delete(file);
      }
    }
  }

  private static Clock at(String day) {
    return Clock.fixed(Instant.parse(day + "T12:00:00Z"), ZoneOffset.UTC);
  }
}
