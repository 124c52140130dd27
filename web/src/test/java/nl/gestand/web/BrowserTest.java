// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web;

import static nl.gestand.web.RealBrowser.button;
import static nl.gestand.web.RealBrowser.link;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import nl.gestand.ontology.Examples;
import nl.gestand.ontology.model.Claimant;
import nl.gestand.ontology.model.Status;
import nl.gestand.ontology.model.StatusEvent;
import nl.gestand.ontology.store.CommitmentHistory;
import nl.gestand.ontology.store.RecordResult;
import nl.gestand.ontology.store.Recording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What people do, in a real browser. Scripts are switched off: the pages need none. */
class BrowserTest extends InBrowser {

  /** The next toezegging that no test has touched; the first ones have their own. */
  private static int waiting = 10;

  @Test
  void official_signsIn_findsAToezegging_recordsAStatus_andSeesItInTheHistory() {
    String number = SampleLetter.spare(0).value();
    try (BrowserContext context = browser.context(1280, false)) {
      Page page = context.newPage();
      page.navigate(site.address("/"));
      link(page, "Aanmelden").click();
      page.getByLabel("Naam").fill("anna");
      page.getByLabel("Wachtwoord").fill(TestSite.PASSWORD);
      button(page, "Meld aan").click();

      page.getByLabel("Zoek op woord, nummer, persoon of dossier").fill(number);
      button(page, "Zoek").click();
      assertThat(page.url()).endsWith("/commitment/" + number.toLowerCase(Locale.ROOT));
      assertThat(page.locator(".standing").innerText()).contains("Toezegging gedaan", "Termijn verstreken");

      link(page, "Status vastleggen").click();
      page.getByLabel("Nagekomen", new Page.GetByLabelOptions().setExact(true)).check();
      page.getByLabel("Op welke dag werd dit waar?").fill("2025-07-07");
      page.getByLabel("Stuk", new Page.GetByLabelOptions().setExact(true)).fill("kst-34843-126");
      page.getByLabel("Passage").fill("woorden die er niet staan");
      button(page, "Leg vast").click();

      assertThat(page.title()).startsWith("Fout: ");
      link(page, "Vul in hoe de bron het zelf zegt.").click();
      page.getByLabel("Hoe zegt de bron het zelf?").fill("gestand gedaan");
      page.getByLabel("Passage").fill(SampleLetter.PROMISED);
      button(page, "Leg vast").click();

      assertThat(page.locator(".standing").innerText()).contains("Nagekomen",
          "Dat zegt het ministerie op 7 juli 2025.", "De Kamer heeft dit niet bevestigd.");
      assertThat(page.locator(".timeline > .decides").innerText())
          .contains("7 juli 2025", SampleLetter.PROMISED, "gestand gedaan", "vastgelegd door anna");

      page.locator(".timeline > .decides").getByRole(AriaRole.LINK).first().click();
      assertThat(page.locator("mark.pointed").allInnerTexts()).containsExactly(SampleLetter.PROMISED);
    }
  }

  @Test
  void reader_walksFromAFindingToItsExplanationAndBack_byKeyboardAlone() {
    try (BrowserContext context = browser.context(1280, false)) {
      Page page = context.newPage();
      page.navigate(site.address("/document/kst-34843-126"));

      page.keyboard().press("Tab");
      assertThat(page.locator(":focus").innerText()).isEqualTo("Naar de inhoud");
      page.locator("a.vondst").first().focus();
      page.keyboard().press("Enter");
      page.waitForURL(address -> address.endsWith("#uitleg-1"));
      page.locator("#uitleg-1 a").first().focus();
      page.keyboard().press("Enter");
      page.waitForURL(address -> address.endsWith("#vondst-1"));
    }
  }

