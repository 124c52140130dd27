// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata;

import nl.gestand.ontology.question.Question;
import nl.gestand.web.linkeddata.Moments.Dated;
import nl.gestand.web.linkeddata.QuestionView.Answer;
import nl.gestand.web.linkeddata.QuestionView.Bar;
import nl.gestand.web.words.Link;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.jena.datatypes.xsd.XSDDatatype;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes a table, and where it can a chart or a timeline, of an answer in the JSON of SPARQL. */
final class ShowAnswer {

  private static final int MOST_ROWS = 500;
  private static final int MOST_BARS = 25;
  private static final int LONGEST_LABEL = 60;
  private static final Set<String> DAYS = Set.of(XSDDatatype.XSDdate.getURI(), XSDDatatype.XSDdateTime.getURI());
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

  private final String base;

  /** @param base start of the addresses of things, which lead to their pages */
  ShowAnswer(String base) {
    this.base = base;
  }

  /** @param wish how it is best shown; empty to show what can be made of it */
  Answer of(JsonNode answer, Optional<Question.Chart> wish) {
    if (answer.has("boolean")) {
      return Answer.told(answer.get("boolean").asBoolean() ? "Ja" : "Nee");
    }
    if (!answer.has("results")) {
      return Answer.told("Het antwoord is een graaf; haal die hieronder op");
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
    if (bindings.isEmpty()) {
      return Answer.told("Geen rijen: van wat hier wordt gevraagd is in deze gegevens geen geval");
    }
    String told = bindings.size() == 1 ? "1 rij" : bindings.size() + " rijen";
    List<Bar> bars = wish.orElse(Question.Chart.BAR) == Question.Chart.BAR ? bars(rows) : List.of();
    Optional<Moments> moments = bars.isEmpty() && wish.orElse(Question.Chart.TIMELINE) == Question.Chart.TIMELINE
        ? moments(columns, bindings, rows) : Optional.empty();
    return new Answer(told, columns, rows, bindings.size() > MOST_ROWS, bars, moments);
  }

  /** By the first column in which nothing but days and moments stands; none when fewer than two rows have one. */
  private static Optional<Moments> moments(List<String> columns, JsonNode bindings, List<List<Link>> rows) {
    for (int i = 0; i < columns.size(); i++) {
      List<Dated> dated = new ArrayList<>();
      boolean days = true;
      for (int row = 0; row < rows.size(); row++) {
        JsonNode cell = bindings.get(row).path(columns.get(i));
        Optional<LocalDate> day = day(cell);
        days &= day.isPresent() || cell.isMissingNode();
        List<Link> says = new ArrayList<>(rows.get(row));
        says.remove(i);
        says.removeIf(link -> link.text().isEmpty());
        day.ifPresent(known -> dated.add(new Dated(known, says)));
      }
      if (days && dated.size() > 1) {
        return Optional.of(Moments.of(columns.get(i), dated, rows.size() - dated.size()));
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> day(JsonNode cell) {
    if (!DAYS.contains(cell.path("datatype").asText())) {
      return Optional.empty();
    }
    Matcher day = DAY.matcher(cell.path("value").asText());
    try {
      return day.lookingAt() ? Optional.of(LocalDate.parse(day.group())) : Optional.empty();
    } catch (DateTimeException noDay) {
      return Optional.empty();
    }
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
        || !rows.stream().allMatch(row -> row.getLast().text().matches("([0-9]{1,15}(\\.[0-9]+)?)?"))) {
      return List.of();
    }
    // A row without a number stands in the table only.
    List<List<Link>> shown = rows.stream().filter(row -> !row.getLast().text().isEmpty()).limit(MOST_BARS).toList();
    double most = shown.stream().mapToDouble(row -> Double.parseDouble(row.getLast().text())).max().orElse(1);
    return shown.stream().map(row -> new Bar(shortened(row.getFirst().text()), row.getLast().text(),
        most == 0 ? 0 : (int) Math.round(100 * Double.parseDouble(row.getLast().text()) / most))).toList();
  }

  private static String shortened(String text) {
    return text.length() > LONGEST_LABEL ? text.substring(0, LONGEST_LABEL - 1) + "…" : text;
  }
}
