// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata;

import nl.gestand.web.linkeddata.QuestionView.Answer;
import nl.gestand.web.linkeddata.QuestionView.Bar;
import nl.gestand.web.words.Link;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;

/** Makes a table, and where it can a chart, of an answer in the JSON of SPARQL. */
final class ShowAnswer {

  private static final int MOST_ROWS = 500;
  private static final int MOST_BARS = 25;
  private static final int LONGEST_LABEL = 60;

  private final String base;

  /** @param base start of the addresses of things, which lead to their pages */
  ShowAnswer(String base) {
    this.base = base;
  }

  Answer of(JsonNode answer, boolean drawn) {
    if (answer.has("boolean")) {
      return new Answer(answer.get("boolean").asBoolean() ? "Ja" : "Nee", List.of(), List.of(), false, List.of());
    }
    if (!answer.has("results")) {
      return new Answer("Het antwoord is een graaf; haal die hieronder op.", List.of(), List.of(), false, List.of());
    }
    List<String> columns = new ArrayList<>();
    answer.at("/head/vars").forEach(name -> columns.add(name.asText()));
    JsonNode bindings = answer.at("/results/bindings");
    List<List<Link>> rows = new ArrayList<>();
    for (JsonNode binding : bindings) {
      if (rows.size() < MOST_ROWS) {
        rows.add(columns.stream().map(column -> value(binding.path(column))).toList());
      }
    }
    String told = bindings.size() == 1 ? "1 rij" : bindings.size() + " rijen";
    return new Answer(told, columns, rows, bindings.size() > MOST_ROWS, drawn ? bars(rows) : List.of());
  }

  private Link value(JsonNode value) {
    String text = value.path("value").asText("");
    if (!value.path("type").asText().equals("uri")) {
      return new Link(text, "");
    }
    return text.startsWith(base + "/id/")
        ? new Link(text.substring(base.length() + "/id/".length()), text.substring(base.length()))
        : new Link(text, text.startsWith("http://") || text.startsWith("https://") ? text : "");
  }

  /** The first column names, the last counts; no chart when any is no number, or below nought. */
  private static List<Bar> bars(List<List<Link>> rows) {
    if (rows.isEmpty() || rows.getFirst().size() < 2
        || !rows.stream().allMatch(row -> row.getLast().text().matches("[0-9]{1,15}(\\.[0-9]+)?"))) {
      return List.of();
    }
    List<List<Link>> shown = rows.stream().limit(MOST_BARS).toList();
    double most = shown.stream().mapToDouble(row -> Double.parseDouble(row.getLast().text())).max().orElse(1);
    return shown.stream().map(row -> new Bar(shortened(row.getFirst().text()), row.getLast().text(),
        most == 0 ? 0 : (int) Math.round(100 * Double.parseDouble(row.getLast().text()) / most))).toList();
  }

  private static String shortened(String text) {
    return text.length() > LONGEST_LABEL ? text.substring(0, LONGEST_LABEL - 1) + "…" : text;
  }
}