  @ParameterizedTest
  @CsvSource({"1280, LIGHT", "320, LIGHT", "1280, DARK"})
  void everyPage_isAccessible_andFitsItsScreen(int width, ColorScheme scheme) {
    String sample = "/commitment/tz202504-096";
    List<String> wrong = new ArrayList<>();
    try (BrowserContext context = browser.context(width, true, scheme)) {
      Page page = context.newPage();
      Stream.of("/", "/zoeken", "/zoeken?q=voorlichting&soort=motie", "/zoeken?q=bestaatniet", sample,
          sample + "?peildatum=2025-05-01", "/document/kst-34843-126", "/document/kst-34843-126?vondst=termijn",
          "/document/kst-34843-126?van=10&tot=30", "/dossier/34843", "/inloggen", "/bestaat/niet")
          .forEach(path -> check(page, path, wrong));
      page.navigate(site.address("/inloggen?terug=" + sample));
      page.getByLabel("Naam").fill("anna");
      page.getByLabel("Wachtwoord").fill("niet dit wachtwoord");
      button(page, "Meld aan").click();
      check(page, "", wrong);
      page.getByLabel("Wachtwoord").fill(TestSite.PASSWORD);
      button(page, "Meld aan").click();
      check(page, "", wrong);
      button(page, "Leg vast").click();
      check(page, "", wrong);
      check(page, "/commitment/kst-34843-102", wrong);
    }
    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1280, LIGHT", "320, LIGHT", "1280, DARK"})
  void everyPageOfAnAdministrator_isAccessible_andFitsItsScreen(int width, ColorScheme scheme) {
    List<String> wrong = new ArrayList<>();
    try (BrowserContext context = browser.context(width, true, scheme)) {
      Page page = context.newPage();
      page.navigate(site.address("/inloggen?terug=/beheer"));
      page.getByLabel("Naam").fill("ada");
      page.getByLabel("Wachtwoord").fill(TestSite.PASSWORD);
      button(page, "Meld aan").click();
      Stream.of("/beheer", "/beheer/accounts", "/beheer/accounts/anna", "/beheer/accounts/ada", "/beheer/logboek",
          "/beheer/logboek?wie=niemand", "/beheer/woorden", "/beheer/gezondheid", "/account")
          .forEach(path -> check(page, path, wrong));
      button(page, "Maak token").click();
      check(page, "", wrong);
      page.getByLabel("Naam").fill("proef " + width + scheme);
      button(page, "Maak token").click();
      check(page, "", wrong);
      button(page, "Wijzig wachtwoord").click();
      check(page, "", wrong);
      page.navigate(site.address("/beheer/accounts/anna"));
      button(page, "Verwijder").click();
      check(page, "", wrong);
      page.navigate(site.address("/beheer/accounts/bas"));
      button(page, "Vernieuw wachtwoord").click();
      check(page, "", wrong);
      check(page, page.locator(".secret").innerText().replace(site.address(""), ""), wrong);
      button(page, "Bewaar wachtwoord").click();
      check(page, "", wrong);
    }
    assertThat(wrong).isEmpty();
  }

  /** A screen of 640 pixels at 200 % is one of 320. */
  @ParameterizedTest
  @CsvSource({"1280, LIGHT", "320, LIGHT", "1280, DARK"})
  void everyPageOfTheWorkbench_isAccessible_andFitsItsScreen(int width, ColorScheme scheme) {
    List<String> wrong = new ArrayList<>();
    try (BrowserContext context = browser.context(width, true, scheme)) {
      Page page = signedIn(context, "anna", "/werkbank");
      check(page, "", wrong);
      Stream.of("/werkbank?termijn=geen", "/werkbank/voorstellen", "/werkbank/toezegging",
          "/werkbank/reeks?id=tz202504-096&id=kst-34843-101", "/werkbank/beoordelen")
          .forEach(path -> check(page, path, wrong));
      page.keyboard().press("w");
      check(page, "", wrong);
      Stream.of("/overzichten", "/overzichten?bekend=2026-01-01", "/overzichten/bijlage/jenv/2026.html",
          "/overzichten/rappel/jenv/2026-07-01.html", "/handelingen", "/import",
          "/document/kst-34843-126?peildatum=2025-09-01", "/werkbank?peildatum=2025-05-01")
          .forEach(path -> check(page, path, wrong));
      page.navigate(site.address("/import"));
      page.locator("input[type=file]").setInputFiles(new FilePayload("tabel.csv", "text/csv",
          "Nummer;Status\nTZ202504-096;Nagekomen\nkst-34843-101;verzonnen\n?;?\n".getBytes(StandardCharsets.UTF_8)));
      page.locator("main form button[type=submit]").first().click();
      assertThat(page.locator("main").innerText()).contains("TZ202504-096");
      check(page, "", wrong);
      page.navigate(site.address("/werkbank/reeks?id=tz202504-096&id=kst-34843-101"));
      button(page, "Kijk na").click();
      check(page, "", wrong);
      fillBulk(page);
      check(page, "", wrong);
      page.locator("nav.who button").click();

      Page chris = signedIn(context, "chris", "/werkbank");
      check(chris, "", wrong);
      String waiting = waitingForTheChamber();
      Stream.of(waiting, "/werkbank/voorstellen", "/werkbank/toezegging").forEach(path -> check(chris, path, wrong));
      button(chris, "Kijk na").click();
      check(chris, "", wrong);
      chris.navigate(site.address(waiting));
      button(chris, "Antwoord").click();
      check(chris, "", wrong);
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void administrator_makesAnAccount_andItsOwnerChoosesAPassword_withoutScripts() {
    try (BrowserContext context = browser.context(1280, false); BrowserContext other = browser.context(1280, false)) {
      Page page = context.newPage();
      page.navigate(site.address("/beheer/accounts"));
      page.getByLabel("Naam").fill("ada");
      page.getByLabel("Wachtwoord").fill(TestSite.PASSWORD);
      button(page, "Meld aan").click();
      page.getByLabel("Naam").fill("olga");
      page.getByLabel("Ministerie").selectOption("ocw");
      button(page, "Maak account").click();
      assertThat(page.locator("main").innerText()).contains("Account olga", "Ambtenaar van Onderwijs");

      Page theirs = other.newPage();
      theirs.navigate(page.locator(".secret").innerText());
      theirs.getByLabel("Nieuw wachtwoord", new Page.GetByLabelOptions().setExact(true))
          .fill("het wachtwoord van olga");
      theirs.getByLabel("Nieuw wachtwoord, nog eens").fill("het wachtwoord van olga");
      button(theirs, "Bewaar wachtwoord").click();
      assertThat(theirs.locator("main").innerText()).contains("Uw wachtwoord is bewaard en u bent aangemeld.");
      button(theirs, "Afmelden").click();
      assertThat(link(theirs, "Aanmelden").isVisible()).isTrue();
    }
  }

  @Test
  void queue_isWorkedThrough_byKeysAlone() {
    try (BrowserContext context = browser.context(1280, true)) {
      Page page = signedIn(context, "anna", "/werkbank");
      page.keyboard().press("b");
      page.waitForURL("**/werkbank/beoordelen/*");
      String first = page.url();

      page.keyboard().press("x");
      page.waitForURL("**laatste=*");
      assertThat(page.locator(".again").innerText()).contains("Afgewezen");
      page.keyboard().press("u");
      page.waitForURL(first);
      page.keyboard().press("w");
      assertThat(page.locator("details.panel").getAttribute("open")).isNotNull();
      page.getByLabel("Reden").focus();
      page.keyboard().type("as is");
      assertThat(page.url()).isEqualTo(first);
      page.locator("h1").click();
      page.keyboard().press("s");
      page.waitForURL(address -> address.contains("/beoordelen/") && !address.equals(first));
      page.keyboard().press("?");
      assertThat(page.locator("#toetsen").innerText()).contains("sla over", "Zet toetsen uit");
      button(page, "Zet toetsen uit").click();
      String here = page.url();
      page.keyboard().press("s");
      assertThat(page.url()).isEqualTo(here);
    }
  }

  @Test
  void list_isWalkedThrough_byKeysAlone() {
    try (BrowserContext context = browser.context(1280, true)) {
      Page page = signedIn(context, "anna", "/werkbank");
      page.keyboard().press("j");
      page.keyboard().press("j");
      page.keyboard().press("k");
      String title = page.locator("[data-row]").first().locator("th a").first().innerText();
      assertThat(page.locator(":focus").innerText()).isEqualTo(title);
      page.keyboard().press("x");
      assertThat(page.locator("input[name=id]:checked").count()).isEqualTo(1);
      page.keyboard().press("r");
      page.waitForURL("**/werkbank/reeks?id=*");
      page.goBack();
      page.keyboard().press("j");
      page.keyboard().press("v");
      page.waitForURL("**/commitment/*#vastleggen");
    }
  }

  private static void fillBulk(Page page) {
    page.getByLabel("Nagekomen", new Page.GetByLabelOptions().setExact(true)).check();
    page.getByLabel("Op welke dag werd dit waar?").fill("2025-07-07");
    page.getByLabel("Hoe zegt de bron het zelf?").fill("verstuurd");
    page.getByLabel("Stuk", new Page.GetByLabelOptions().setExact(true)).fill("kst-34843-126");
    page.getByLabel("Passage").fill(SampleLetter.PROMISED);
    button(page, "Kijk na").click();
  }

  /** The path of a commitment of which the ministry's word waits for an answer. */
  private static String waitingForTheChamber() {
    String path = "/commitment/" + SampleLetter.spare(waiting++).value().toLowerCase(Locale.ROOT);
    CommitmentHistory history = site.history(path);
    StatusEvent event = Examples.recorded("waiting-" + waiting, history.commitment().id(), Status.FULFILLED,
        Claimant.MINISTRY, Examples.LETTER_DATE);
    assertThat(site.record(Recording.of(event, history.version()))).isInstanceOf(RecordResult.Recorded.class);
    return path;
  }

  private static Page signedIn(BrowserContext context, String name, String path) {
    Page page = context.newPage();
    page.navigate(site.address("/inloggen?terug=" + path));
    page.getByLabel("Naam").fill(name);
    page.getByLabel("Wachtwoord").fill(TestSite.PASSWORD);
    button(page, "Meld aan").click();
    // A key pressed before the page's script has run goes nowhere.
    page.waitForURL("**" + path);
    return page;
  }

  @Test
  void secondOfTwoOfficials_isShownBothVersions_accessibly() {
    String path = "/commitment/" + SampleLetter.spare(1).value().toLowerCase(Locale.ROOT);
    List<String> wrong = new ArrayList<>();
    try (BrowserContext context = browser.context(1280, true)) {
      Page first = context.newPage();
      first.navigate(site.address("/inloggen?terug=" + path));
      first.getByLabel("Naam").fill("chris");
      first.getByLabel("Wachtwoord").fill(TestSite.PASSWORD);
      button(first, "Meld aan").click();
      Page second = context.newPage();
      second.navigate(site.address(path));
      fill(first);
      fill(second);

      assertThat(second.title()).startsWith("Intussen gewijzigd");
      check(second, "", wrong);
      button(second, "Leg toch vast").click();
      assertThat(second.locator(".timeline > li").count()).isEqualTo(3);
    }
    assertThat(wrong).isEmpty();
  }

  private static void fill(Page page) {
    page.getByLabel("In uitvoering", new Page.GetByLabelOptions().setExact(true)).check();
    page.getByLabel("Hoe zegt de bron het zelf?").fill("bezig");
    page.getByLabel("Of een webadres").fill("https://www.rijksoverheid.nl/brief");
    button(page, "Leg vast").click();
  }

  /** Adds what axe finds wrong, and whether the page is wider than the screen. An empty path is the page as it is. */
  private static void check(Page page, String path, List<String> wrong) {
    if (!path.isEmpty()) {
      page.navigate(site.address(path));
    }
    String where = page.url() + " (" + page.title() + "): ";
    new AxeBuilder(page).analyze().getViolations().forEach(violation -> wrong.add(where + violation.getId() + " "
        + violation.getNodes().getFirst().getHtml()));
    int over = ((Number) page.evaluate(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth")).intValue();
    if (over > 0) {
      wrong.add(where + over + " px wider than the screen");
    }
  }
}
