// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web;

import static org.assertj.core.api.Assertions.assertThat;

import nl.gestand.web.TestSite.Visitor;
import nl.gestand.web.access.Account;
import nl.gestand.web.access.Accounts;
import nl.gestand.web.access.Registered;
import nl.gestand.web.access.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What administrators do, and what people do with their own account. */
class AdminTest {

  private static final Pattern SECRET = Pattern.compile("<code class=\"secret\">([^<]*)</code>");

  @TempDir
  static Path folder;

  private static TestSite site;
  private static Accounts accounts;
  private static Visitor ada;

  @BeforeAll
  static void open() {
    site = TestSite.open(folder);
    accounts = new Accounts(folder.resolve("accounts.json"));
    ada = site.signedIn("ada");
  }

  @AfterAll
  static void close() {
    site.close();
  }

  @Test
  void add_withALink_letsTheOwnerChooseAPassword_once() {
    HttpResponse<String> added =
        form(ada, "/beheer/accounts", Map.of("naam", "Hans", "rol", "official", "ministerie", "vws"));
    assertThat(added.headers().firstValue("Location")).hasValue("/beheer/accounts/hans");
    HttpResponse<String> shown = ada.get("/beheer/accounts/hans");
    assertThat(shown.headers().firstValue("Cache-Control")).hasValue("no-store");
    String link = secret(shown);
    assertThat(link).startsWith(site.address("/wachtwoord/"));
    assertThat(ada.get("/beheer/accounts/hans").body()).doesNotContain(link);
    assertThat(folder.resolve("accounts.json")).content().doesNotContain(link.substring(link.lastIndexOf('/') + 1));

    Visitor hans = site.visitor();
    String path = link.substring(site.address("").length());
    Map<String, String> chosen = new HashMap<>(Map.of("csrf", TestSite.hidden(hans.get(path), "csrf"),
        "nieuw", "het wachtwoord van hans", "nogeens", "iets anders"));
    assertThat(hans.post(path, chosen).body()).contains("Dit is niet hetzelfde als het nieuwe wachtwoord.");
    chosen.put("nogeens", "het wachtwoord van hans");
    assertThat(hans.post(path, chosen).statusCode()).isEqualTo(303);
    assertThat(hans.get("/account").body()).contains("Uw wachtwoord is bewaard", "van Volksgezondheid");
    assertThat(hans.get(path).statusCode()).isEqualTo(404);
    assertThat(site.visitor().signIn("hans", "het wachtwoord van hans").statusCode()).isEqualTo(303);
  }

  @Test
  void add_wrong_422NamesEveryField() {
    HttpResponse<String> answer = form(ada, "/beheer/accounts",
        Map.of("naam", "be;rt", "rol", "official", "ministerie", "", "wachtwoord", "kort"));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("<title>Fout: ", "href=\"#naam\"", "href=\"#ministerie\"",
        "href=\"#wachtwoord\"", "value=\"be;rt\"").doesNotContain("kort\"");
    assertThat(form(ada, "/beheer/accounts", Map.of("naam", "anna", "rol", "reader")).body())
        .contains("Er is al een account met deze naam.");
  }

  @Test
  void changeRole_endsTheSessionOfTheOwner() {
    Visitor ivo = withAccount("ivo", Role.STAFF);
    assertThat(ivo.get("/account").statusCode()).isEqualTo(200);

    form(ada, "/beheer/accounts/ivo/rol", Map.of("rol", "reader", "ministerie", ""));

    assertThat(ivo.get("/account").statusCode()).isEqualTo(303);
    assertThat(accounts.find("ivo").orElseThrow().account())
        .isEqualTo(new Account("ivo", Role.READER, Optional.empty()));
    assertThat(ada.get("/beheer/accounts/ivo").body()).contains("De rol is gewijzigd.");
  }

  @Test
  void block_unblock_remove() {
    Visitor jan = withAccount("jan", Role.STAFF);
    form(ada, "/beheer/accounts/jan/blokkeren", Map.of());
    assertThat(jan.get("/account").statusCode()).isEqualTo(303);
    assertThat(site.visitor().signIn("jan", TestSite.PASSWORD).statusCode()).isEqualTo(422);
    form(ada, "/beheer/accounts/jan/deblokkeren", Map.of());
    assertThat(site.visitor().signIn("jan", TestSite.PASSWORD).statusCode()).isEqualTo(303);
    assertThat(form(ada, "/beheer/accounts/jan/verwijderen", Map.of()).body()).contains("Vink aan");
    assertThat(form(ada, "/beheer/accounts/jan/verwijderen", Map.of("zeker", "ja")).statusCode()).isEqualTo(303);
    assertThat(accounts.find("jan")).isEmpty();
    assertThat(ada.get("/beheer/accounts/jan").statusCode()).isEqualTo(404);
  }

  @Test
  void own_accountOfAnAdministrator_cannotBeShut() {
    for (String act : new String[] {"rol", "blokkeren", "verwijderen"}) {
      assertThat(form(ada, "/beheer/accounts/ada/" + act, Map.of("rol", "reader", "zeker", "ja")).statusCode())
          .as(act).isEqualTo(403);
    }
    assertThat(accounts.find("ada").map(Registered::account)).contains(
        new Account("ada", Role.ADMIN, Optional.empty()));
  }

