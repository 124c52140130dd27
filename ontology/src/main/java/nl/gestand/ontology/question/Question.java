// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.question;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A question that people ask of the data, as an example: {@code questions/<name>.rq}, whose first lines give its title
 * in both languages and how its answer is best shown.
 *
 * @param name the last part of its address
 * @param title in Dutch
 * @param english the same in English
 * @param chart how its answer is best shown
 * @param text the query in SPARQL, without those lines
 */
public record Question(String name, String title, String english, Chart chart, String text) {

  /** Bars for a name in the first column and a number in the last, a timeline for a day in one of them, or a table. */
  public enum Chart { BAR, TIMELINE, TABLE }

  private static final List<Question> ALL = Arrays.stream(read("list.txt").split("\n")).map(Question::parse).toList();

  /** All, in the order in which they are shown. */
  public static List<Question> list() {
    return ALL;
  }

  public static Optional<Question> find(String name) {
    return ALL.stream().filter(question -> question.name.equals(name)).findFirst();
  }

  private static Question parse(String name) {
    String file = read(name + ".rq");
    Map<String, String> head = file.lines().takeWhile(line -> line.startsWith("# "))
        .map(line -> line.substring(2).split(": ", 2)).collect(Collectors.toMap(part -> part[0], part -> part[1]));
    String text = file.lines().dropWhile(line -> line.startsWith("# ")).collect(Collectors.joining("\n", "", "\n"));
    return new Question(name, head.get("nl"), head.get("en"), Chart.valueOf(head.get("chart").toUpperCase(Locale.ROOT)), text);
  }

  private static String read(String file) {
    try (InputStream in = Question.class.getResourceAsStream("/nl/gestand/ontology/questions/" + file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
