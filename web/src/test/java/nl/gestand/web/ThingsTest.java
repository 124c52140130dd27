// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web;

import static org.assertj.core.api.Assertions.assertThat;

import nl.gestand.corpus.archive.Archive;
import nl.gestand.ontology.model.Action;
import nl.gestand.ontology.model.ActionKind;
import nl.gestand.ontology.model.Claimant;
import nl.gestand.ontology.model.CommitmentId;
import nl.gestand.ontology.model.EventId;
import nl.gestand.ontology.model.Evidence;
import nl.gestand.ontology.model.Reading;
import nl.gestand.ontology.model.Status;
import nl.gestand.ontology.model.StatusEvent;
import nl.gestand.ontology.model.Verdict;
import nl.gestand.ontology.model.VerdictKind;
import nl.gestand.ontology.store.DocumentStore;
import nl.gestand.ontology.store.KnowledgeStore;
import nl.gestand.ontology.store.RecordResult;
import nl.gestand.ontology.store.Recording;
import nl.gestand.ontology.store.Uris;
import nl.gestand.ontology.vocabulary.Gst;
import nl.gestand.web.TestSite.Visitor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.DCTerms;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The addresses of things, over HTTP. */
class ThingsTest {

  private static final String BASE = "http://localhost:8080";
  private static final String PROMISE = "commitment/tz202504-096";

  @TempDir
  static Path folder;

  private static TestSite site;

  private final Visitor visitor = site.visitor();

  @BeforeAll
  static void open() {
    site = TestSite.open(folder);
    assertThat(site.ingest(ArticlePageTest.toestand("2009-07-01", "<al>Verboden is alles wat oud is.</al>")))
        .allMatch(outcome -> outcome.reason().isEmpty());
  }

