// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The pages where people ask in SPARQL, in a real browser: the worksheet with its scripts, the others without. */
class QueryBrowserTest extends InBrowser {

  @Test
  void worksheet_asksOurHostAlone_byKeyboard_underThePolicyOfOurPages() {
    List<String> wrong = new ArrayList<>();
    try (BrowserContext context = browser.newContext(new Browser.NewContextOptions().setViewportSize(1280, 900))) {
      Page page = context.newPage();
      page.onRequest(request -> {
        if (!request.url().startsWith(site.address("/")) && !request.url().startsWith("data:")
            && !request.url().startsWith("blob:")) {
          wrong.add("asked " + request.url());
        }
      });
      page.onPageError(error -> wrong.add(error));
      page.onConsoleMessage(message -> {
        // The editor measures a sign with a style of its own, and does without where that is forbidden.
        if (message.type().equals("error") && !message.text().startsWith("Applying inline style")) {
          wrong.add(message.text());
        }
      });
      page.navigate(site.address("/vragen/werkblad"));
      Locator editor = page.locator(".yasqe .CodeMirror textarea").first();
      editor.focus();
      page.keyboard().press("Control+a");
      page.keyboard().insertText("SELECT (COUNT(*) AS ?aantal) { ?motie a <https://w3id.org/gestand/ns#Motie> }");
      page.keyboard().press("Control+Enter");
      page.locator(".yasr table td").first().waitFor();
      assertThat(page.locator(".yasr table").innerText()).contains("aantal").containsPattern("\\d+");

      page.locator("button.yasqe_queryButton").first().focus();
      page.keyboard().press("Enter");
      page.locator(".yasr table td").first().waitFor();
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void answerWithDays_isATimeline_andWithoutScriptsAListInTheirOrder() {
    String asked = "/vragen?query=" + URLEncoder.encode("PREFIX gst: <https://w3id.org/gestand/ns#> SELECT ?day ?commitment "
        + "?late { ?event gst:statusOf ?commitment ; gst:validFrom ?day OPTIONAL { ?event gst:nothing ?late } } ORDER BY DESC(?day)",
        StandardCharsets.UTF_8);
    for (boolean scripts : new boolean[] {true, false}) {
      try (BrowserContext context = browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(scripts))) {
        Page page = context.newPage();
        page.navigate(site.address(asked));
        List<String> days = page.locator("ol.timeline li time").all().stream().map(time -> time.getAttribute("datetime")).toList();
        assertThat(days).hasSizeGreaterThan(2).isSorted().hasSize(page.locator("table tbody tr").count());
        assertThat(page.locator("ol.timeline li a").first().getAttribute("href")).startsWith("/id/commitment/");
        assertThat(page.locator("svg.dots circle").count()).isPositive();
        assertThat(page.locator("svg.dots text").first().innerHTML()).isEqualTo(days.getFirst().substring(0, 4));
      }
    }
  }

  @Test
  void ownQuestion_isAskedByKeyboard_withoutScripts_andKeptByWhoSignedIn() {
    try (BrowserContext context = browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
      Page page = context.newPage();
      page.navigate(site.address("/inloggen?terug=%2Fvragen"));
      page.getByLabel("Naam").fill("lena");
      page.getByLabel("Wachtwoord").fill(TestSite.PASSWORD);
      page.keyboard().press("Enter");
      page.getByLabel("Vraag in SPARQL").focus();
      page.keyboard().insertText("SELECT (COUNT(*) AS ?moties) { ?motie a <https://w3id.org/gestand/ns#Motie> }");
      page.keyboard().press("Tab");
      page.keyboard().press("Enter");
      assertThat(page.locator("table th").first().innerText()).isEqualTo("moties");

      page.getByLabel("Naam van de vraag").fill("Hoeveel moties zijn er");
      page.keyboard().press("Enter");
      page.waitForURL("**/query/**");
      assertThat(page.locator("h1").innerText()).isEqualTo("Hoeveel moties zijn er");
      page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Stel deze vraag nu")).click();
      assertThat(page.locator("table th").first().innerText()).isEqualTo("moties");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 320})
  void pagesOfQuestions_areAccessible_andFitTheirScreen(int width) {
    TestSite.Visitor reader = site.signedIn("lena");
    String kept = reader.post("/vragen/bewaren", Map.of("naam", "Alle soorten", "query",
        "SELECT ?soort (COUNT(*) AS ?aantal) { ?ding a ?soort } GROUP BY ?soort", "csrf", reader.csrf()))
        .headers().firstValue("Location").orElseThrow();
    List<String> wrong = new ArrayList<>();
    try (BrowserContext context = browser.newContext(
        new Browser.NewContextOptions().setViewportSize(width, 900).setBypassCSP(true))) {
      Page page = context.newPage();
      Stream.of("/vragen", "/vragen/status-nu", "/vragen/toezeggingen-bij-240b", "/vragen?query=SELECT%20onzin", kept, "/ontology", "/vragen/werkblad")
          .forEach(path -> {
            page.navigate(site.address(path));
            if (path.endsWith("werkblad")) {
              page.locator(".yasqe .CodeMirror").first().waitFor();
            }
            new AxeBuilder(page).analyze().getViolations().forEach(violation -> wrong.add(path + " " + violation.getId()
                + " " + violation.getNodes().getFirst().getHtml()));
            int over = ((Number) page.evaluate(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth")).intValue();
            if (over > 0) {
              wrong.add(path + " " + over + " px wider than the screen");
            }
          });
    }
    assertThat(wrong).isEmpty();
  }
}
