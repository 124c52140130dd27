// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web;

import static nl.gestand.web.RealBrowser.button;
import static nl.gestand.web.RealBrowser.link;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Everything that people can do, done once in a real browser that runs no scripts. */
class WithoutScriptsTest extends InBrowser {

  @Test
  void official_recordsForSeveral_andTakesThatBack() {
    try (BrowserContext context = browser.context(1280, false)) {
      Page page = signedIn(context, "anna", "/werkbank");
      page.locator("input[name=id][value=tz202504-210]").check();
      page.locator("input[name=id][value=tz202504-211]").check();
      button(page, "Eén status voor wat u koos").click();
      page.locator("#status-inUitvoering").check();
      page.locator("#day").fill("2025-07-07");
      page.locator("#sourceWord").fill("mee bezig");
      page.locator("#document").fill("kst-34843-126");
      page.locator("#quote").fill(SampleLetter.PROMISED);
      button(page, "Kijk na").click();
      assertThat(main(page)).contains("Dit verandert (2)", "In uitvoering");
      button(page, "Leg deze 2 vast").click();
      assertThat(main(page)).contains("Vastgelegd");
      assertThat(standing(page, 10)).contains("In uitvoering");

      page.navigate(site.address("/handelingen"));
      page.locator("button:has-text('Draai terug')").first().click();
      assertThat(main(page)).contains("Teruggedraaid op", "door anna");
      assertThat(standing(page, 10)).contains("Toezegging gedaan");
    }
  }

  @Test
  void official_judgesWhatWasRead_changesIt_andTakesThatBack() {
    try (BrowserContext context = browser.context(1280, false)) {
      Page page = signedIn(context, "anna", "/werkbank/beoordelen");
      String first = page.url();
      page.locator("button[value=afwijzen]").click();
      assertThat(page.locator(".again").innerText()).contains("Afgewezen");
      button(page, "Maak ongedaan").click();
      assertThat(page.url()).startsWith(first);

      page.locator("button[value=overslaan]").click();
      assertThat(page.url()).isNotEqualTo(first).contains("/werkbank/beoordelen/");
      page.navigate(first);
      page.locator("details.panel summary").click();
      page.locator("#status").selectOption("inUitvoering");
      page.locator("#reden").fill("de brief zegt dat men bezig is");
      button(page, "Leg dit vast").click();
      assertThat(page.locator(".again").innerText()).contains("Maak ongedaan");
      page.locator("button[value=bevestigen]").click();
      assertThat(page.locator(".again").innerText()).contains("Bevestigd");
    }
  }

  @Test
  void ministryProposes_chamberRefuses_ministryReadsWhy_chamberSetsATerm() {
    String path = path(12);
    try (BrowserContext here = browser.context(1280, false); BrowserContext there = browser.context(1280, false)) {
      Page anna = signedIn(here, "anna", path);
      propose(anna, "nagekomen");
      assertThat(main(anna)).contains("wacht op antwoord van de Kamer");

      Page chris = signedIn(there, "chris", "/werkbank/voorstellen");
      assertThat(main(chris)).contains("reactie op het rapport");
      chris.navigate(site.address(path));
      chris.locator("input[name=besluit][value=weigeren]").check();
      button(chris, "Antwoord").click();
      assertThat(main(chris)).contains("Zeg het ministerie waarom u dit weigert.");
      chris.locator("input[name=besluit][value=weigeren]").check();
      chris.locator("textarea[name=reden]").fill("de brief gaat over iets anders");
      button(chris, "Antwoord").click();

      anna.navigate(site.address(path));
      assertThat(main(anna)).contains("de brief gaat over iets anders");
      propose(anna, "nagekomen");
      chris.navigate(site.address(path));
      chris.locator("input[name=besluit][value=termijn]").check();
      chris.locator("input[name=antwoordWoorden]").fill("voor het kerstreces");
      chris.locator("input[name=antwoordTot]").fill("2026-12-18");
      button(chris, "Antwoord").click();
      assertThat(page(chris, path)).contains("voor het kerstreces", "18 december 2026");
    }
  }

  @Test
  void chamber_addsAToezegging_afterWhichEverybodyFindsIt() {
    try (BrowserContext context = browser.context(1280, false)) {
      Page page = signedIn(context, "chris", "/werkbank/toezegging");
      page.locator("#speaker").fill("D.M. van Weel");
      page.locator("#office").fill("Minister van Justitie en Veiligheid");
      page.locator("#debate").fill("commissiedebat Zeden");
      page.locator("#day").fill("2025-06-11");
      page.locator("#title").fill("De Kamer krijgt de handreiking over straatintimidatie");
      page.locator("#termWords").fill("voor het einde van 2025");
      page.locator("#quote").fill("Ik stuur die handreiking voor het einde van 2025 naar de Kamer.");
      page.locator("#page").fill("https://www.tweedekamer.nl/debat/zeden");
      page.locator("#ministry").selectOption("jenv");
      button(page, "Kijk na").click();
      assertThat(main(page)).contains("Kijk na wat u toevoegt", "31 december 2025");
      button(page, "Wijzig").click();
      page.locator("#party").fill("D66");
      page.locator("#addressee").fill("Van der Werf");
      button(page, "Kijk na").click();
      button(page, "Voeg toe").click();
      assertThat(page.url()).contains("/commitment/");
      assertThat(main(page)).contains("De Kamer krijgt de handreiking", "Van der Werf");
      String added = page.url();

      page.locator("input[type=search]").first().fill("handreiking straatintimidatie");
      button(page, "Zoek").click();
      assertThat(page.locator(".found a[href*='" + added.substring(added.indexOf("/commitment/")).split("[?#]")[0] + "']")
          .count()).isPositive();
    }
  }

