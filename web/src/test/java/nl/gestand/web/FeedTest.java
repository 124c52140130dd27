// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import nl.gestand.ontology.model.Claimant;
import nl.gestand.ontology.model.CommitmentId;
import nl.gestand.ontology.model.EventId;
import nl.gestand.ontology.model.Status;
import nl.gestand.ontology.model.StatusEvent;
import nl.gestand.ontology.store.Recording;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** What a search and a commitment can be followed by. */
class FeedTest {

  @TempDir
  static Path folder;

  private static TestSite site;

  @BeforeAll
  static void open() {
    site = TestSite.open(folder);
  }

  @AfterAll
  static void close() {
    site.close();
  }

  @Test
  void atom_ofASearch_tellsEachChangeOnce_theNewestFirst() throws Exception {
    String commitment = site.freshCommitment();
    record(commitment, "feed-test-once", Status.IN_PROGRESS);
    record(commitment, "feed-test-twice", Status.FULFILLED);

    SyndFeed feed = feed("/zoeken/wijzigingen.atom?wat=commitment");

    List<SyndEntry> entries = feed.getEntries();
    assertThat(entries).extracting(SyndEntry::getUri).doesNotHaveDuplicates();
    assertThat(entries.get(0).getUri()).endsWith("/id/event/feed-test-twice");
    assertThat(entries.get(0).getTitle()).startsWith("Nagekomen, volgens").contains("Reactie op het rapport");
    assertThat(entries.get(0).getLink()).endsWith(commitment);
    assertThat(entries.get(1).getUri()).endsWith("/id/event/feed-test-once");
    assertThat(entries).extracting(SyndEntry::getUpdatedDate).isSortedAccordingTo((a, b) -> b.compareTo(a));
    assertThat(feed.getEntries()).anySatisfy(entry -> assertThat(entry.getTitle()).startsWith("Termijn verstreken op"));
  }

  @Test
  void atom_unchanged_is304() {
    String path = "/commitment/tz202504-096/wijzigingen.atom";
    HttpResponse<String> first = site.visitor().get(path);

    assertThat(first.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/atom+xml");
    assertThat(site.visitor().get(path, "If-None-Match", first.headers().firstValue("ETag").orElseThrow())
        .statusCode()).isEqualTo(304);
  }

  @Test
  void json_ofACommitment_tellsThatItIsNew() throws Exception {
    JsonNode feed = new ObjectMapper().readTree(site.visitor().get("/commitment/tz202504-096/wijzigingen.json").body());

    assertThat(feed.get("version").asText()).isEqualTo("https://jsonfeed.org/version/1.1");
    JsonNode items = feed.get("items");
    assertThat(items).anySatisfy(item -> assertThat(item.get("title").asText()).contains("Nieuw: toezegging"));
    assertThat(items).allSatisfy(item -> assertThat(item.get("url").asText()).endsWith("/commitment/tz202504-096"));
  }

  @Test
  void calendar_ofASearch_hasTheLastDayOfEachOpenTerm() {
    ICalendar calendar = Biweekly.parse(site.visitor().get("/zoeken/termijnen.ics?ministerie=jenv").body()).first();

    assertThat(calendar.getExperimentalProperty("X-WR-CALNAME").getValue()).isEqualTo(calendar.getNames().getFirst().getValue());
    assertThat(calendar.getEvents()).anySatisfy(event -> {
      assertThat(event.getSummary().getValue()).startsWith("Termijn: ").contains("eactie op het rapport");
      assertThat(event.getDateStart().getValue().hasTime()).isFalse();
      assertThat(event.getDateStart().getValue().getRawComponents().toString()).contains("20251231");
      assertThat(event.getUrl().getValue()).contains("/commitment/");
    });
  }

  @Test
  void feeds_whatIsNotThere_isToldInASentence() {
    assertThat(site.visitor().get("/zoeken/wijzigingen.rss").body()).contains("als atom en als json");
    assertThat(site.visitor().get("/commitment/tz209901-001/wijzigingen.atom").statusCode()).isEqualTo(404);
    assertThat(site.visitor().get("/commitment/tz209901-001/termijn.ics").statusCode()).isEqualTo(404);
  }

  @Test
  void pages_nameTheirFeed() {
    assertThat(site.visitor().get("/zoeken?q=rapport").body())
        .contains("<link rel=\"alternate\" type=\"application/atom+xml\"", "/zoeken/wijzigingen.atom?q=rapport");
    assertThat(site.visitor().get("/dossier/34843").body()).contains("/zoeken/wijzigingen.atom?dossier=34843");
  }

  private static SyndFeed feed(String path) throws Exception {
    return new SyndFeedInput().build(new StringReader(site.visitor().get(path).body()));
  }

  private static void record(String path, String id, Status status) {
    CommitmentId commitment = new CommitmentId(path.substring(path.lastIndexOf('/') + 1));
    site.record(Recording.of(new StatusEvent(new EventId(id), commitment, status, "", Claimant.MINISTRY, "anna",
        LocalDate.of(2026, 1, 5), Optional.empty(), OptionalDouble.empty(), Optional.empty(), "", Optional.empty()),
        site.history(path).version()));
  }
}
