// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.http.HandlerType;
import nl.gestand.web.TestSite.Visitor;
import nl.gestand.web.access.Accounts;
import nl.gestand.web.access.Account;
import nl.gestand.web.access.Role;
import nl.gestand.web.access.Scope;
import nl.gestand.web.access.Tokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Walks every route as every kind of visitor, by the table in {@code permissions.txt}. */
class PermissionsTest {

  @TempDir
  static Path folder;

  private static final Map<Who, Visitor> VISITORS = new HashMap<>();
  private static final Map<Who, String> TOKENS = new HashMap<>();

  private static TestSite site;
  private static Accounts accounts;

  /** The columns of the table. */
  private enum Who {
    NOBODY(""), READER("lena"), OFFICIAL("anna"), OTHER("bas"), STAFF("chris"), ADMIN("ada"), READ(""), RECORD(""),
    WRONG("");

    private final String account;

    Who(String account) {
      this.account = account;
    }
  }

  private record Row(String method, String path, Map<Who, Integer> expected) {}

  @BeforeAll
  static void open() {
    site = TestSite.open(folder);
    accounts = new Accounts(folder.resolve("accounts.json"));
    accounts.add(new Account("doel", Role.READER, Optional.empty()));
    Tokens tokens = new Tokens(folder.resolve("tokens.json"), accounts, Clock.systemUTC());
    TOKENS.put(Who.READ, token(tokens, "ada", Scope.READ));
    TOKENS.put(Who.RECORD, token(tokens, "anna", Scope.RECORD));
    TOKENS.put(Who.WRONG, "gestand_geraden");
    for (Who who : Who.values()) {
      VISITORS.put(who, who.account.isEmpty() ? site.visitor() : site.signedIn(who.account));
    }
  }

  private static String token(Tokens tokens, String owner, Scope scope) {
    return tokens.make(accounts.find(owner).orElseThrow(), "proef", scope, Optional.empty()).orElseThrow().secret();
  }

  @AfterAll
  static void close() {
    site.close();
  }

  @Test
  void table_namesEveryRoute_andNoOther() throws IOException {
    Set<String> served = site.endpoints().stream()
        .filter(route -> route.method.isHttpMethod())
        .map(route -> (route.method == HandlerType.HEAD ? "GET" : route.method) + " " + route.path)
        .collect(Collectors.toCollection(TreeSet::new));
    assertThat(table().stream().map(row -> row.method() + " " + row.path()).collect(Collectors.toSet()))
        .isEqualTo(served);
  }

  @TestFactory
  Stream<DynamicTest> route_answersEveryVisitorAsTheTableSays() throws IOException {
    return table().stream().map(row -> DynamicTest.dynamicTest(row.method() + " " + row.path(), () -> {
      Map<Who, Integer> answered = new LinkedHashMap<>();
      for (Who who : row.expected().keySet()) {
        answered.put(who, ask(row, who).statusCode());
      }
      assertThat(answered).isEqualTo(row.expected());
    }));
  }

  @TestFactory
  Stream<DynamicTest> form_thatComesFromElsewhere_changesNothing() throws IOException {
    return table().stream().filter(row -> row.method().equals("POST") && !row.path().startsWith("/sparql")
            // Whoever has the link of a mail, such as a mail program, needs no form of ours.
            && !row.path().matches("/volgen/.*\\{code\\}"))
        .map(row -> DynamicTest.dynamicTest(row.path(), () -> {
          String path = address(row);
          Map<String, String> form = form(path, Who.ADMIN);
          form.remove("csrf");
          HttpResponse<String> answer = VISITORS.get(Who.ADMIN).post(path, form);
          assertThat(answer.statusCode()).isEqualTo(403);
          assertThat(answer.body()).contains("komt niet van Gestand");
        }));
  }

