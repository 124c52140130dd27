// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/** A site of its own for each class of tests, and a browser to look at it. */
abstract class InBrowser {

  @TempDir
  static Path folder;

  static TestSite site;
  static RealBrowser browser;

  @BeforeAll
  static void open() {
    site = TestSite.open(folder);
    browser = RealBrowser.open();
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
    site.close();
  }
}
