// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web;

import static org.assertj.core.api.Assertions.assertThat;

import nl.gestand.ontology.model.CommitmentId;
import nl.gestand.ontology.model.EventId;
import nl.gestand.ontology.model.Link;
import nl.gestand.ontology.model.LinkEvent;
import nl.gestand.ontology.model.LinkKind;
import nl.gestand.ontology.model.Status;
import nl.gestand.ontology.store.RecordResult;
import nl.gestand.ontology.store.Recording;
import nl.gestand.web.TestSite.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;

/** What officials and staff of the Chamber do at the workbench, without a script. */
class WorkbenchTest {

  private static final String REVIEW = "/werkbank/reeks";
  private static final String CONFIRM = "/werkbank/reeks/vastleggen";

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
  void get_werkbank_signedOut_leadsToSigningIn() {
    HttpResponse<String> answer = site.visitor().get("/werkbank?termijn=later");

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).hasValue("/inloggen?terug=%2Fwerkbank%3Ftermijn%3Dlater");
  }

  @Test
  void get_werkbank_official_seesWhatIsOpenAtTheirMinistry_byTerm() {
    String page = site.signedIn("anna").get("/werkbank").body();

    assertThat(page).contains("Justitie en Veiligheid", "Reactie op het rapport", "31 december 2025", "te laat",
        "href=\"/werkbank?termijn=verlopen\"", "href=\"/werkbank?termijn=geen\"").doesNotContain("Motie over zorg");
    assertThat(site.signedIn("bas").get("/werkbank").body()).contains("Motie over zorg", "geen termijn")
        .doesNotContain("Reactie op het rapport");
    assertThat(site.signedIn("chris").get("/werkbank?termijn=geen").body()).contains("Alle ministeries",
        "Motie over zorg", "toezegging toevoegen").doesNotContain("Reactie op het rapport");
  }

  @Test
  void get_werkbank_staff_filtersByMember() {
    Visitor chris = site.signedIn("chris");

    assertThat(chris.get("/werkbank?persoon=Van+Nispen").body()).contains("Persoon: Van Nispen",
        "Reactie op het rapport").doesNotContain("Motie over zorg");
    assertThat(site.signedIn("anna").get("/werkbank?ministerie=vws").body()).doesNotContain("Motie over zorg");
  }

  @Test
  void get_werkbank_staff_filtersByCommittee() {
    Visitor chris = site.signedIn("chris");

    assertThat(chris.get("/werkbank?commissie=tk-jv").body()).contains("Commissie: Justitie en Veiligheid",
        "Reactie op het rapport").doesNotContain("Motie over zorg");
    assertThat(chris.get("/werkbank?commissie=tk-vws").body()).contains("Motie over zorg")
        .doesNotContain("Reactie op het rapport");
  }

  @Test
  void get_werkbank_onADayBefore_showsWhatStoodOpenThen() {
    Visitor anna = site.signedIn("anna");
    String done = site.freshCommitment();
    record(anna, done, "nagekomen");

    assertThat(anna.get("/werkbank").body()).doesNotContain(done + "\"");
    assertThat(anna.get("/werkbank?peildatum=2025-06-01&soort=toezegging").body()).contains(done
        + "?peildatum=2025-06-01", "die open stonden", "name=\"soort\" value=\"toezegging\"");
  }

  @Test
  void post_reeks_showsOldAndNew_andWhatMayNot_andRecordsNothing() {
    Visitor anna = site.signedIn("anna");
    String fresh = site.freshCommitment();
    String done = site.freshCommitment();
    record(anna, done, "nagekomen");

    HttpResponse<String> review = anna.post(REVIEW,
        bulk(anna, List.of(fresh, done, "/commitment/kst-34843-102"), "nagekomen"));

    assertThat(review.statusCode()).isEqualTo(200);
    assertThat(review.body()).contains("Dit verandert (1)", "Toezegging gedaan", "Nagekomen",
        "en blijft zoals het is (2)", "Dit is al nagekomen.", "Deze hoort bij een ander ministerie.",
        SampleLetter.PROMISED);
    assertThat(site.history(fresh).status(LocalDate.now())).contains(Status.PROMISED);
  }

  @Test
  void post_reeks_transitionThatIsNoOrdinaryOne_isRefused() {
    Visitor anna = site.signedIn("anna");
    String done = site.freshCommitment();
    record(anna, done, "nagekomen");

    assertThat(anna.post(REVIEW, bulk(anna, List.of(done), "inUitvoering")).body())
        .contains("Na ‘nagekomen’ volgt niet ‘in uitvoering’.", "Er valt niets vast te leggen.");
  }

  @Test
  void post_reeksVastleggen_isOneAction_sentTwiceToo() {
    Visitor anna = site.signedIn("anna");
    String first = site.freshCommitment();
    String second = site.freshCommitment();
    HttpResponse<String> review = anna.post(REVIEW, bulk(anna, List.of(first, second), "nagekomen"));
    List<Entry<String, String>> confirmed = TestSite.allHidden(review, CONFIRM);

    HttpResponse<String> answer = anna.post(CONFIRM, confirmed);

    assertThat(answer.statusCode()).isEqualTo(303);
    String next = answer.headers().firstValue("Location").orElseThrow();
    assertThat(anna.get(next).body()).contains("Vastgelegd", "Reactie op het rapport");
    assertThat(anna.post(CONFIRM, confirmed).headers().firstValue("Location")).hasValue(next);
    EventId action = new EventId(next.substring(next.lastIndexOf('/') + 1));
    for (String path : List.of(first, second)) {
      assertThat(site.history(path).events()).filteredOn(event -> event.event().agent().equals("anna"))
          .singleElement().satisfies(event -> assertThat(event.recorded().action()).contains(action));
    }
  }

  @Test
  void post_reeksVastleggen_stale_409TellsWhatChanged_andWritesNothing() {
    Visitor anna = site.signedIn("anna");
    String calm = site.freshCommitment();
    String busy = site.freshCommitment();
    HttpResponse<String> review = anna.post(REVIEW, bulk(anna, List.of(calm, busy), "nagekomen"));
    record(site.signedIn("chris"), busy, "inUitvoering");

    HttpResponse<String> answer = anna.post(CONFIRM, TestSite.allHidden(review, CONFIRM));

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("Intussen gewijzigd", "In uitvoering", "vastgelegd door chris");
    assertThat(site.history(calm).status(LocalDate.now())).contains(Status.PROMISED);
    assertThat(anna.post(CONFIRM, TestSite.allHidden(answer, CONFIRM)).statusCode()).isEqualTo(303);
    assertThat(site.history(calm).status(LocalDate.now())).contains(Status.FULFILLED);
  }

  @Test
  void post_reeksVastleggen_ofAnotherMinistry_isNotRecorded() {
    Visitor bas = site.signedIn("bas");
    String path = site.freshCommitment();
    List<Entry<String, String>> form = bulk(bas, List.of(path), "nagekomen");
    form.add(Map.entry("gezien", String.valueOf(site.history(path).version())));

    assertThat(bas.post(CONFIRM, form).body()).contains("Deze hoort bij een ander ministerie.");
    assertThat(site.history(path).status(LocalDate.now())).contains(Status.PROMISED);
  }

  @Test
  void post_reeks_mistakes_422KeepTheForm_andNothingChosen_400() {
    Visitor anna = site.signedIn("anna");
    List<Entry<String, String>> form = bulk(anna, List.of(site.freshCommitment()), "nagekomen");
    form.removeIf(field -> field.getKey().equals("quote"));

    assertThat(anna.post(REVIEW, form).statusCode()).isEqualTo(422);
    assertThat(anna.post(REVIEW, form).body()).contains("Neem de passage over", "value=\"reactie verstuurd\"");
    assertThat(anna.get(REVIEW).statusCode()).isEqualTo(400);
    assertThat(anna.post(CONFIRM, form).statusCode()).isEqualTo(422);
  }

  @Test
  void closingOne_asksAboutTheOpenOnesItHangsTogetherWith_andFillsInTheSameEvidence() {
    Visitor anna = site.signedIn("anna");
    String later = site.freshCommitment();
    String earlier = site.freshCommitment();
    link(later, earlier);

    HttpResponse<String> answer = record(anna, later, "nagekomen");

    String next = answer.headers().firstValue("Location").orElseThrow();
    assertThat(next).startsWith(later + "/verbonden/");
    String asks = anna.get(next).body();
    assertThat(asks).contains("Deze toezegging herhaalt", earlier, "Ook afdoen met hetzelfde bewijs");
    String form = asks.replaceFirst("(?s).*href=\"(/werkbank/reeks[^\"]*)\".*", "$1").replace("&amp;", "&");
    assertThat(anna.get(form).body()).contains("value=\"kst-34843-126\"", SampleLetter.PROMISED + "</textarea>",
        "aria-describedby=\"betekenis-nagekomen\" checked", earlier.substring("/commitment/".length()));
    assertThat(record(anna, site.freshCommitment(), "nagekomen").headers().firstValue("Location").orElseThrow())
        .endsWith("#geschiedenis");
  }

  @Test
  void ministryPutsOff_withoutAReason_422() {
    Visitor anna = site.signedIn("anna");
    Map<String, String> form = status(anna, site.freshCommitment(), "uitgesteld");
    form.putAll(Map.of("termWords", "voor de kerst", "termUntil", "2999-12-20", "note", ""));

    assertThat(anna.post(form.remove("path") + "/status", form).body()).contains("Geef de Kamer de reden.");
  }

  @Test
  void chamber_refuses_withAReasonOnly_andItIsOpenAgain() {
    Visitor anna = site.signedIn("anna");
    Visitor chris = site.signedIn("chris");
    String path = site.freshCommitment();
    record(anna, path, "nagekomen");
    assertThat(chris.get("/werkbank/voorstellen").body()).contains(path + "#gesprek", "Weigeren: het blijft");
    assertThat(chris.get(path).body()).contains("Tot dan is het het woord van het ministerie.",
        "Weigeren: het blijft ‘toezegging gedaan’");

    Map<String, String> form = answer(chris, path, "weigeren");
    HttpResponse<String> without = chris.post(path + "/antwoord", form);
    assertThat(without.statusCode()).isEqualTo(422);
    assertThat(without.body()).contains("Zeg het ministerie waarom u dit weigert.");
    form.put("reden", "De reactie gaat niet over het rapport.");
    assertThat(chris.post(path + "/antwoord", form).statusCode()).isEqualTo(303);

    assertThat(anna.get(path).body()).contains("De Kamer</strong> weigert", "De reactie gaat niet over het rapport.",
        "Dat zegt de Kamer op").doesNotContain("Dit wacht op antwoord");
    assertThat(site.history(path).status(LocalDate.now())).contains(Status.PROMISED);
    assertThat(anna.get("/werkbank/voorstellen").body()).contains("Laatst beantwoord",
        "De reactie gaat niet over het rapport.");
  }

  @Test
  void chamber_confirms_orSetsAnotherTermInWords() {
    Visitor anna = site.signedIn("anna");
    Visitor chris = site.signedIn("chris");
    String confirmed = site.freshCommitment();
    record(anna, confirmed, "nagekomen");
    chris.post(confirmed + "/antwoord", answer(chris, confirmed, "bevestigen"));
    assertThat(anna.get(confirmed).body()).contains("De Kamer</strong> bevestigt", "Dat zegt de Kamer op");

    String extended = site.freshCommitment();
    record(anna, extended, "nagekomen");
    Map<String, String> form = answer(chris, extended, "termijn");
    assertThat(chris.post(extended + "/antwoord", form).body()).contains("Vul de laatste dag van de termijn in");
    form.put("antwoordWoorden", "voor het einde van 2998");
    form.put("antwoordTot", "2998-12-31");
    assertThat(chris.post(extended + "/antwoord", form).statusCode()).isEqualTo(303);
    assertThat(anna.get(extended).body()).contains("De Kamer</strong> stelt een andere termijn",
        "uiterlijk 31 december 2998");
  }

  @Test
  void ministry_mayNotAnswerItself_andTheSecondAnswerIsTooLate() {
    Visitor anna = site.signedIn("anna");
    Visitor chris = site.signedIn("chris");
    String path = site.freshCommitment();
    record(anna, path, "nagekomen");
    Map<String, String> form = answer(chris, path, "bevestigen");
    Map<String, String> again = answer(chris, path, "bevestigen");

    Map<String, String> own = new HashMap<>(form);
    own.put("csrf", TestSite.hidden(anna.get(path), "csrf"));
    assertThat(anna.post(path + "/antwoord", own).statusCode()).isEqualTo(403);
    assertThat(anna.get(path).body()).doesNotContain("Wat antwoordt de Kamer?");
    assertThat(chris.post(path + "/antwoord", form).statusCode()).isEqualTo(303);
    assertThat(chris.post(path + "/antwoord", form).statusCode()).isEqualTo(303);
    assertThat(chris.post(path + "/antwoord", again).statusCode()).isEqualTo(409);
    assertThat(site.history(path).events()).filteredOn(event -> event.event().answers().isPresent()).hasSize(1);
  }

  @Test
  void staff_addAToezegging_seeItsTermInDaysFirst_andFindItAtOnce() {
    Visitor chris = site.signedIn("chris");
    Map<String, String> form = toezegging(chris, "TZ202506-900");

    HttpResponse<String> review = chris.post("/werkbank/toezegging", form);

    assertThat(review.statusCode()).isEqualTo(200);
    assertThat(review.body()).contains("‘na de zomer’, dat is van 1 september 2025 tot en met 31 december 2025",
        "TZ202506-900", "34 843");
    HttpResponse<String> added =
        chris.post("/werkbank/toezegging/vastleggen", TestSite.allHidden(review, "/werkbank/toezegging/vastleggen"));
    assertThat(added.headers().firstValue("Location")).hasValue("/commitment/tz202506-900");
    assertThat(chris.get("/commitment/tz202506-900").body()).contains("Toezegging gedaan", "Dat zegt de Kamer op",
        "D.M. van Weel, Minister van Justitie en Veiligheid", "Van Nispen (SP)", "vastgelegd door chris",
        "Termijn verstreken");
    assertThat(site.signedIn("anna").get("/zoeken?q=brief+over+sextortion").body()).contains("tz202506-900");
  }

  @Test
  void staff_addWhatIsThere_422_andWhatSomeoneElseJustAdded_409() {
    Visitor chris = site.signedIn("chris");
    assertThat(chris.post("/werkbank/toezegging", toezegging(chris, "TZ202504-096")).body())
        .contains("Deze toezegging staat al in Gestand");

    Map<String, String> mine = toezegging(chris, "TZ202506-901");
    chris.post("/werkbank/toezegging/vastleggen", toezegging(chris, "TZ202506-901"));
    assertThat(chris.post("/werkbank/toezegging/vastleggen", mine).statusCode()).isEqualTo(409);
    assertThat(site.history("/commitment/tz202506-901").events()).hasSize(1);
  }

  @Test
  void staff_addWhatLooksLikeOneOfThatDay_areShownThat() {
    Visitor chris = site.signedIn("chris");
    Map<String, String> form = toezegging(chris, "TZ202506-903");
    form.putAll(Map.of("day", "2025-04-03", "title", "Snelle reactie over sextortion"));

    assertThat(chris.post("/werkbank/toezegging", form).body())
        .contains("Staat deze er al?", ">Reactie op het rapport</a>");
  }

  @Test
  void staff_addWithAQuoteThatIsNowhere_422_andWithAnAddressInstead_itIsEvidence() {
    Visitor chris = site.signedIn("chris");
    Map<String, String> form = toezegging(chris, "TZ202506-902");
    form.put("quote", "dit is niet gezegd");
    assertThat(chris.post("/werkbank/toezegging", form).body()).contains("Deze woorden staan niet in kst-34843-126");

    form.putAll(Map.of("document", "", "page", "https://www.tweedekamer.nl/debat", "number", ""));
    HttpResponse<String> added = chris.post("/werkbank/toezegging/vastleggen", form);
    assertThat(added.headers().firstValue("Location").orElseThrow()).startsWith("/commitment/toezegging-");
    assertThat(chris.get(added.headers().firstValue("Location").orElseThrow()).body())
        .contains("dit is niet gezegd", "https://www.tweedekamer.nl/debat");
  }

  @Test
  void official_mayNotAddAToezegging() {
    assertThat(site.signedIn("anna").get("/werkbank/toezegging").statusCode()).isEqualTo(403);
  }

  private static Map<String, String> toezegging(Visitor visitor, String number) {
    HttpResponse<String> page = visitor.get("/werkbank/toezegging");
    Map<String, String> form = new HashMap<>(Map.of("csrf", TestSite.hidden(page, "csrf"),
        "event", TestSite.hidden(page, "event"), "speaker", "D.M. van Weel",
        "office", "Minister van Justitie en Veiligheid", "addressee", "Van Nispen", "party", "SP",
        "debate", "vragenuurtje", "day", "2025-06-03", "title", "Brief over sextortion", "ministry", "jenv"));
    form.putAll(Map.of("quote", SampleLetter.PROMISED, "document", "34 843, nr. 126", "termWords", "na de zomer",
        "number", number, "dossier", "34 843"));
    return form;
  }

  private static void link(String from, String to) {
    CommitmentId later = site.history(from).commitment().id();
    CommitmentId earlier = site.history(to).commitment().id();
    assertThat(site.record(new Recording(List.of(new Recording.Chain(new LinkEvent(
        new EventId("link-" + later), new Link(later, LinkKind.REPEATS, earlier), true, "chris", ""),
        site.history(from).version())), Optional.empty()))).isInstanceOf(RecordResult.Recorded.class);
  }

  private static Map<String, String> answer(Visitor visitor, String path, String choice) {
    HttpResponse<String> page = visitor.get(path);
    Map<String, String> form = new HashMap<>();
    TestSite.allHidden(page, path + "/antwoord").forEach(field -> form.put(field.getKey(), field.getValue()));
    form.put("besluit", choice);
    return form;
  }

  private static HttpResponse<String> record(Visitor visitor, String path, String status) {
    Map<String, String> form = status(visitor, path, status);
    HttpResponse<String> answer = visitor.post(form.remove("path") + "/status", form);
    assertThat(answer.statusCode()).isEqualTo(303);
    return answer;
  }

  private static Map<String, String> status(Visitor visitor, String path, String status) {
    HttpResponse<String> shown = visitor.get(path);
    Map<String, String> form = new HashMap<>();
    TestSite.allHidden(shown, path + "/status").forEach(field -> form.put(field.getKey(), field.getValue()));
    form.putAll(Map.of("path", path, "status", status, "day", "2025-07-07", "sourceWord", "reactie verstuurd",
        "document", "34 843, nr. 126", "quote", SampleLetter.PROMISED));
    return form;
  }

  private static List<Entry<String, String>> bulk(Visitor visitor, List<String> paths, String status) {
    List<String> ids = paths.stream().map(path -> path.substring("/commitment/".length())).toList();
    HttpResponse<String> page = visitor.get(REVIEW + "?id=" + String.join("&id=", ids));
    assertThat(page.statusCode()).isEqualTo(200);
    List<Entry<String, String>> form = new ArrayList<>(TestSite.allHidden(page, REVIEW));
    form.addAll(Map.of("status", status, "day", "2025-07-07", "sourceWord", "reactie verstuurd",
        "document", "kst-34843-126", "quote", SampleLetter.PROMISED).entrySet());
    return form;
  }
}
