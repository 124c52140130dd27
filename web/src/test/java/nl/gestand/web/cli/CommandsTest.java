// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import nl.gestand.corpus.ingest.OfferedFile;
import nl.gestand.corpus.ingest.SampleCorpus;
import nl.gestand.indexer.projection.Progress;
import nl.gestand.ontology.model.ContentHash;
import nl.gestand.ontology.model.KeptQuery;
import nl.gestand.ontology.store.KeptQueries;
import nl.gestand.ontology.store.KnowledgeStore;
import nl.gestand.ontology.store.Uris;
import nl.gestand.web.Application;
import nl.gestand.web.DataFolder;
import nl.gestand.web.access.Account;
import nl.gestand.web.access.Accounts;
import nl.gestand.web.access.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** All commands over the sample corpus in a real data folder. */
class CommandsTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir
  private static Path folder;

  private static Path data;
  private static Path samples;

  private record Ran(int code, String out, String err) {
    List<JsonNode> lines() {
      return out.lines().map(Ran::read).toList();
    }

    JsonNode json() {
      return read(out);
    }

    private static JsonNode read(String text) {
      try {
        return JSON.readTree(text);
      } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
        throw new AssertionError(text, e);
      }
    }
  }

  @BeforeAll
  static void ingestTheSamples() throws Exception {
    data = folder.resolve("data");
    samples = Files.createDirectories(folder.resolve("voorbeelden"));
    for (OfferedFile sample : SampleCorpus.files()) {
      Files.write(samples.resolve(sample.name()), sample.bytes());
    }
    Path offered = folder.resolve("aangeboden");
    Files.createDirectories(offered);
    for (String name : List.of("kst-34843-14.html", "kst-31015-250.html", "kst-34843-60.html",
        "toezeggingen-2025-04-03-zeden-en-onveiligheid-van-vrouwen.html", "kst-34843-126.html")) {
      Files.copy(samples.resolve(name), offered.resolve(name));
    }
    Ran ran = run("ingest", "--data", data.toString(), "--json", offered.toString());
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.lines()).hasSize(5).allSatisfy(line -> {
      assertThat(line.get("outcome").asText()).isEqualTo("new");
      assertThat(line.get("file").asText()).startsWith(offered.toString());
      assertThat(line.get("reason").isNull()).isTrue();
    });
    assertThat(ran.lines()).extracting(line -> line.get("id").asText()).contains("kst-34843-14", "kst-31015-250");
  }

  @Test
  void ingest_again_changesNothing() {
    Ran ran = run("ingest", "--data", data.toString(), folder.resolve("aangeboden").toString());
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).contains("5 bestanden", "5 ongewijzigd", "0 geweigerd");
  }

  @Test
  void ingest_someRefused_1_andEachIsNamed() throws Exception {
    Path empty = Files.createFile(folder.resolve("leeg.pdf"));
    Path missing = folder.resolve("weg.pdf");
    Ran ran = run("ingest", "--data", data.toString(), empty.toString(), missing.toString(),
        samples.resolve("kst-34843-14.html").toString());
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err().lines()).hasSize(2)
        .anyMatch(line -> line.startsWith("geweigerd: " + empty + ": "))
        .anyMatch(line -> line.equals("geweigerd: " + missing + ": bestaat niet"));
    Ran asJson = run("ingest", "--data", data.toString(), "--json", empty.toString());
    assertThat(asJson.code()).isEqualTo(1);
    assertThat(asJson.json().get("outcome").asText()).isEqualTo("refused");
    assertThat(asJson.json().get("id").isNull()).isTrue();
    assertThat(asJson.json().get("reason").asText()).isNotBlank();
  }

  @Test
  void search_json_keepsTheContract() {
    Ran ran = run("search", "--data", data.toString(), "--json", "sextortion");
    assertThat(ran.code()).isZero();
    assertThat(ran.json().get("total").asLong()).isPositive();
    assertThat(ran.json().get("results")).isNotEmpty().allSatisfy(result -> {
      for (String field : List.of("id", "kind", "title", "status", "score", "passages")) {
        assertThat(result.has(field)).as(field).isTrue();
      }
    });
    assertThat(ran.json().get("results").get(0).get("passages").get(0).get("text").asText()).isNotBlank();
  }

  @Test
  void search_filtersAndPages() {
    Ran first = run("search", "--data", data.toString(), "--json", "--kind", "toezegging", "--size", "1", "seksueel");
    assertThat(first.json().get("results")).hasSize(1)
        .allSatisfy(result -> assertThat(result.get("kind").asText()).isEqualTo("toezegging"));
    String next = first.json().get("next").asText();
    Ran second = run("search", "--data", data.toString(), "--json", "--kind", "toezegging", "--size", "1",
        "--cursor", next, "seksueel");
    assertThat(second.json().get("results").get(0).get("id"))
        .isNotEqualTo(first.json().get("results").get(0).get("id"));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "TZ202504-096 | commitment | tz202504-096",
      "tz202504-096 | commitment | tz202504-096",
      "http://localhost:8080/id/commitment/tz202504-096 | commitment | tz202504-096",
      "kst-31015-250 | commitment | kst-31015-250",
      "31 015, nr. 250 | commitment | kst-31015-250",
      "kst-34843-14 | document | kst-34843-14",
      "34 843, nr. 14 | document | kst-34843-14",
      "34843 | dossier | 34843",
  })
  void show_anySpelling_givesTheSame(String asked, String type, String id) {
    Ran ran = run("show", "--data", data.toString(), "--json", asked);
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.json().get("type").asText()).isEqualTo(type);
    assertThat(ran.json().get("id").asText()).isEqualTo(id);
  }

  @Test
  void show_commitment_hasItsHistoryWithEvidence() {
    JsonNode shown = run("show", "--data", data.toString(), "--json", "TZ202504-096").json();
    assertThat(shown.get("status").asText()).isEqualTo("uitgesteld");
    assertThat(shown.get("history")).isNotEmpty();
    JsonNode last = shown.get("history").get(shown.get("history").size() - 1);
    assertThat(last.get("evidence").get("document").asText()).isEqualTo("kst-34843-126");
    assertThat(last.get("evidence").get("quote").asText()).isNotBlank();
    assertThat(shown.get("mentions")).isNotEmpty();
    Ran inWords = run("show", "--data", data.toString(), "TZ202504-096");
    assertThat(inWords.out()).contains("tz202504-096", "Geschiedenis", "kst-34843-126");
  }

  @ParameterizedTest
  @ValueSource(strings = {"TZ202504-096", "kst-34843-14", "34843"})
  void show_asKnownBeforeItWasRead_isNothing(String asked) {
    Ran ran = run("show", "--data", data.toString(), "--known", "2020-01-01", asked);
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.out()).isEmpty();
  }

  @Test
  void show_article_itsNumbersAndWhatCitesIt() {
    JsonNode shown = run("show", "--data", data.toString(), "--json", "BWBR0001854/240b").json();
    assertThat(shown.get("type").asText()).isEqualTo("article");
    assertThat(shown.get("related").get(0).get("id").asText()).isEqualTo("BWBR0001854/252");
    assertThat(run("show", "--data", data.toString(), "artikel", "240b", "Sr", "--as-of", "2020-01-01").out())
        .startsWith("BWBR0001854/240b  artikel 240b Sr").contains("opvolger", "De tekst van deze regeling is niet geladen.");
  }

  @Test
  void show_wordsWithoutQuotes_areOneNumber() {
    assertThat(run("show", "--data", data.toString(), "34", "843,", "nr.", "14").out()).startsWith("kst-34843-14  ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"kst-99999-1", "zomaar iets", "../../etc", "99999", "artikel 999z Sr"})
  void show_unknown_1_inOneSentence(String asked) {
    Ran ran = run("show", "--data", data.toString(), "--json", asked);
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).startsWith("gestand: Niets gevonden voor '").hasLineCount(1);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "json | SELECT (COUNT(*) AS ?n) { ?s ?p ?o } | \"bindings\"",
      "csv | SELECT (COUNT(*) AS ?n) { ?s ?p ?o } | n",
      "tsv | SELECT (COUNT(*) AS ?n) { ?s ?p ?o } | ?n",
      "json | ASK { ?s ?p ?o } | true",
      "ttl | CONSTRUCT { ?s a ?t } WHERE { ?s a ?t } | a  ",
      "json | CONSTRUCT { ?s a ?t } WHERE { ?s a ?t } | \"@id\"",
  })
  void query_answersInTheFormatAskedFor(String format, String query, String part) {
    Ran ran = runWith(query, "query", "--data", data.toString(), "--format", format, "-");
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out()).contains(part.strip());
  }

  @Test
  void ingest_whole_tellsOfRecordsThatAreGone() throws Exception {
    Path registers = folder.resolve("registers");
    String[] all = IntStream.rangeClosed(1, 20).mapToObj(number -> """
        {"Id":"gaaf-%d","Nummer":"2098Z00%03d","Soort":"Motie","Onderwerp":"Motie over proef %d",\
        "GestartOp":"2025-02-18T00:00:00+01:00","Grondslagvoorhang":null,"Volgnummer":%d,\
        "Kamerstukdossier":[{"Nummer":36998,"Toevoeging":null}]}
        """.formatted(number, number, number, number)).toArray(String[]::new);
    Path file = Files.writeString(folder.resolve("alles.jsonl"), String.join("", all));
    run("ingest", "--data", registers.toString(), "--whole", file.toString());

    Files.writeString(file, String.join("", Arrays.copyOfRange(all, 0, 19)));
    Ran without = run("ingest", "--data", registers.toString(), file.toString(), "--json");
    assertThat(without.out()).contains("\"unchanged\":19").doesNotContain("\"changed\":1,");
    Ran gone = run("ingest", "--data", registers.toString(), "--whole", file.toString(), "--json");
    assertThat(gone.code()).isZero();
    assertThat(gone.out()).contains("\"file\":\"wat er niet meer is\"", "\"changed\":1,");
    assertThat(run("ingest", "--data", registers.toString(), "--whole", file.toString(), "--json").out())
        .doesNotContain("\"changed\":1,");
    assertThat(run("show", "--data", registers.toString(), "kst-36998-20").out()).contains("Motie over proef 20");

    Files.writeString(file, String.join("", Arrays.copyOfRange(all, 0, 17)));
    assertThat(run("ingest", "--data", registers.toString(), "--whole", file.toString(), "--json").out())
        .as("a tenth that is missing is no whole delivery").doesNotContain("\"changed\":2,");
  }

  @Test
  void query_ofAFile_asTable() throws Exception {
    Path file = Files.writeString(folder.resolve("vraag.rq"), "SELECT ?s { ?s ?p ?o } LIMIT 1");
    assertThat(run("query", "--data", data.toString(), file.toString()).out()).contains("| s ");
  }

  @Test
  void query_asKnownOnADayBeforeAnything_findsNothing() {
    String query = "SELECT ?s { ?s a <https://w3id.org/gestand/ns#Commitment> }";
    Ran now = runWith(query, "query", "--data", data.toString(), "--format", "csv", "-");
    Ran then = runWith(query, "query", "--data", data.toString(), "--format", "csv", "--known", "2020-01-01", "-");
    assertThat(now.out().lines().count()).isGreaterThan(1);
    assertThat(then.out().strip()).isEqualTo("s");
    assertThat(runWith(query, "query", "--data", data.toString(), "--as-of", "gisteren", "-").code()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "csv | CONSTRUCT { ?s a ?t } WHERE { ?s a ?t }",
      "ttl | SELECT * { ?s ?p ?o }",
      "json | SELECT * {",
      "json | SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }",
      "json | DELETE WHERE { ?s ?p ?o }",
  })
  void query_thatCannotBeAnswered_2_inOneSentence(String format, String query) {
    Ran ran = runWith(query, "query", "--data", data.toString(), "--format", format, "-");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).startsWith("gestand: ").doesNotContain("\tat ");
  }

  @Test
  void user_add_isKnownAtOnce_andListed() {
    Accounts server = new Accounts(data.resolve("accounts.json"));
    Ran ran = runWith("een lang wachtwoord\n", "user", "add", "--data", data.toString(), "--role", "official",
        "--ministry", "JenV", "--password-stdin", "Anna");
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out()).isEqualTo("Account anna is gemaakt.\n");
    assertThat(server.check("anna", "een lang wachtwoord")).isPresent();
    assertThat(run("user", "list", "--data", data.toString(), "--json").out())
        .contains("{\"name\":\"anna\",\"role\":\"official\",\"ministry\":\"jenv\",\"blocked\":false}");
    assertThat(data.resolve("audit.log")).content().contains("account-added").doesNotContain("wachtwoord");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "--role official --ministry jenv bert | kort | ten minste 12 tekens",
      "--role official bert | een lang wachtwoord | --ministry",
      "--role official --ministry zzz bert | een lang wachtwoord | Kies uit: ",
      "--role baas bert | een lang wachtwoord | 'baas' kan niet bij ROL",
      "--role staff be;rt | een lang wachtwoord | Een naam bestaat uit",
      "bert | een lang wachtwoord | Er ontbreekt iets: --role",
  })
  void user_add_wrong_2_inOneSentence(String arguments, String password, String part) {
    Ran ran = runWith(password, Stream.concat(Stream.of("user", "add", "--data", data.toString(), "--password-stdin"),
        Stream.of(arguments.split(" "))).toArray(String[]::new));
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains(part);
    assertThat(new Accounts(data.resolve("accounts.json")).check("bert", password)).isEmpty();
  }

  @Test
  void user_change_block_remove_areKnownAtOnce_andWrittenDown() {
    Accounts server = new Accounts(data.resolve("accounts.json"));
    String[] folder = {"--data", data.toString()};
    server.put(new Account("dirk", Role.OFFICIAL, Optional.of("jenv")), "een lang wachtwoord");

    assertThat(user("change dirk --role reader").out()).isEqualTo("Account dirk is gewijzigd.\n");
    assertThat(server.find("dirk").orElseThrow().account())
        .isEqualTo(new Account("dirk", Role.READER, Optional.empty()));
    assertThat(user("change dirk --role official").err()).contains("--ministry");
    assertThat(user("change dirk").err()).contains("Zeg wat er verandert");
    assertThat(runWith("een heel nieuw wachtwoord\n", "user", "change", "dirk", "--password-stdin", folder[0], folder[1])
        .code()).isZero();
    assertThat(server.check("dirk", "een heel nieuw wachtwoord")).isPresent();
    assertThat(user("block dirk").code()).isZero();
    assertThat(server.check("dirk", "een heel nieuw wachtwoord")).isEmpty();
    assertThat(user("list").out()).contains("dirk\treader\tgeblokkeerd");
    assertThat(user("unblock dirk").code()).isZero();
    assertThat(user("remove dirk --json").out()).startsWith("{\"name\":\"dirk\"");
    assertThat(server.find("dirk")).isEmpty();
    Ran gone = user("remove dirk");
    assertThat(gone.code()).isEqualTo(1);
    assertThat(gone.err()).isEqualTo("gestand: Er is geen account 'dirk'.\n");
    assertThat(data.resolve("audit.log")).content().contains(
        "(opdrachtregel)", "account-blocked", "account-unblocked", "account-removed", "password-changed");
  }

  private static Ran user(String arguments) {
    return run(Stream.concat(Stream.of("user"), Stream.concat(Stream.of(arguments.split(" ")),
        Stream.of("--data", data.toString()))).toArray(String[]::new));
  }

  @Test
  void rebuild_compact_check() {
    assertThat(run("rebuild", "--data", data.toString(), "--json").json().get("entries").asLong()).isPositive();
    assertThat(run("compact", "--data", data.toString(), "--json").json().get("after").asLong()).isPositive();
    Ran check = run("check", "--data", data.toString(), "--json");
    assertThat(check.json().get("problems")).isEmpty();
    assertThat(check.json().get("documents").asLong()).isGreaterThanOrEqualTo(5);
    assertThat(check.code()).isZero();
  }

  @Test
  void export_restore_isTheSame() throws Exception {
    Path exported = Path.of(run("export", "--data", data.toString(), "--json").json().get("folder").asText());
    Path dump;
    try (Stream<Path> files = Files.list(exported)) {
      dump = files.filter(file -> file.toString().endsWith(".nq.gz")).findFirst().orElseThrow();
    }
    Path other = folder.resolve("teruggezet");
    Ran restored = run("restore", dump.toString(), "--data", other.toString(), "--json");
    assertThat(restored.code()).as(restored.err()).isZero();
    assertThat(restored.json().get("quads").asLong()).isGreaterThan(500);
    assertThat(run("rebuild", "--data", other.toString(), "--json").json().get("entries"))
        .isEqualTo(run("rebuild", "--data", data.toString(), "--json").json().get("entries"));
    assertThat(run("restore", dump.toString(), "--data", other.toString()).err()).contains("staat al een opslag").hasLineCount(1);
    assertThat(run("restore", folder.resolve("niets.nq").toString(), "--data", other.toString()).code()).isEqualTo(2);
  }

  @Test
  void check_damagedArchive_1_andNamesTheDocument() throws Exception {
    Path other = folder.resolve("beschadigd");
    assertThat(run("ingest", "--data", other.toString(), samples.resolve("kst-34843-14.html").toString()).code())
        .isZero();
    try (Stream<Path> files = Files.walk(other.resolve("archive"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
      }
    }
    Ran ran = run("check", "--data", other.toString());
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.out()).contains("kst-34843-14").doesNotContain("\tat ");
  }

  @Test
  void check_answerOfAKeptQueryThatIsGoneOrDamaged_1_andNamesTheQuery() throws Exception {
    Path other = folder.resolve("zonder-uitkomst");
    assertThat(run("ingest", "--data", other.toString(), samples.resolve("kst-34843-14.html").toString()).code())
        .isZero();
    DataFolder kept = DataFolder.open(other, "http://localhost:8080");
    ContentHash hash = ContentHash.of("{}".getBytes(StandardCharsets.UTF_8));
    KeptQuery query = new KeptQuery("Iets", "ASK {}", LocalDate.of(2026, 11, 29), 1, hash, "application/sparql-results+json");
    try (KnowledgeStore store = KnowledgeStore.open(kept.store(), new Uris(kept.base()))) {
      new KeptQueries(store, Clock.systemUTC()).keep(query);
    }
    run("rebuild", "--data", other.toString());
    String wrong = "De uitkomst van de bewaarde vraag " + query.id() + " ontbreekt of is beschadigd.";
    assertThat(run("check", "--data", other.toString()).out()).contains(wrong);

    Path answer = Files.createDirectories(kept.answers()).resolve(hash.hex());
    Files.writeString(answer, "[]");
    Ran damaged = run("check", "--data", other.toString());
    assertThat(damaged.out()).contains(wrong);
    assertThat(damaged.code()).isEqualTo(1);

    Files.writeString(answer, "{}");
    Ran whole = run("check", "--data", other.toString(), "--json");
    assertThat(whole.json().get("problems")).isEmpty();
    assertThat(whole.json().get("queries").asLong()).isEqualTo(1);
  }

  @Test
  void evaluate_countsEveryCategory() throws Exception {
    Path texts = Files.createDirectories(folder.resolve("teksten"));
    Ran ran = run("evaluate", "--documents", texts.toString(), "--gold", texts.toString());
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("geen annotaties");
  }

  @Test
  void evaluate_marksOfThePublisher_areLookedForInEachDocument() throws Exception {
    Path texts = Files.createDirectories(folder.resolve("gemerkt"));
    Files.writeString(texts.resolve("brief.txt"), "Zie Kamerstuk 31 111, nr. 5 en de motie-Smit (31 111, nr. 6).");
    Path marks = Files.writeString(folder.resolve("merken.tsv"), "file\ttarget\tsoort\tsurface\n"
        + "brief.txt\tkst-31111-5\tdocument\t31 111, nr. 5\nbrief.txt\tkst-31111-7\tdocument\tnr. 7\n");
    Ran ran = run("evaluate", "--documents", texts.toString(), "--marks", marks.toString(), "--verbose");
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).contains("merktekens", "0,500", "kst-31111-7").doesNotContain("gemist: brief.txt 0 \"31");
  }

  @Test
  void evaluate_withoutAnythingToMeasureBy_saysWhatToName() {
    Ran ran = run("evaluate", "--documents", folder.toString());
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("--gold of --marks");
  }

  @Test
  void folderInUse_2_inOneSentence() {
    try (Application server = Application.open(DataFolder.open(data, "http://localhost:8080"), Progress.NONE)) {
      Ran ran = run("search", "--data", data.toString(), "motie");
      assertThat(ran.code()).isEqualTo(2);
      assertThat(ran.err()).contains("in gebruik").hasLineCount(1);
      assertThat(server.changes().last()).isPositive();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"search motie", "show 34843", "check", "user list", "compact", "rebuild"})
  void missingFolder_2_andIsNotMade(String command) {
    Path nowhere = folder.resolve("nergens");
    Ran ran = run(Stream.concat(Stream.of(command.split(" ")), Stream.of("--data", nowhere.toString()))
        .toArray(String[]::new));
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("geen gegevensmap").hasLineCount(1);
    assertThat(nowhere).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "onzin", "search", "ingest", "query", "search --size nul x", "user", "serve --port x"})
  void wrongUse_2_andTellsHow(String arguments) {
    Ran ran = run(arguments.isEmpty() ? new String[0] : arguments.split(" "));
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).startsWith("gestand: ").contains("--help");
    assertThat(ran.out()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "demo", "serve", "ingest", "search", "show", "query", "user", "user add", "user list",
      "user change", "user block", "user unblock", "user remove",
      "rebuild", "compact", "check", "restore", "evaluate"})
  void help_isInDutch(String command) {
    Ran ran = run(Stream.concat(Stream.of(command.split(" ")).filter(word -> !word.isEmpty()), Stream.of("--help"))
        .toArray(String[]::new));
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).startsWith("Gebruik: gestand").doesNotContain("Usage", "Options", "COMMAND");
  }

  private static Ran run(String... arguments) {
    return runWith("", arguments);
  }

  private static Ran runWith(String input, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal = new Terminal(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
        new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
    int code = Commands.run(terminal, arguments);
    return new Ran(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
