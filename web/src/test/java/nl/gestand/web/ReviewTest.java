// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web;

import static org.assertj.core.api.Assertions.assertThat;

import nl.gestand.ontology.model.RecordedEvent;
import nl.gestand.ontology.model.Status;
import nl.gestand.ontology.model.Verdict;
import nl.gestand.ontology.model.VerdictKind;
import nl.gestand.ontology.store.CommitmentHistory;
import nl.gestand.web.TestSite.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** People in the review queue, without a script; each test judges findings that no other one does. */
class ReviewTest {

  private static final String QUEUE = "/werkbank/beoordelen";

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
  void finding_standsInItsParagraph_withWhatItMeans_andHowSureThatIs() {
    String page = site.signedIn("anna").get(QUEUE + "/aaaaaaaa-closed?toch=ja").body();

    assertThat(page).contains("Die reactie volgt na de zomer.", "<mark>" + SampleLetter.CLOSED + "</mark>.",
        "Motie over voorlichting", "Afgedaan volgens de regering", "7 juli 2025", "zeker (0,9)",
        "door de regel ‘voorbeeld’", "/document/kst-34843-126?van=", "Reactie op het rapport",
        "TZ202504-096");
  }

  @Test
  void accept_isAVerdictOfTheAccount_andLeadsToTheNext_withAWayBack() {
    Visitor anna = site.signedIn("anna");
    String path = site.freshCommitment();

    HttpResponse<String> answer = decide(anna, path, "bevestigen", Map.of());

    assertThat(answer.statusCode()).isEqualTo(303);
    Verdict verdict = verdict(path).orElseThrow();
    assertThat(verdict.kind()).isEqualTo(VerdictKind.CONFIRMED);
    assertThat(verdict.agent()).isEqualTo("anna");
    HttpResponse<String> next = follow(anna, answer);
    assertThat(next.body()).contains("Bevestigd: ", "Maak ongedaan").doesNotContain(finding(path) + "\" method");

    Map<String, String> undo = new HashMap<>();
    TestSite.allHidden(next, finding(path) + "/terug").forEach(field -> undo.put(field.getKey(), field.getValue()));
    assertThat(anna.post(finding(path) + "/terug", undo).headers().firstValue("Location")).hasValue(finding(path));
    assertThat(verdict(path)).isEmpty();
    assertThat(anna.get(finding(path)).body()).contains("Klopt wat hier is gelezen?");
  }

  @Test
  void reject_withAReason_noLongerCounts() {
    Visitor anna = site.signedIn("anna");
    String path = site.freshCommitment();

    decide(anna, path, "afwijzen", Map.of("reden", "Dit is een andere toezegging."));

    assertThat(verdict(path).orElseThrow().note()).isEqualTo("Dit is een andere toezegging.");
    assertThat(site.history(path).status(LocalDate.now())).isEmpty();
    assertThat(anna.get(finding(path)).body()).contains("Al beoordeeld", "Afgewezen", "door anna",
        "Dit is een andere toezegging.");
  }

  @Test
  void change_putsAnotherEventInItsPlace_onAnotherCommitmentToo_andUndoTakesBothBack() {
    Visitor anna = site.signedIn("anna");
    String path = site.freshCommitment();
    String other = site.freshCommitment();
    String number = other.substring("/commitment/".length());

    HttpResponse<String> answer = decide(anna, path, "wijzigen",
        Map.of("nummer", number.toUpperCase(), "status", "inUitvoering", "dag", "2025-07-01"));

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(verdict(path).orElseThrow().kind()).isEqualTo(VerdictKind.CHANGED);
    CommitmentHistory changed = site.history(other);
    assertThat(changed.status(LocalDate.now())).contains(Status.IN_PROGRESS);
    RecordedEvent instead = changed.events().getLast();
    assertThat(instead.event().agent()).isEqualTo("anna");
    assertThat(instead.event().byMachine()).isFalse();
    assertThat(instead.event().evidence()).isEqualTo(event(path).event().evidence());

    Map<String, String> undo = new HashMap<>();
    TestSite.allHidden(follow(anna, answer), finding(path) + "/terug")
        .forEach(field -> undo.put(field.getKey(), field.getValue()));
    anna.post(finding(path) + "/terug", undo);
    assertThat(verdict(path)).isEmpty();
    assertThat(site.history(other).status(LocalDate.now())).contains(Status.PROMISED);
  }

  @Test
  void change_withMistakes_422KeepsWhatWasFilledIn() {
    Visitor anna = site.signedIn("anna");
    String path = site.freshCommitment();

    HttpResponse<String> answer = decide(anna, path, "wijzigen",
        Map.of("nummer", "TZ209901-001", "status", "uitgesteld", "dag", "2999-01-01", "termijn", ""));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("We kennen geen motie of toezegging ‘TZ209901-001’.", "Deze dag moet nog komen.",
        "Bij uitstel hoort een nieuwe termijn", "value=\"TZ209901-001\"");
    assertThat(decide(anna, path, "wijzigen", Map.of("nummer", "34 843, nr. 102")).body())
        .contains("hoort bij een ander ministerie");
    assertThat(verdict(path)).isEmpty();
  }

