// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The Chromium that is installed. */
final class RealBrowser implements AutoCloseable {

  private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

  private final Playwright playwright;
  private final Browser browser;

  private RealBrowser(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  static RealBrowser open() {
    Playwright playwright = Playwright.create(
        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    return new RealBrowser(playwright, playwright.chromium().launch(new BrowserType.LaunchOptions()
        .setExecutablePath(chromium())
        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync"))));
  }

  @Override
  public void close() {
    playwright.close();
  }

  /** With scripts only where axe needs them to look at the page. */
  BrowserContext context(int width, boolean scripts) {
    return context(width, scripts, ColorScheme.LIGHT);
  }

  BrowserContext context(int width, boolean scripts, ColorScheme scheme) {
    return newContext(new Browser.NewContextOptions().setViewportSize(width, 800).setLocale("nl-NL")
        .setJavaScriptEnabled(scripts).setBypassCSP(scripts).setColorScheme(scheme));
  }

  BrowserContext newContext(Browser.NewContextOptions options) {
    return browser.newContext(options);
  }

  static Locator link(Page page, String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static Path chromium() {
    Stream<String> folders = Stream.concat(
        Arrays.stream(System.getenv("PATH").split(Pattern.quote(File.pathSeparator))), Stream.of("/usr/bin"));
    return folders.flatMap(place -> NAMES.stream().map(name -> Path.of(place, name)))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> new AssertionError("The browser tests need Chromium: none of " + NAMES
            + " is on the PATH. On Debian: apt-get install chromium"));
  }
}