  @Test
  void log_tellsWhoDidWhat_fromWhere_newestFirst_andIsFiltered() {
    Visitor kim = withAccount("kim", Role.STAFF);
    kim.get("/account");
    site.visitor().signIn("kim", "een heel verkeerd wachtwoord");
    form(ada, "/beheer/accounts/kim/blokkeren", Map.of());

    String all = ada.get("/beheer/logboek").body();
    assertThat(all.indexOf("account geblokkeerd")).isBetween(0, all.indexOf("aanmelden geweigerd"));
    String signIns = ada.get("/beheer/logboek?wat=aanmelden&wie=Kim").body();
    assertThat(signIns).contains("aangemeld", "aanmelden geweigerd", "127.0.0.1", "medewerker van de Kamer")
        .doesNotContain("<td>account geblokkeerd", "een heel verkeerd");
    assertThat(ada.get("/beheer/logboek?waaraan=KIM&wie=ada").body()).contains("/beheer/accounts/kim");
    assertThat(ada.get("/beheer/logboek?tot=2020-01-01").body()).contains("Er zijn geen regels");
    assertThat(ada.get("/beheer/logboek?wat=onzin").statusCode()).isEqualTo(400);
    assertThat(ada.get("/beheer/logboek?voor=x").statusCode()).isEqualTo(400);
  }

  @Test
  void log_asCsv_hasAllLines_andNoFormulas() throws Exception {
    Files.writeString(folder.resolve("audit.log"), "{\"at\":\"2026-11-01T12:00:00Z\",\"who\":\"=1+1\",\"what\":"
        + "\"token-made\",\"thing\":\"@x;\\\"y\\\"\"}\n", StandardOpenOption.APPEND);

    HttpResponse<String> csv = ada.get("/beheer/logboek.csv?wat=token-made&waaraan=%40x");

    assertThat(csv.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
    assertThat(csv.body()).isEqualTo("\uFEFFtijdstip;wie;rol;wat;waaraan;adres\r\n"
        + "2026-11-01T12:00:00Z;'=1+1;;token-made;\"'@x;\"\"y\"\"\";\r\n");
    assertThat(ada.get("/beheer/logboek.csv").body().lines().count()).isGreaterThan(5);
  }

  @Test
  void token_isShownOnce_works_andEndsWhenRevoked() {
    Visitor lies = withAccount("lies", Role.STAFF);
    assertThat(form(lies, "/account/tokens", Map.of("naam", "", "bereik", "alles", "einde", "2020-01-01")).body())
        .contains("href=\"#naam\"", "href=\"#bereik\"", "href=\"#einde\"");

    form(lies, "/account/tokens", Map.of("naam", "weekoverzicht", "bereik", "lezen", "einde", "2999-01-01"));
    HttpResponse<String> page = lies.get("/account");
    String token = secret(page);
    assertThat(site.visitor().get("/zoeken", "Authorization", "Bearer " + token).statusCode()).isEqualTo(200);
    assertThat(lies.get("/account").body()).contains("weekoverzicht").doesNotContain(token);

    Matcher revoke = Pattern.compile("/account/tokens/[^/]+/intrekken").matcher(page.body());
    assertThat(revoke.find()).isTrue();
    form(lies, revoke.group(), Map.of());
    assertThat(site.visitor().get("/zoeken", "Authorization", "Bearer " + token).statusCode()).isEqualTo(401);
    assertThat(ada.get("/beheer/logboek?wie=lies").body()).contains("token gemaakt", "token ingetrokken");
  }

  @Test
  void token_ofAReader_canOnlyRead() {
    Visitor mia = withAccount("mia", Role.READER);
    assertThat(form(mia, "/account/tokens", Map.of("naam", "x", "bereik", "vastleggen")).statusCode()).isEqualTo(422);
  }

  @Test
  void password_changedByItsOwner_signsOutElsewhere_butNotHere() {
    Visitor here = withAccount("noor", Role.STAFF);
    Visitor there = site.signedIn("noor");
    Map<String, String> change = new HashMap<>(
        Map.of("huidig", "dit is het niet", "nieuw", "kort", "nogeens", "anders"));
    assertThat(form(here, "/account/wachtwoord", change).body())
        .contains("href=\"#huidig\"", "href=\"#nieuw\"", "href=\"#nogeens\"");

    change.putAll(Map.of("huidig", TestSite.PASSWORD, "nieuw", "een nieuw lang wachtwoord",
        "nogeens", "een nieuw lang wachtwoord"));
    assertThat(form(here, "/account/wachtwoord", change).statusCode()).isEqualTo(303);
    assertThat(here.get("/account").body()).contains("Uw wachtwoord is gewijzigd.");
    assertThat(there.get("/account").statusCode()).isEqualTo(303);
  }

  @Test
  void health_isToldToMachinesAndPeople() {
    HttpResponse<String> told = site.visitor().get("/gezondheid");
    assertThat(told.statusCode()).isEqualTo(200);
    assertThat(told.body()).matches("\\{\"status\":\"ok\",\"change\":1,\"indexed\":1,\"problems\":\\[\\]\\}");
    assertThat(ada.get("/beheer/gezondheid").body()).contains("Alles werkt.", "laatste wijziging nummer 1");
    assertThat(ada.get("/beheer").body()).contains("onbekende woorden", "accounts");
    assertThat(ada.get("/beheer/woorden").body()).contains("Er zijn geen onbekende woorden.");
  }

  private static Visitor withAccount(String name, Role role) {
    accounts.put(new Account(name, role, Optional.empty()), TestSite.PASSWORD);
    return site.signedIn(name);
  }

  private static HttpResponse<String> form(Visitor visitor, String path, Map<String, String> fields) {
    Map<String, String> form = new HashMap<>(fields);
    form.put("csrf", visitor.csrf());
    return visitor.post(path, form);
  }

  private static String secret(HttpResponse<String> page) {
    Matcher secret = SECRET.matcher(page.body());
    assertThat(secret.find()).as(page.body()).isTrue();
    return secret.group(1);
  }
}
