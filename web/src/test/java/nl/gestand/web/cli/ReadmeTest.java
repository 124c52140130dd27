// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.cli;

import static org.assertj.core.api.Assertions.assertThat;

import nl.gestand.web.json.Shown;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the README of this module says of the command line is so, and says all. */
class ReadmeTest {

  @Test
  void commands_areThoseOfTheProgram() throws IOException {
    assertThat(matches("(?m)^\\| `([a-z]+)[ `]", section("## Command line", "### JSON")))
        .isEqualTo(matches("(?m)^  ([a-z]+) ", help()));
  }

  @Test
  void fieldsOfShow_areAllNamed() throws IOException {
    String json = section("`show --json`", "`ingest --json`");
    for (Class<?> line : List.of(Shown.CommitmentLine.class, Shown.EventLine.class, Shown.EvidenceLine.class,
        Shown.MentionLine.class, Shown.DocumentLine.class, Shown.FindingLine.class, Shown.DossierLine.class,
        Shown.Listed.class, Shown.People.class, Shown.TermLine.class)) {
      for (RecordComponent field : line.getRecordComponents()) {
        assertThat(json).contains("`" + field.getName() + "`");
      }
    }
  }

  private static String section(String from, String until) throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    return readme.substring(readme.indexOf(from), readme.indexOf(until));
  }

  private static Set<String> matches(String pattern, String text) {
    Set<String> found = new TreeSet<>();
    for (Matcher matcher = Pattern.compile(pattern).matcher(text); matcher.find();) {
      found.add(matcher.group(1));
    }
    return found;
  }

  private static String help() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
    Commands.run(new Terminal(InputStream.nullInputStream(), print, print), "--help");
    return out.toString(StandardCharsets.UTF_8).split("Opdrachten:")[1];
  }
}
