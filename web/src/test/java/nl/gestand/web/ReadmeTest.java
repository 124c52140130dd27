// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web;

import static org.assertj.core.api.Assertions.assertThat;

import nl.gestand.web.cli.Commands;
import nl.gestand.web.cli.Terminal;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The README is a promise: what it names exists, and what exists it names. */
final class ReadmeTest {

  private static final Path ROOT = Path.of("..");
  private static final String README = read(ROOT.resolve("README.md"));

  @Test
  void commands_areThoseOfTheProgram() {
    Set<String> told = all(README, "^\\| `gestand ([a-z]+)`");
    assertThat(told).isEqualTo(all(help(), "^  ([a-z]+) "));
  }

  @Test
  void addresses_areThoseOfTheRoutes() {
    String routes = Stream.of("Routes", "AdminRoutes", "ApiRoutes", "Application")
        .map(file -> read(Path.of("src/main/java/nl/gestand/web/" + file + ".java"))).collect(Collectors.joining());
    Set<String> served = all(routes, "(?:read\\(routes, |routes\\.post\\(|add\\w*To\\(config\\.routes, )\"([^\"]+)\"");
    served.remove("/favicon.ico");
    assertThat(all(README, "`(/[^`]*)`(?= \\||, `/)")).isEqualTo(served);
  }

  @Test
  void settings_areReadSomewhere() throws IOException {
    String launcher = read(ROOT.resolve("gestand"));
    StringBuilder program = new StringBuilder(launcher);
    try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
      files.filter(Files::isRegularFile).filter(file -> !file.toString().endsWith(".png"))
          .forEach(file -> program.append(read(file)));
    }
    Set<String> told = all(README, "`(GESTAND_[A-Z_]+)`");
    assertThat(told).isEqualTo(all(program.toString(), "\\b(GESTAND_[A-Z_]+)\\b"));
  }

  @Test
  void settingsOfADataFolder_areThoseThatAreRead() {
    String program = read(Path.of("src/main/java/nl/gestand/web/DataFolder.java"))
        + read(Path.of("src/main/java/nl/gestand/web/SourceSettings.java"))
        + read(Path.of("src/main/java/nl/gestand/web/follow/MailSettings.java"))
        + read(Path.of("src/main/java/nl/gestand/web/openid/OpenIdSettings.java"))
        + read(Path.of("src/main/java/nl/gestand/web/linkeddata/sparql/SparqlLimits.java"));
    String table = README.substring(README.indexOf("## Settings"), README.indexOf("## Figures"));
    assertThat(all(table, "^\\| `([a-z.]+)` \\|")).isEqualTo(all(program, "getProperty\\(\"([a-z.]+)\""));
  }

  @Test
  void links_leadSomewhere() throws IOException {
    try (Stream<Path> pages = Files.walk(ROOT)) {
      pages.filter(page -> page.toString().endsWith(".md") && !page.toString().contains("/target/"))
          .forEach(page -> all(read(page), "\\]\\((?!https?:)([^)#]+)\\)").forEach(link ->
              assertThat(page.resolveSibling(link)).as("%s in %s", link, page).exists()));
    }
  }

  @Test
  void folders_introduceThemselvesWithAQuestion() {
    for (String module : new String[] {"ontology", "corpus", "indexer", "web"}) {
      String page = read(ROOT.resolve(module).resolve("README.md"));
      assertThat(page.lines().filter(line -> !line.isBlank()).limit(2)).as(module)
          .anyMatch(line -> line.strip().endsWith("?"));
    }
  }

  private static String help() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
    Commands.run(new Terminal(InputStream.nullInputStream(), print, print), "--help");
    return out.toString(StandardCharsets.UTF_8);
  }

  private static Set<String> all(String text, String pattern) {
    Set<String> found = new TreeSet<>();
    Matcher matcher = Pattern.compile(pattern, Pattern.MULTILINE).matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