  @AfterAll
  static void close() {
    site.close();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "text/turtle | ttl | Turtle",
      "application/trig | trig | TriG",
      "application/n-triples | nt | N-Triples",
      "application/n-quads | nq | N-Quads",
      "application/ld+json | jsonld | JSON-LD",
      "application/rdf+xml | rdf | RDF/XML"})
  void thing_leadsToItsDataInTheFormThatIsAskedFor(String type, String extension, String language) {
    HttpResponse<String> leads = visitor.get("/id/" + PROMISE, "Accept", type + ", text/html;q=0.5");
    assertThat(leads.statusCode()).isEqualTo(303);
    assertThat(leads.headers().firstValue("Location")).hasValue("/data/" + PROMISE + "." + extension);
    assertThat(leads.headers().firstValue("Vary").orElse("")).contains("Accept", "Accept-Datetime");

    HttpResponse<String> data = visitor.get("/data/" + PROMISE + "." + extension);
    assertThat(data.statusCode()).isEqualTo(200);
    assertThat(data.headers().firstValue("Content-Type").orElse("")).startsWith(type);
    DatasetGraph read = RDFParser.fromString(data.body(), RDFLanguages.nameToLang(language)).toDatasetGraph();
    assertThat(read.find(Node.ANY, NodeFactory.createURI(BASE + "/id/" + PROMISE), Node.ANY, Node.ANY).hasNext())
        .isTrue();
    assertThat(visitor.get("/data/" + PROMISE, "Accept", type).body()).isEqualTo(data.body());
  }

  @ParameterizedTest
  @ValueSource(strings = {"document/kst-34843-126", "commitment/kst-34843-101", "event/aaaaaaaa-closed",
      "ministry/jenv", "dossier/34843", "article/BWBR0001854/240b", "document/kst-34843-126/tz202504-096/term",
      "document/kst-34843-126/sender/1"})
  void everyKindOfThing_isDescribed_asDataAndOnAPage(String path) {
    Graph data = turtle("/data/" + path);
    Node thing = NodeFactory.createURI(BASE + "/id/" + path);
    assertThat(data.contains(thing, Node.ANY, Node.ANY) || data.contains(Node.ANY, Node.ANY, thing)).isTrue();

    HttpResponse<String> page = visitor.get("/data/" + path + ".html");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains(BASE + "/id/" + path, "Turtle</a>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"document", "passage", "finding", "commitment", "event", "action", "ministry", "dossier",
      "article", "article/BWBR0001854/240b/2009-07-01", "person", "post", "committee", "meaning", "query"})
  void everyKindOfThing_leadsByItsAddress_toAPageAndToData_thatAreKnownByTheirTags(String kind) throws IOException {
    String thing = someThing(kind);
    HttpResponse<String> leads = visitor.get(thing, "Accept", "text/html");
    assertThat(leads.statusCode()).as(thing).isEqualTo(303);
    assertThat(leads.headers().firstValue("Vary").orElse("")).contains("Accept");
    String address = leads.headers().firstValue("Location").orElseThrow();
    HttpResponse<String> page = visitor.get(address);
    assertThat(page.statusCode()).as(address).isEqualTo(200);
    assertThat(page.headers().firstValue("Link").orElse("")).contains("rel=\"cite-as\"", "rel=\"alternate\"");
    assertThat(page.headers().firstValue("Vary").orElse("")).contains("Cookie");
    assertThat(block(page).get("@context").asText()).isEqualTo("https://schema.org");
    String tag = page.headers().firstValue("ETag").orElseThrow();
    assertThat(visitor.get(address, "If-None-Match", tag).statusCode()).isEqualTo(304);
    assertThat(visitor.get(address, "If-None-Match", "\"anders\"").statusCode()).isEqualTo(200);
    assertThat(visitor.get(address, "If-Modified-Since", modified(address)).statusCode()).as(address).isEqualTo(304);
    assertThat(visitor.get(address, "If-Modified-Since", "Tue, 17 Jun 2025 12:00:00 GMT").statusCode()).isEqualTo(200);

    for (String form : List.of("text/turtle", "application/trig", "application/n-triples", "application/n-quads",
        "application/ld+json", "application/rdf+xml")) {
      HttpResponse<String> to = visitor.get(thing, "Accept", form);
      assertThat(to.statusCode()).isEqualTo(303);
      String at = to.headers().firstValue("Location").orElseThrow();
      HttpResponse<String> data = visitor.get(at);
      assertThat(data.statusCode()).as(at).isEqualTo(200);
      assertThat(visitor.get(at, "If-None-Match", data.headers().firstValue("ETag").orElseThrow()).statusCode())
          .isEqualTo(304);
      assertThat(visitor.get(at, "If-Modified-Since", modified(at)).statusCode()).as(at).isEqualTo(304);
    }
    assertThat(visitor.get(thing, "Accept", "image/png").statusCode()).isEqualTo(406);
  }

  /** Last-Modified, which an answer has as soon as the second of the last change is over. */
  private String modified(String address) {
    long until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    Optional<String> modified = Optional.empty();
    while (modified.isEmpty() && System.nanoTime() < until) {
      modified = visitor.get(address).headers().firstValue("Last-Modified");
    }
    return modified.orElseThrow();
  }

  @Test
  void pageOfSomeoneSignedIn_isKnownByItsTagOnly() {
    String page = "/commitment/tz202504-096";
    modified(page);
    assertThat(site.signedIn("lena").get(page).headers().firstValue("Last-Modified")).isEmpty();
  }

  @Test
  void earlierStateOnAPage_saysWhichMomentItIs_andWhereTheOthersAre() {
    HttpResponse<String> page = visitor.get("/commitment/kst-34843-101?peildatum=2025-07-08");
    assertThat(page.headers().firstValue("Memento-Datetime")).hasValue("Tue, 08 Jul 2025 21:59:59 GMT");
    assertThat(page.headers().firstValue("Link").orElse("")).contains("rel=\"original\"", "rel=\"timemap\"",
        "rel=\"timegate\"", "/data/commitment/kst-34843-101.ttl?peildatum=2025-07-08>; rel=\"alternate\"");
  }

  @Test
  void dossierAndDocumentThatAreOnlySpokenOf_leadToTheirDescription() {
    String cited = visitor.get("/sparql?format=csv&query=" + URLEncoder.encode("PREFIX dct: <http://purl.org/dc/terms/> "
        + "SELECT ?thing { ?finding <http://www.w3.org/ns/oa#hasBody> ?thing FILTER(CONTAINS(STR(?thing), '/id/document/')) "
        + "FILTER NOT EXISTS { ?thing dct:title ?title } }", StandardCharsets.UTF_8)).body().lines().skip(1).findFirst()
        .orElseThrow().strip().substring(BASE.length());
    String page = visitor.get(cited, "Accept", "text/html").headers().firstValue("Location").orElseThrow();
    assertThat(page).startsWith("/data/document/").endsWith(".html");
    assertThat(visitor.get(page).statusCode()).isEqualTo(200);
    assertThat(visitor.get("/id/document/BWBR0001854", "Accept", "text/html").headers().firstValue("Location"))
        .as("a statute has its texts, not a page of a publication").hasValue("/data/document/BWBR0001854.html");
  }

  @Test
  void nameOfAQuery_isDescribedByItsVersions() {
    Visitor reader = site.signedIn("lena");
    for (String text : List.of("ASK { ?s ?p ?o }", "ASK { ?s ?p 1 }")) {
      reader.post("/vragen/bewaren", Map.of("naam", "Twee versies", "query", text, "csrf", reader.csrf()));
    }
    HttpResponse<String> leads = visitor.get("/id/query/twee-versies", "Accept", "text/turtle");
    assertThat(leads.headers().firstValue("Location")).hasValue("/data/query/twee-versies.ttl");
    Graph data = turtle("/data/query/twee-versies");
    Node name = NodeFactory.createURI(BASE + "/id/query/twee-versies");
    List<Node> versions = data.find(name, DCTerms.hasVersion.asNode(), Node.ANY).mapWith(Triple::getObject).toList();
    assertThat(versions).hasSize(2).allMatch(version -> data.contains(version, Gst.queryText, Node.ANY));
    Node current = NodeFactory.createURI("http://www.w3.org/ns/dcat#hasCurrentVersion");
    assertThat(data.find(name, current, Node.ANY).mapWith(Triple::getObject).toList()).hasSize(1)
        .allMatch(version -> data.contains(version, Gst.queryText, NodeFactory.createLiteralString("ASK { ?s ?p 1 }")));
    assertThat(visitor.get("/data/query/twee-versies.html").body()).contains("Twee versies");
    assertThat(visitor.get("/data/query/nooit-bewaard.ttl").statusCode()).isEqualTo(404);
  }

  /** An address of this kind, or that itself, that the store has something of. */
  private String someThing(String kind) {
    if (kind.equals("query")) {
      Visitor reader = site.signedIn("lena");
      return "/id" + reader.post("/vragen/bewaren", Map.of("naam", "Is er iets", "query", "ASK { ?s ?p ?o }",
          "csrf", reader.csrf())).headers().firstValue("Location").orElseThrow();
    }
    if (kind.equals("action")) {
      CommitmentId commitment = new CommitmentId(site.freshCommitment().replace("/commitment/", ""));
      Action action = new Action(new EventId("things-action"), ActionKind.BULK, "chris", "Een reeks", Optional.empty());
      StatusEvent event = new StatusEvent(new EventId("things-event"), commitment, Status.IN_PROGRESS, "bezig",
          Claimant.CHAMBER, "chris", LocalDate.of(2025, 5, 1),
          Optional.of(new Evidence.OnTheWeb(URI.create("https://www.tweedekamer.nl/x"), "")), OptionalDouble.empty(),
          Optional.empty(), "", Optional.empty());
      assertThat(site.record(new Recording(List.of(new Recording.State(event,
          site.history("/commitment/" + commitment).version())), Optional.of(action))))
          .isInstanceOf(RecordResult.Recorded.class);
      return "/id/action/things-action";
    }
    String found = visitor.get("/sparql?format=csv&query=" + URLEncoder.encode("SELECT ?thing { { ?thing ?p ?o } UNION "
        + "{ ?s ?p ?thing } FILTER(STRSTARTS(STR(?thing), '" + BASE + "/id/" + kind + (kind.contains("/") ? "" : "/") + "')) } LIMIT 1",
        StandardCharsets.UTF_8)).body().lines().skip(1).findFirst().orElseThrow();
    return found.strip().substring(BASE.length());
  }

  private static JsonNode block(HttpResponse<String> page) throws IOException {
    Matcher block = Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>").matcher(page.body());
    assertThat(block.find()).isTrue();
    return new ObjectMapper().readTree(block.group(1));
  }

  @Test
  void everyThingThatADocumentNames_leadsSomewhere() {
    Pattern address = Pattern.compile(BASE + "(/id/[^>]+)>");
    Matcher named = address.matcher(visitor.get("/data/document/kst-34843-126.nt").body());
    List<String> paths = named.results().map(found -> found.group(1)).distinct()
        .filter(path -> !path.matches(".*/TZ202504-2\\d\\d.*|.*/tz202504-2\\d\\d.*")).toList();
    assertThat(paths).hasSizeGreaterThan(15).allSatisfy(path ->
        assertThat(visitor.get(path, "Accept", "text/turtle").statusCode()).as(path).isEqualTo(303));
  }

  @Test
  void article_leadsToTheOfficialText() {
    assertThat(visitor.get("/data/article/BWBR0001854/240b.nt").body())
        .contains("<https://wetten.overheid.nl/jci1.3:c:BWBR0001854&artikel=240b>");
  }

  @Test
  void dataThatIsKnown_is304_byTagAndByDate() {
    HttpResponse<String> first = visitor.get("/data/" + PROMISE + ".ttl");
    String tag = first.headers().firstValue("ETag").orElseThrow();
    String modified = first.headers().firstValue("Last-Modified").orElseThrow();

    assertThat(visitor.get("/data/" + PROMISE + ".ttl", "If-None-Match", tag).statusCode()).isEqualTo(304);
    assertThat(visitor.get("/data/" + PROMISE + ".ttl", "If-Modified-Since", modified).statusCode()).isEqualTo(304);
    assertThat(visitor.get("/data/" + PROMISE + ".ttl", "If-None-Match", "\"anders\"", "If-Modified-Since", modified)
        .statusCode()).isEqualTo(200);
  }

  @Test
  void formThatWeDoNotHave_406WithTheList() {
    HttpResponse<String> answer = visitor.get("/data/" + PROMISE, "Accept", "image/png");

    assertThat(answer.statusCode()).isEqualTo(406);
    assertThat(answer.body()).contains("text/turtle (.ttl)", "application/ld+json (.jsonld)");
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).as("no page for who asks for none")
        .startsWith("application/problem+json");
    assertThat(visitor.get("/data/commitment/niets", "Accept", "text/turtle").body()).contains("\"status\":404");
    assertThat(visitor.get("/data/commitment/niets", "Accept", "text/html").body()).contains("<h1>Niet gevonden</h1>");
    assertThat(visitor.get("/id/" + PROMISE, "Accept", "image/png, text/turtle;q=0").statusCode()).isEqualTo(406);
  }

  @Test
  void eventThatWasWithdrawn_410_andItsEarlierStateIsThere() {
    CommitmentId commitment = new CommitmentId(site.freshCommitment().replace("/commitment/", ""));
    EventId event = new EventId("promised-" + commitment);
    assertThat(visitor.get("/data/event/" + event + ".ttl").statusCode()).isEqualTo(200);

    RecordResult result = site.record(new Recording(List.of(new Recording.Judge(
        new Verdict(new EventId("verdict-" + commitment), event, commitment, VerdictKind.WITHDRAWN, "chris", "vergissing"),
        site.history("/commitment/" + commitment).version())), Optional.empty()));
    assertThat(result).isInstanceOf(RecordResult.Recorded.class);

    HttpResponse<String> gone = visitor.get("/data/event/" + event + ".ttl");
    assertThat(gone.statusCode()).isEqualTo(410);
    assertThat(gone.body()).contains("gst:verdictOn");
    assertThat(visitor.get("/data/event/" + event + ".html").body()).contains("Dit is ingetrokken");
  }

  @Test
  void findingThatIsNoLongerMade_410_onItsPageAndAsData(@TempDir Path other) {
    TestSite.open(other).close();
    DataFolder data = DataFolder.open(other, BASE);
    try (KnowledgeStore store = KnowledgeStore.open(data.store(), new Uris(data.base()))) {
      Reading first = SampleLetter.reading(new Archive(data.archive()));
      assertThat(new DocumentStore(store).put(List.of(new Reading(first.document(), first.reader(),
          first.findings().subList(0, 4), first.commitments(), first.claims())))).hasOnlyElementsOfType(DocumentStore.PutResult.Changed.class);
    }
    try (TestSite later = TestSite.reopen(other)) {
      Visitor reader = later.visitor();
      String gone = reader.get("/sparql?format=csv&query=" + URLEncoder.encode("SELECT ?finding { ?finding "
          + "<https://w3id.org/gestand/ns#retractedAt> ?at FILTER(CONTAINS(STR(?finding), '/id/finding/')) }",
          StandardCharsets.UTF_8)).body().lines().skip(1).findFirst().orElseThrow().strip().substring(BASE.length());
      for (String form : List.of("text/html", "text/turtle", "application/ld+json")) {
        String address = reader.get(gone, "Accept", form).headers().firstValue("Location").orElseThrow();
        assertThat(reader.get(address).statusCode()).as(address).isEqualTo(410);
      }
    }
  }

  @Test
  void peildatum_leavesOutWhatCameLater_andSaysWhichMomentItIs() {
    assertThat(visitor.get("/data/commitment/kst-34843-101.nt?peildatum=2025-06-30").body())
        .as("made by then, though its letter is of July").contains("ns#made", "ns#request")
        .doesNotContain("statusOf", "ns#about>");
    HttpResponse<String> later = visitor.get("/data/commitment/kst-34843-101.nt?peildatum=2025-07-08");
    assertThat(later.body()).contains("/id/event/aaaaaaaa-closed>");
    assertThat(later.headers().firstValue("Memento-Datetime")).hasValue("Tue, 08 Jul 2025 21:59:59 GMT");
  }

  @ParameterizedTest
  @ValueSource(strings = {"document", "passage", "commitment", "commitment/kst-34843-101", "dossier", "article",
      "article/BWBR0001854/240b", "article/BWBR0001854/240b/2009-07-01", "query", "person", "ministry"})
  void pageAndData_agreeOnEachDay_whetherTheThingWasThere(String kind) throws IOException {
    String thing = someThing(kind);
    for (String day : List.of("1990-01-01", "2025-05-28", "2025-07-06", "2025-07-08", "2030-01-01")) {
      for (String time : List.of("?peildatum=", "?bekend=")) {
        HttpResponse<String> data = visitor.get(thing.replace("/id/", "/data/") + ".ttl" + time + day);
        HttpResponse<String> page = visitor.get(thing + time + day, "Accept", "text/html");
        while (page.statusCode() == 303 || page.statusCode() == 302) {
          page = visitor.get(page.headers().firstValue("Location").orElseThrow(), "Accept", "text/html");
        }
        assertThat(page.statusCode()).as(thing + time + day).isEqualTo(data.statusCode()).isIn(200, 404);
        assertThat(page.headers().firstValue("Memento-Datetime").map(moment -> moment.substring(0, 16)))
            .as(page.uri().toString())
            .isEqualTo(data.headers().firstValue("Memento-Datetime").map(moment -> moment.substring(0, 16)));
      }
    }
  }

  @Test
  void acceptDatetime_leadsToWhatWasKnownThen_andTheTimeMapListsTheDays() {
    HttpResponse<String> before =
        visitor.get("/data/" + PROMISE, "Accept-Datetime", "Tue, 17 Jun 2025 12:00:00 GMT", "Accept", "text/turtle");
    assertThat(before.statusCode()).isEqualTo(302);
    assertThat(before.headers().firstValue("Location")).hasValue("/data/" + PROMISE + ".ttl?bekend=2025-06-17");
    assertThat(visitor.get(before.headers().firstValue("Location").orElseThrow()).statusCode()).isEqualTo(404);

    String now = DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC));
    String today = visitor.get("/data/" + PROMISE, "Accept-Datetime", now).headers().firstValue("Location").orElseThrow();
    HttpResponse<String> memento = visitor.get(today);
    assertThat(memento.statusCode()).isEqualTo(200);
    assertThat(memento.headers().firstValue("Memento-Datetime")).isPresent();
    assertThat(memento.headers().firstValue("Link").orElse("")).contains("rel=\"original\"", "rel=\"timemap\"");

    assertThat(visitor.get("/timemap/" + PROMISE).body())
        .contains("<" + BASE + "/id/" + PROMISE + ">; rel=\"original\"", "rel=\"memento\"; datetime=");
    assertThat(visitor.get("/data/" + PROMISE, "Accept-Datetime", "gisteren").statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/commitment/tz202504-096", "/document/kst-34843-126", "/dossier/34843"})
  void page_tellsProgramsWhatItIsAbout(String path) throws IOException {
    HttpResponse<String> page = visitor.get(path);
    assertThat(page.headers().firstValue("Link").orElse(""))
        .contains("<" + BASE + "/id" + path + ">; rel=\"cite-as\"", "</data" + path + ".ttl>; rel=\"alternate\"");
    JsonNode about = block(page);
    assertThat(about.get("@id").asText()).isEqualTo(BASE + "/id" + path);
    assertThat(about.get("@context").asText()).isEqualTo("https://schema.org");
    assertThat(about.get("name").asText()).isNotEmpty();
  }

  @Test
  void textOfASource_isEscaped() {
    CommitmentId commitment = new CommitmentId(site.freshCommitment().replace("/commitment/", ""));
    site.record(Recording.of(new StatusEvent(new EventId("hostile-" + commitment), commitment, Status.IN_PROGRESS, "",
        Claimant.CHAMBER, "chris", LocalDate.of(2025, 5, 1),
        Optional.of(new Evidence.OnTheWeb(URI.create("https://www.tweedekamer.nl/x"), "</script><script>alert(1)")),
        OptionalDouble.empty(), Optional.empty(), "", Optional.empty()),
        site.history("/commitment/" + commitment).version()));
    assertThat(visitor.get("/data/event/hostile-" + commitment + ".html").body())
        .doesNotContain("<script>alert").contains("&lt;script&gt;alert(1)");
  }

  private Graph turtle(String path) {
    return RDFParser.fromString(visitor.get(path + ".ttl").body(), Lang.TURTLE).toGraph();
  }
}