  @Test
  void refusalOfAToken_isOneSentenceForPrograms() {
    HttpResponse<String> wrong = site.visitor().get("/zoeken", "Authorization", "Bearer gestand_geraden");
    assertThat(wrong.headers().firstValue("Content-Type")).hasValue("application/problem+json; charset=utf-8");
    assertThat(wrong.headers().firstValue("WWW-Authenticate")).hasValue("Bearer error=\"invalid_token\"");
    assertThat(wrong.body()).isEqualTo("{\"type\":\"about:blank\",\"title\":\"Geen geldig token\",\"status\":401,"
        + "\"detail\":\"Dit token geldt niet: het bestaat niet, is verlopen of is ingetrokken.\"}");

    HttpResponse<String> forbidden =
        site.visitor().get("/beheer", "Authorization", "bearer " + TOKENS.get(Who.READ));
    assertThat(forbidden.body()).contains("\"status\":403", "Dit kan niet met een token.");
  }

  @Test
  void tokenBesideASession_isWhatCounts() {
    assertThat(VISITORS.get(Who.ADMIN).get("/beheer", "Authorization", "Bearer " + TOKENS.get(Who.READ)).statusCode())
        .isEqualTo(403);
    assertThat(VISITORS.get(Who.ADMIN).get("/beheer", "Authorization", "Basic eDp5").statusCode()).isEqualTo(200);
  }

  @Test
  void roleThatAnotherProcessChanges_endsTheSession() {
    accounts.put(new Account("eva", Role.ADMIN, Optional.empty()), TestSite.PASSWORD);
    Visitor eva = site.signedIn("eva");
    assertThat(eva.get("/beheer").statusCode()).isEqualTo(200);

    accounts.change(new Account("eva", Role.READER, Optional.empty()));

    assertThat(eva.get("/beheer").headers().firstValue("Location")).hasValue("/inloggen?terug=%2Fbeheer");
    assertThat(eva.get("/").body()).contains("Aanmelden").doesNotContain("Afmelden");
  }