  @Test
  void two_neverGetTheSameFindingUnknowingly() {
    Visitor anna = site.signedIn("anna");
    Visitor chris = site.signedIn("chris");

    String annas = anna.get(QUEUE).headers().firstValue("Location").orElseThrow();
    anna.get(annas);
    String chrises = chris.get(QUEUE).headers().firstValue("Location").orElseThrow();

    assertThat(chrises).isNotEqualTo(annas);
    assertThat(chris.get(annas).body()).contains("Al in behandeling", "anna kijkt hiernaar", "Toch openen");
    assertThat(anna.get(annas).body()).contains("Klopt wat hier is gelezen?");
    assertThat(chris.get(annas + "?toch=ja").body()).contains("Klopt wat hier is gelezen?");
    assertThat(anna.get(annas).body()).contains("chris kijkt hiernaar");
    HttpResponse<String> skipped = decide(chris, annas, "overslaan", Map.of());
    assertThat(skipped.headers().firstValue("Location").orElseThrow()).startsWith(QUEUE + "?na=");
    assertThat(anna.get(annas).body()).contains("Klopt wat hier is gelezen?");
  }

  @Test
  void second_getsWhatTheFirstDecided_409_andTheSameFormTwiceIsOnce() {
    Visitor anna = site.signedIn("anna");
    Visitor chris = site.signedIn("chris");
    String path = site.freshCommitment();
    Map<String, String> annas = form(anna, finding(path));
    Map<String, String> chrises = form(chris, finding(path));
    annas.put("besluit", "bevestigen");
    chrises.put("besluit", "afwijzen");

    assertThat(anna.post(finding(path), annas).statusCode()).isEqualTo(303);
    assertThat(anna.post(finding(path), annas).statusCode()).isEqualTo(303);
    HttpResponse<String> late = chris.post(finding(path), chrises);

    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("Al beoordeeld", "Bevestigd", "door anna");
    assertThat(event(path).verdicts()).hasSize(1);
    assertThat(chris.post(finding(path) + "/terug", chrises).statusCode()).isEqualTo(409);
  }

  @Test
  void decision_onAHistoryThatGrew_409ShowsItAgain() {
    Visitor anna = site.signedIn("anna");
    String path = site.freshCommitment();
    Map<String, String> late = form(anna, finding(path));
    late.put("besluit", "bevestigen");
    late.put("version", String.valueOf(site.history(path).version() - 1));

    HttpResponse<String> answer = anna.post(finding(path), late);

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("Intussen legde iemand iets anders vast", "Klopt wat hier is gelezen?");
    assertThat(verdict(path)).isEmpty();
  }

  @Test
  void finding_ofAnotherMinistry_403_andTheirQueueIsEmpty() {
    Visitor bas = site.signedIn("bas");

    assertThat(bas.get(QUEUE + "/aaaaaaaa-closed").statusCode()).isEqualTo(403);
    assertThat(bas.get(QUEUE).body()).contains("Alles is beoordeeld");
    assertThat(bas.get(QUEUE + "/bestaat-niet").statusCode()).isEqualTo(404);
  }

  private static HttpResponse<String> decide(
      Visitor visitor, String path, String choice, Map<String, String> more) {
    String finding = path.startsWith(QUEUE) ? path : finding(path);
    Map<String, String> form = form(visitor, finding);
    form.put("besluit", choice);
    form.putAll(more);
    return visitor.post(finding, form);
  }

  /** As the page of the finding fills it in, whoever else is looking at it. */
  private static Map<String, String> form(Visitor visitor, String finding) {
    HttpResponse<String> page = visitor.get(finding + "?toch=ja");
    Map<String, String> form = new HashMap<>();
    TestSite.allHidden(page, finding).forEach(field -> form.put(field.getKey(), field.getValue()));
    form.putAll(Map.of("status", "gedaan", "dag", "2025-04-03", "verbintenis",
        finding.substring(finding.indexOf("promised-") + "promised-".length())));
    return form;
  }

  private static HttpResponse<String> follow(Visitor visitor, HttpResponse<String> answer) {
    HttpResponse<String> next = visitor.get(answer.headers().firstValue("Location").orElseThrow());
    return next.statusCode() == 303 ? follow(visitor, next) : next;
  }

  private static String finding(String path) {
    return QUEUE + "/promised-" + path.substring("/commitment/".length());
  }

  private static RecordedEvent event(String path) {
    return site.history(path).events().getFirst();
  }

  private static Optional<Verdict> verdict(String path) {
    return event(path).verdict();
  }
}
