// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web;

import static org.assertj.core.api.Assertions.assertThat;

import nl.gestand.web.TestSite.Visitor;
import nl.gestand.web.access.Account;
import nl.gestand.web.access.Accounts;
import nl.gestand.web.access.Role;
import nl.gestand.web.access.Scope;
import nl.gestand.web.access.Tokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Graphs of one's own in the whole program: by token, with a browser, and by nobody else. */
class OwnGraphsByAccountTest {

  private static final String INSERT = "INSERT DATA { GRAPH <http://example.org/lijst> {"
      + " <http://localhost:8080/id/commitment/tz202504-096> <http://example.org/klasse> 'streng' } }";
  private static final String JOINED = "/sparql?format=csv&query=SELECT%20%3Fk%20%7B%20%3Fm%20%3Chttp://example.org/klasse%3E%20%3Fk%20."
      + "%20%3Fm%20a%20%3Ctype%3E%20%7D";

  @TempDir
  static Path folder;

  private static TestSite site;
  private static Accounts accounts;
  private static Tokens tokens;

  @BeforeAll
  static void open() {
    site = TestSite.open(folder);
    accounts = new Accounts(folder.resolve("accounts.json"));
    tokens = new Tokens(folder.resolve("tokens.json"), accounts, Clock.systemUTC());
  }

  @AfterAll
  static void close() {
    site.close();
  }

  @Test
  void accountWithATokenToRead_joinsItsListWithTheStore_andTheLogTellsOfIt() throws Exception {
    String lena = token("lena", Scope.READ);
    String joined = joined();
    for (int again = 0; again < 2; again++) {
      assertThat(site.visitor().get(joined).body().replace("\r", "")).as("kept for everyone").isEqualTo("k\n");
      assertThat(ask(lena, joined)).isEqualTo("k\n");
    }
    assertThat(update(lena, INSERT).statusCode()).isEqualTo(200);
    assertThat(ask(lena, joined)).isEqualTo("k\nstreng\n");
    assertThat(ask(token("lena", Scope.READ), joined)).as("another token of hers").isEqualTo("k\nstreng\n");
    assertThat(site.signedIn("lena").get(joined).body().replace("\r", "")).as("her browser").isEqualTo("k\nstreng\n");
    assertThat(ask(token("anna", Scope.RECORD), joined)).isEqualTo("k\n");
    assertThat(site.visitor().get(joined).body().replace("\r", "")).isEqualTo("k\n");
    assertThat(Files.readString(folder.resolve("audit.log")).lines().filter(line -> line.contains("own-graphs-changed") && line.contains("\"lena\"")))
        .hasSize(1);
  }

  @Test
  void nobody_401_andTheDescriptionTellsOfUpdatesToWhoMaySendThem() throws Exception {
    for (HttpResponse<String> refused : List.of(
        site.visitor().post("/sparql", Map.of("update", INSERT)),
        site.visitor().send(direct(INSERT)))) {
      assertThat(refused.statusCode()).isEqualTo(401);
      assertThat(refused.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
      assertThat(refused.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
      assertThat(refused.headers().firstValue("Access-Control-Allow-Credentials")).isEmpty();
    }
    assertThat(site.visitor().send(direct(INSERT).header("Authorization", "Bearer gestand_geraden")).statusCode()).isEqualTo(401);
    assertThat(site.visitor().get("/sparql").body()).doesNotContain("SPARQL11Update");
    assertThat(site.visitor().get("/sparql", "Authorization", "Bearer " + token("bas", Scope.READ)).body())
        .contains("SPARQL11Update");
  }

  @Test
  void browser_onlyFromOurOwnPages() {
    Visitor chris = site.signedIn("chris");
    assertThat(chris.post("/sparql", Map.of("update", INSERT)).statusCode()).isEqualTo(403);
    assertThat(chris.send(direct(INSERT)).statusCode()).isEqualTo(403);
    assertThat(chris.post("/sparql", Map.of("update", INSERT, "csrf", "geraden")).statusCode()).isEqualTo(403);
    assertThat(chris.post("/sparql", Map.of("update", INSERT, "csrf", chris.csrf())).statusCode()).isEqualTo(200);
    assertThat(chris.get(joined()).body()).contains("streng");
  }

  @Test
  void whatGestandKnows_staysByItsOwnDoor() throws Exception {
    String ada = token("ada", Scope.RECORD);
    String before = site.visitor().get("/sparql?format=csv&query=SELECT%20(COUNT(*)%20AS%20%3Fn)%20%7B%3Fs%20%3Fp%20%3Fo%7D").body();
    for (String update : new String[] {"DELETE WHERE { GRAPH ?g { ?s ?p ?o } }",
        "INSERT DATA { GRAPH <http://localhost:8080/id/document/kst-34843-126> { <urn:a> <urn:b> 1 } }",
        "CLEAR GRAPH <http://localhost:8080/id/document/kst-34843-126>"}) {
      assertThat(update(ada, update).statusCode()).as(update).isEqualTo(403);
    }
    assertThat(update(ada, "CLEAR ALL").statusCode()).isEqualTo(200);
    assertThat(site.visitor().get("/sparql?format=csv&query=SELECT%20(COUNT(*)%20AS%20%3Fn)%20%7B%3Fs%20%3Fp%20%3Fo%7D").body())
        .isEqualTo(before);
  }

  @Test
  void accountThatIsMadeAnew_hasNothingOfTheOneBefore() throws Exception {
    accounts.add(new Account("eva", Role.READER, Optional.empty()));
    assertThat(update(token("eva", Scope.READ), INSERT).statusCode()).isEqualTo(200);
    accounts.remove("eva");
    accounts.add(new Account("eva", Role.READER, Optional.empty()));
    assertThat(ask(token("eva", Scope.READ), joined())).isEqualTo("k\n");
  }

  private static String joined() {
    return JOINED.replace("%3Ctype%3E", "%3Chttps://w3id.org/gestand/ns%23Commitment%3E");
  }

  private static String token(String owner, Scope scope) {
    return tokens.make(accounts.find(owner).orElseThrow(), "proef", scope, Optional.empty()).orElseThrow().secret();
  }

  private static HttpResponse<String> update(String token, String text) {
    return site.visitor().send(direct(text).header("Authorization", "Bearer " + token));
  }

  private static HttpRequest.Builder direct(String update) {
    return HttpRequest.newBuilder(URI.create(site.address("/sparql"))).header("Content-Type", "application/sparql-update")
        .POST(BodyPublishers.ofString(update));
  }

  private static String ask(String token, String path) {
    return site.visitor().get(path, "Authorization", "Bearer " + token).body().replace("\r", "");
  }
}