  private static HttpResponse<String> ask(Row row, Who who) {
    Visitor visitor = VISITORS.get(who);
    String path = address(row);
    String[] headers = TOKENS.containsKey(who)
        ? new String[] {"Authorization", "Bearer " + TOKENS.get(who)} : new String[0];
    HttpResponse<String> answer = switch (row.method()) {
      case "GET" -> visitor.get(path, headers);
      case "POST" -> visitor.post(path, form(path, who), headers);
      default -> {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(site.address(path)));
        request = headers.length == 0 ? request : request.headers(headers);
        yield visitor.send(request.method(row.method(), BodyPublishers.noBody()));
      }
    };
    if (row.method().equals("GET")) {
      HttpRequest.Builder head = HttpRequest.newBuilder(URI.create(site.address(path))).HEAD();
      assertThat(visitor.send(headers.length == 0 ? head : head.headers(headers)).statusCode()).as("HEAD")
          .isEqualTo(answer.statusCode());
    }
    if (row.path().equals("/uitloggen") && !who.account.isEmpty()) {
      VISITORS.put(who, site.signedIn(who.account));
    }
    return answer;
  }

  /** A form that is right but for what would spoil the next visit. */
  private static Map<String, String> form(String path, Who who) {
    Map<String, String> form = new HashMap<>(path.endsWith("/status") ? status(path) : Map.of());
    form.put("query", "ASK {}");
    form.put("naam", who.name());
    if (!who.account.isEmpty()) {
      form.put("csrf", VISITORS.get(who).csrf());
    } else if (who == Who.NOBODY) {
      form.put("csrf", TestSite.hidden(VISITORS.get(who).get("/inloggen"), "csrf"));
    }
    return form;
  }

  private static Map<String, String> status(String path) {
    HttpResponse<String> shown = VISITORS.get(Who.OFFICIAL).get(path.replace("/status", ""));
    return Map.of("event", TestSite.hidden(shown, "event"), "version", TestSite.hidden(shown, "version"),
        "status", "inUitvoering", "day", "2025-07-07", "sourceWord", "bezig", "page", "https://www.rijksoverheid.nl/x");
  }

  /** An address of the route where something stands. */
  private static String address(Row row) {
    return switch (row.path()) {
      case "/static/{version}/{file}" -> "/static/x/gestand.css";
      case "/zoeken" -> "/zoeken?q=motie";
      case "/zoeken/waarom" -> "/zoeken/waarom?q=motie&van-wat=commitment&ding=tz202504-096";
      case "/commitment/{id}/koppeling" -> site.freshCommitment() + "/koppeling";
      case "/commitment/{id}/status" -> site.freshCommitment() + "/status";
      case "/commitment/{id}" -> "/commitment/tz202504-096";
      case "/document/{id}" -> "/document/kst-34843-126";
      case "/commitment/{id}/citaat.{vorm}" -> "/commitment/tz202504-096/citaat.ris";
      case "/document/{id}/citaat.{vorm}" -> "/document/kst-34843-126/citaat.bib";
      case "/document/{id}/origineel" -> "/document/kst-34843-126/origineel";
      case "/dossier/{key}" -> "/dossier/34843";
      case "/wetsvoorstel/{dossier}" -> "/wetsvoorstel/36222";
      case "/artikel/{bwb}/{nummer}" -> "/artikel/BWBR0001854/240b";
      case "/id/<path>" -> "/id/document/kst-34843-126";
      case "/dumps/{dag}/{bestand}" -> "/dumps/2020-01-01/SHA256SUMS";
      case "/dumps/dataset.{vorm}" -> "/dumps/dataset.ttl";
      case "/api/v1/commitments/{id}" -> "/api/v1/commitments/tz202504-096";
      case "/api/v1/documents/{id}" -> "/api/v1/documents/kst-34843-126";
      case "/api/v1/dossiers/{key}" -> "/api/v1/dossiers/34843";
      case "/api/v1/queries/{name}" -> "/api/v1/queries/onbekend";
      case "/ontology/{deel}" -> "/ontology/terms.ttl";
      case "/ns/{naam}" -> "/ns/Motie";
      case "/scheme/<path>" -> "/scheme/status/nagekomen";
      case "/vragen/{naam}" -> "/vragen/status-nu";
      case "/data/<path>" -> "/data/document/kst-34843-126.ttl";
      case "/timemap/<path>" -> "/timemap/document/kst-34843-126";
      case "/query/{id}/uitkomst.{vorm}" -> "/query/0123456789abcdef/uitkomst.json";
      case "/sparql/graph" -> "/sparql/graph?default";
      case "/sparql" -> row.method().equals("GET") ? "/sparql?query=ASK%7B%7D" : "/sparql";
      case "/wachtwoord/{code}" ->
          "/wachtwoord/" + accounts.makeLink("doel", Instant.now().plusSeconds(600)).orElseThrow();
      case "/commitment/{id}/antwoord" -> "/commitment/tz202504-096/antwoord";
      case "/commitment/{id}/wijzigingen.{vorm}" -> "/commitment/tz202504-096/wijzigingen.json";
      case "/commitment/{id}/termijn.ics" -> "/commitment/tz202504-096/termijn.ics";
      case "/zoeken/wijzigingen.{vorm}" -> "/zoeken/wijzigingen.atom";
      case "/zoeken/uitkomst.{vorm}" -> "/zoeken/uitkomst.json";
      case "/overzichten/tabel.{vorm}" -> "/overzichten/tabel.csv";
      case "/overzichten/bijlage/{ministerie}/{jaar}.{vorm}" -> "/overzichten/bijlage/jenv/2027.html";
      case "/overzichten/rappel/{ministerie}/{dag}.{vorm}" -> "/overzichten/rappel/jenv/2026-01-01.html";
      default -> row.path().replace("{code}", "onbekend").replace("{naam}", "doel").replace("{id}", "onbekend")
          .replaceAll("\\{(gebeurtenis|handeling)}", "onbekend");
    };
  }

  private static List<Row> table() throws IOException {
    List<Row> rows = new ArrayList<>();
    try (InputStream in = PermissionsTest.class.getResourceAsStream("permissions.txt")) {
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          List<String> cells = Arrays.asList(line.split(" +"));
          Map<Who, Integer> expected = new LinkedHashMap<>();
          EnumSet.allOf(Who.class).forEach(who -> expected.put(who, Integer.valueOf(cells.get(2 + who.ordinal()))));
          rows.add(new Row(cells.get(0), cells.get(1), expected));
        }
      }
    }
    return rows;
  }
}
