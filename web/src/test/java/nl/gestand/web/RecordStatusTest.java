// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web;

import static org.assertj.core.api.Assertions.assertThat;

import nl.gestand.web.TestSite.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

class RecordStatusTest {

  @TempDir
  static Path folder;

  private static TestSite site;

  private final String page = site.freshCommitment();

  @BeforeAll
  static void open() {
    site = TestSite.open(folder);
  }

  @AfterAll
  static void close() {
    site.close();
  }

  @Test
  void post_status_isInTheHistoryAtOnce() {
    Visitor anna = site.signedIn("anna");

    HttpResponse<String> answer = anna.post(page + "/status", filled(anna));

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).hasValue(page + "#geschiedenis");
    assertThat(anna.get(page).body()).contains("Nagekomen", "Dat zegt het ministerie op 7 juli 2025.",
        "De Kamer heeft dit niet bevestigd.", "in de bron: ‘reactie verstuurd’", "vastgelegd door anna",
        SampleLetter.PROMISED + "</p>", "de reactie is er");
  }

  @Test
  void post_quoteCopiedFromABrowser_isFoundAtItsPlace() {
    Visitor anna = site.signedIn("anna");
    Map<String, String> form = filled(anna);
    form.put("quote", "  Hiermee   doe ik de\nmotie ");

    anna.post(page + "/status", form);

    assertThat(anna.get(page).body()).contains("<p>Hiermee doe ik de motie</p>", "/document/kst-34843-126?van=");
  }

  @Test
  void post_sameFormTwice_isOneEvent() {
    Visitor anna = site.signedIn("anna");
    Map<String, String> form = filled(anna);

    anna.post(page + "/status", form);
    HttpResponse<String> second = anna.post(page + "/status", form);

    assertThat(second.statusCode()).isEqualTo(303);
    assertThat(anna.get(page).body().split("vastgelegd door anna", -1)).hasSize(2);
  }

  @Test
  void post_statusUpdate_stale_409() {
    Visitor anna = site.signedIn("anna");
    Visitor chris = site.signedIn("chris");
    Map<String, String> late = filled(anna);
    Map<String, String> first = filled(chris);
    first.put("status", "inUitvoering");
    chris.post(page + "/status", first);

    HttpResponse<String> answer = anna.post(page + "/status", late);

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("Wat u zag", "Toezegging gedaan", "Hoe het nu staat", "In uitvoering",
        "vastgelegd door chris", "value=\"reactie verstuurd\"");
    assertThat(anna.get(page).body()).doesNotContain("vastgelegd door anna");
    late.put("version", TestSite.hidden(answer, "version"));
    assertThat(anna.post(page + "/status", late).statusCode()).isEqualTo(303);
  }

  @Test
  void post_quoteThatIsNotInTheDocument_422KeepsTheForm() {
    Visitor anna = site.signedIn("anna");
    Map<String, String> form = filled(anna);
    form.put("quote", "dit staat er niet");

    HttpResponse<String> answer = anna.post(page + "/status", form);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("<title>Fout: ", "Deze woorden staan niet in kst-34843-126",
        ">dit staat er niet</textarea>", "value=\"reactie verstuurd\"", "value=\"nagekomen\" aria-describedby="
            + "\"betekenis-nagekomen\" checked");
  }

  @Test
  void post_emptyForm_namesEveryFieldOnce() {
    Visitor anna = site.signedIn("anna");
    Map<String, String> form = filled(anna);
    form.putAll(Map.of("status", "", "day", "17-6-2025", "sourceWord", "", "document", "", "quote", ""));

    HttpResponse<String> answer = anna.post(page + "/status", form);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("href=\"#status\"", "href=\"#day\"", "href=\"#sourceWord\"",
        "href=\"#document\"", "id=\"document-fout\"", "value=\"17-6-2025\"");
  }

  @Test
  void post_dayInTheFutureOrBeforeThePromise_422() {
    Visitor anna = site.signedIn("anna");
    Map<String, String> form = filled(anna);

    form.put("day", "2999-01-01");
    assertThat(anna.post(page + "/status", form).body()).contains("Deze dag moet nog komen");
    form.put("day", "2025-04-02");
    assertThat(anna.post(page + "/status", form).body()).contains("Deze dag ligt voor 3 april 2025");
  }

  @Test
  void post_extensionWithoutATerm_422_andWithOneItIsTheTerm() {
    Visitor anna = site.signedIn("anna");
    Map<String, String> form = filled(anna);
    form.put("status", "uitgesteld");
    assertThat(anna.post(page + "/status", form).body()).contains("Bij uitstel hoort een nieuwe termijn");

    form.putAll(Map.of("termWords", "voor de kerst", "termUntil", "2999-12-20"));
    anna.post(page + "/status", form);

    assertThat(anna.get(page).body()).contains("Termijn: ‘voor de kerst’, dat is uiterlijk 20 december 2999.")
        .doesNotContain("Termijn verstreken");
  }

  @Test
  void post_webAddress_isEvidenceToo_butNoScript() {
    Visitor anna = site.signedIn("anna");
    Map<String, String> form = filled(anna);
    form.putAll(Map.of("document", "", "quote", "", "page", "javascript:alert(1)"));
    assertThat(anna.post(page + "/status", form).statusCode()).isEqualTo(422);

    form.put("page", "https://www.rijksoverheid.nl/brief");
    assertThat(anna.post(page + "/status", form).statusCode()).isEqualTo(303);
    assertThat(anna.get(page).body()).contains("<a href=\"https://www.rijksoverheid.nl/brief\">rijksoverheid.nl</a>");
  }

  @Test
  void post_withoutTheTokenOfTheSession_403() {
    Visitor anna = site.signedIn("anna");
    Map<String, String> form = filled(anna);
    form.put("csrf", TestSite.hidden(site.signedIn("anna").get(page), "csrf"));

    assertThat(anna.post(page + "/status", form).statusCode()).isEqualTo(403);
  }

  @Test
  void post_signedOut_401() {
    Visitor anna = site.signedIn("anna");
    Map<String, String> form = filled(anna);
    anna.post("/uitloggen", form);

    assertThat(anna.post(page + "/status", form).statusCode()).isEqualTo(401);
  }

  @Test
  void post_byAnOfficialOfAnotherMinistry_403_andTheirPageHasNoForm() {
    Visitor bas = site.signedIn("bas");
    Map<String, String> form = filled(site.signedIn("anna"));
    form.put("csrf", TestSite.hidden(bas.get(page), "csrf"));

    assertThat(bas.post(page + "/status", form).statusCode()).isEqualTo(403);
    assertThat(bas.get(page).body()).contains("van uw eigen ministerie").doesNotContain("name=\"sourceWord\"");
  }

  @Test
  void post_statusThatIsNotTheirsToSay_422() {
    Visitor anna = site.signedIn("anna");
    Map<String, String> form = filled(anna);
    form.put("status", "aangenomen");

    assertThat(anna.post(page + "/status", form).body()).contains("Kies een status.");
  }

  @Test
  void post_hiddenFieldsChanged_400() {
    Visitor anna = site.signedIn("anna");
    Map<String, String> form = filled(anna);
    form.put("event", "../../x");

    assertThat(anna.post(page + "/status", form).statusCode()).isEqualTo(400);
  }

  private Map<String, String> filled(Visitor visitor) {
    HttpResponse<String> shown = visitor.get(page);
    Map<String, String> form = new HashMap<>();
    form.put("csrf", TestSite.hidden(shown, "csrf"));
    form.put("event", TestSite.hidden(shown, "event"));
    form.put("version", TestSite.hidden(shown, "version"));
    form.put("status", "nagekomen");
    form.put("day", "2025-07-07");
    form.put("sourceWord", "reactie verstuurd");
    form.put("document", "34 843, nr. 126");
    form.put("quote", SampleLetter.PROMISED);
    form.put("note", "de reactie is er");
    return form;
  }
}
