// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The list under a search box, in a real browser with scripts. */
class SuggestionsBrowserTest extends InBrowser {

  private static final String BEGINNING = "voorl";


  @Test
  void suggestion_isChosenByKeyboard_underThePolicyOfOurPages() {
    List<String> wrong = new ArrayList<>();
    try (BrowserContext context = browser.newContext(new Browser.NewContextOptions().setViewportSize(1280, 800))) {
      Page page = context.newPage();
      page.onPageError(wrong::add);
      page.onConsoleMessage(message -> {
        if (message.type().equals("error")) {
          wrong.add(message.text());
        }
      });
      Locator box = typed(page);
      Locator options = options(page);
      String first = options.first().innerText();

      page.keyboard().press("ArrowDown");
      assertThat(box).hasValue(first);
      assertThat(box).hasAttribute("aria-activedescendant", options.first().getAttribute("id"));
      assertThat(options.first()).hasAttribute("aria-selected", "true");

      page.keyboard().press("ArrowUp");
      assertThat(box).hasValue(BEGINNING);
      assertThat(options.first()).hasAttribute("aria-selected", "false");
      page.keyboard().press("ArrowUp");
      assertThat(options.last()).hasAttribute("aria-selected", "true");
      page.keyboard().press("ArrowDown");
      assertThat(box).hasValue(BEGINNING);

      page.keyboard().press("ArrowDown");
      page.keyboard().press("Enter");
      page.waitForURL("**/zoeken?**");
      assertThat(page.locator("h1").innerText()).isEqualTo("Gevonden voor ‘" + first + "’");
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void escape_closesTheList_andGivesBackWhatWasTyped_tabLeavesIt() {
    try (BrowserContext context = browser.context(1280, true)) {
      Page page = context.newPage();
      Locator box = typed(page);
      page.keyboard().press("ArrowDown");
      page.keyboard().press("Escape");
      assertThat(box).hasValue(BEGINNING);
      assertClosed(page, box);

      page.keyboard().insertText("i");
      options(page).first().waitFor();
      page.keyboard().press("Tab");
      assertClosed(page, box);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 320})
  void openList_isAccessible_fitsItsScreen_andIsChosenByATap(int width) {
    try (BrowserContext context = browser.context(width, true)) {
      Page page = context.newPage();
      typed(page);
      Locator last = options(page).last();
      page.keyboard().press("ArrowDown");

      assertThat(new AxeBuilder(page).analyze().getViolations()).extracting(Rule::getId).isEmpty();
      assertThat(((Number) page.evaluate(
          "document.documentElement.scrollWidth - document.documentElement.clientWidth")).intValue()).isZero();

      String text = last.innerText();
      last.click();
      page.waitForURL("**/zoeken?**");
      assertThat(page.locator("h1").innerText()).isEqualTo("Gevonden voor ‘" + text + "’");
    }
  }

  /** The box of the front page, with the list under it. */
  private static Locator typed(Page page) {
    page.navigate(site.address("/"));
    Locator box = page.getByRole(AriaRole.COMBOBOX,
        new Page.GetByRoleOptions().setName("Zoek op woord, nummer, persoon of dossier"));
    assertThat(box).hasAttribute("aria-expanded", "false");
    box.focus();
    page.keyboard().insertText(BEGINNING);
    options(page).first().waitFor();
    assertThat(box).hasAttribute("aria-expanded", "true");
    assertThat(box).hasAttribute("aria-controls", page.getByRole(AriaRole.LISTBOX).getAttribute("id"));
    return box;
  }

  private static Locator options(Page page) {
    return page.getByRole(AriaRole.OPTION);
  }

  private static void assertClosed(Page page, Locator box) {
    assertThat(page.getByRole(AriaRole.LISTBOX)).hasCount(0);
    assertThat(box).hasAttribute("aria-expanded", "false");
    assertThat(box).not().hasAttribute("aria-activedescendant", Pattern.compile(".*"));
  }
}