  @Test
  void official_readsATableBackIn_andTakesThatBack() {
    try (BrowserContext context = browser.context(1280, false)) {
      Page page = signedIn(context, "anna", "/import");
      page.locator("input[type=file]").setInputFiles(new FilePayload("tabel.csv", "text/csv",
          "Nummer;Status\nTZ202504-213;In uitvoering\nTZ202504-214;verzonnen\nzomaar;Nagekomen\n"
              .getBytes(StandardCharsets.UTF_8)));
      button(page, "Lees en toon wat er verandert").click();
      assertThat(main(page)).contains("Wijzigingen", "Onbekende woorden", "Niet begrepen");
      button(page, "Leg vast wat is aangevinkt").click();
      assertThat(standing(page, 13)).contains("In uitvoering");
      assertThat(standing(page, 14)).contains("Toezegging gedaan");

      page.navigate(site.address("/handelingen"));
      page.locator("button:has-text('Draai terug')").first().click();
      assertThat(standing(page, 13)).contains("Toezegging gedaan");
    }
  }

  @Test
  void account_makesAToken_endsIt_andChangesItsPassword() {
    try (BrowserContext context = browser.context(1280, false)) {
      Page page = signedIn(context, "bas", "/account");
      page.getByLabel("Naam").fill("rekenmodel");
      page.locator("input[name=bereik]").first().check();
      button(page, "Maak token").click();
      assertThat(page.locator(".secret").innerText()).isNotBlank();
      page.locator("form[action$='/intrekken'] button").first().click();
      assertThat(page.locator("form[action$='/intrekken']").count()).isZero();

      page.locator("input[name=huidig]").fill(TestSite.PASSWORD);
      page.locator("input[name=nieuw]").fill("een heel ander wachtwoord");
      page.locator("input[name=nogeens]").fill("een heel ander wachtwoord");
      button(page, "Wijzig wachtwoord").click();
      assertThat(main(page)).doesNotContain("Fout");
      button(page, "Afmelden").click();
      assertThat(link(page, "Aanmelden").isVisible()).isTrue();
    }
  }

  @Test
  void administrator_changesARole_shutsOut_letsIn_removes_andFiltersTheLog() {
    try (BrowserContext context = browser.context(1280, false)) {
      Page page = signedIn(context, "ada", "/beheer/accounts/lena");
      page.locator("select[name=rol]").selectOption("staff");
      button(page, "Wijzig rol").click();
      button(page, "Blokkeer").click();
      assertThat(main(page)).contains("Dit account is geblokkeerd");
      button(page, "Hef blokkade op").click();
      assertThat(main(page)).doesNotContain("Dit account is geblokkeerd");
      page.locator("#zeker").check();
      button(page, "Verwijder").click();
      assertThat(page(page, "/beheer/accounts")).doesNotContain("lena");

      page.navigate(site.address("/beheer/logboek"));
      page.locator("input[name=wie]").fill("ada");
      button(page, "Toon").click();
      assertThat(main(page)).contains("ada", "lena");
    }
  }

  @Test
  void reader_narrowsASearch_byFiltersAndDays_andOpensTheTable() {
    try (BrowserContext context = browser.context(320, false)) {
      Page page = context.newPage();
      page.navigate(site.address("/zoeken?q=rapport"));
      page.locator(".filters .choices a[href*='soort=toezegging']").first().click();
      assertThat(page.url()).contains("soort=toezegging");
      page.locator(".period #peildatum").fill("2025-05-01");
      button(page, "Pas toe").click();
      assertThat(page.url()).contains("peildatum=2025-05-01", "soort=toezegging");
      page.locator(".chips a").first().click();
      page.navigate(site.address("/dossier/34843"));
      page.locator("#peildatum").last().fill("2025-05-01");
      button(page, "Toon").click();
      assertThat(page.url()).contains("peildatum=2025-05-01");
      assertThat(page.locator("main table, main ol, main ul").count()).isPositive();
    }
  }

  private static void propose(Page page, String status) {
    page.navigate(page.url().split("[?#]")[0]);
    page.locator("#status-" + status).check();
    page.locator("#day").fill("2025-07-07");
    page.locator("#sourceWord").fill("voldaan");
    page.locator("#document").fill("kst-34843-126");
    page.locator("#quote").fill(SampleLetter.PROMISED);
    page.locator("#note").fill("de reactie is verstuurd");
    button(page, "Leg vast").click();
  }

  private static Page signedIn(BrowserContext context, String name, String path) {
    Page page = context.newPage();
    page.navigate(site.address("/inloggen?terug=" + path));
    page.getByLabel("Naam").fill(name);
    page.getByLabel("Wachtwoord").fill(TestSite.PASSWORD);
    button(page, "Meld aan").click();
    assertThat(page.url()).contains(path);
    return page;
  }

  private static String path(int spare) {
    return "/commitment/" + SampleLetter.spare(spare).value().toLowerCase(Locale.ROOT);
  }

  private static String standing(Page page, int spare) {
    page.navigate(site.address(path(spare)));
    return page.locator(".standing").first().innerText();
  }

  private static String page(Page page, String path) {
    page.navigate(site.address(path));
    return main(page);
  }

  private static String main(Page page) {
    return page.locator("main").innerText();
  }
}
