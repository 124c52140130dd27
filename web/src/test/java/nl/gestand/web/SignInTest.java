// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web;

import static org.assertj.core.api.Assertions.assertThat;

import nl.gestand.web.TestSite.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

class SignInTest {

  @TempDir
  static Path folder;

  private static TestSite site;

  private final Visitor visitor = site.visitor();

  @BeforeAll
  static void open() {
    site = TestSite.open(folder);
  }

  @AfterAll
  static void close() {
    site.close();
  }

  @Test
  void post_rightPassword_leadsBackUnderANewIdThatScriptsCanNotRead() throws Exception {
    HttpResponse<String> first = visitor.signIn("chris", TestSite.PASSWORD);
    HttpResponse<String> second = site.visitor().signIn("chris", TestSite.PASSWORD);

    assertThat(first.statusCode()).isEqualTo(303);
    assertThat(first.headers().firstValue("Location")).hasValue("/zoeken");
    assertThat(session(first)).contains("HttpOnly", "SameSite=Lax").isNotEqualTo(session(second));
    assertThat(visitor.get("/").body()).contains("Afmelden", "chris");
    assertThat(Files.readString(folder.resolve("audit.log"))).contains("\"signed-in\"");
  }

  @Test
  void post_wrongPasswordAndUnknownName_sayTheSame() {
    HttpResponse<String> wrong = visitor.signIn("bas", "een heel ander wachtwoord");
    HttpResponse<String> unknown = visitor.signIn("niemand", "een heel ander wachtwoord");

    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(unknown.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("Deze naam en dit wachtwoord horen niet bij elkaar.");
    assertThat(unknown.body()).contains("Deze naam en dit wachtwoord horen niet bij elkaar.");
  }

  @Test
  void post_tooOften_429EvenWithTheRightPassword_forThatNameOnly() {
    for (int i = 0; i < 5; i++) {
      visitor.signIn("anna", "fout wachtwoord nummer " + i);
    }

    assertThat(visitor.signIn("anna", TestSite.PASSWORD).statusCode()).isEqualTo(429);
    assertThat(visitor.signIn("chris", TestSite.PASSWORD).statusCode()).isEqualTo(303);
  }

  @Test
  void post_withoutTheTokenOfTheForm_403() {
    assertThat(visitor.post("/inloggen", Map.of("naam", "chris", "wachtwoord", TestSite.PASSWORD)).statusCode())
        .isEqualTo(403);
    visitor.get("/inloggen");
    assertThat(visitor.post("/inloggen",
        Map.of("csrf", "x".repeat(43), "naam", "chris", "wachtwoord", TestSite.PASSWORD)).statusCode()).isEqualTo(403);
  }

  @Test
  void post_thatAsksToGoElsewhere_goesToTheFrontPage() {
    String token = TestSite.hidden(visitor.get("/inloggen?terug=https://elders.example"), "csrf");

    HttpResponse<String> answer = visitor.post("/inloggen", Map.of("csrf", token, "naam", "chris",
        "wachtwoord", TestSite.PASSWORD, "terug", "//elders.example/"));

    assertThat(answer.headers().firstValue("Location")).hasValue("/");
  }

  @Test
  void post_signOut_endsTheSessionForGood() {
    Visitor chris = site.signedIn("chris");
    String token = TestSite.hidden(chris.get("/"), "csrf");

    assertThat(chris.post("/uitloggen", Map.of("csrf", "geraden")).statusCode()).isEqualTo(403);
    assertThat(chris.post("/uitloggen", Map.of("csrf", token)).statusCode()).isEqualTo(303);
    assertThat(chris.get("/").body()).contains("Aanmelden").doesNotContain("Afmelden");
  }

  private static String session(HttpResponse<String> answer) {
    return answer.headers().allValues("Set-Cookie").stream()
        .filter(cookie -> cookie.startsWith("gestand=") && !cookie.startsWith("gestand=;")).findFirst().orElseThrow();
  }
}
