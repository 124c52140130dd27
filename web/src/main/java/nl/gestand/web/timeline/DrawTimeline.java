// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.timeline;

import nl.gestand.ontology.model.Status;
import nl.gestand.ontology.model.Term;
import nl.gestand.ontology.vocabulary.Labels;
import nl.gestand.web.timeline.Timeline.Bar;
import nl.gestand.web.timeline.Timeline.Row;
import nl.gestand.web.timeline.Timeline.Tick;
import nl.gestand.web.words.Day;
import nl.gestand.web.words.StatusBadge;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Draws how commitments stood, one row each, from the first day of any to the last, or the day shown. */
public final class DrawTimeline {

  private static final int WIDTH = 720;
  private static final int ROW = 46;
  private static final int FOOT = 26;

  /** More years than this, and only every fifth is named. */
  private static final int MANY_YEARS = 12;

  private final Labels labels;

  /**
   * How one commitment stood.
   *
   * @param name above its row, or empty
   */
  public record Line(String name, List<Stretch> stretches, Optional<Term> term) {}

  /** @param until first day it stood otherwise; {@link LocalDate#MAX} when it still stands so */
  public record Stretch(LocalDate from, LocalDate until, Status status) {}

  public DrawTimeline(Labels labels) {
    this.labels = labels;
  }

  /** @param day the day the page tells of; nothing is drawn when nothing had been said by then */
  public Optional<Timeline> draw(List<Line> lines, LocalDate day) {
    Optional<LocalDate> first = lines.stream().flatMap(line -> line.stretches().stream()).map(Stretch::from)
        .min(LocalDate::compareTo);
    if (first.isEmpty()) {
      return Optional.empty();
    }
    LocalDate end = lines.stream().flatMap(DrawTimeline::ends).reduce(day, DrawTimeline::later).plusDays(1);
    LocalDate start = first.get().isAfter(end.minusMonths(6)) ? end.minusMonths(6) : first.get();
    Scale scale = new Scale(start, end);
    List<Row> rows = IntStream.range(0, lines.size())
        .mapToObj(i -> row(lines.get(i), i * ROW, scale, later(end, day)))
        .toList();
    return Optional.of(new Timeline(description(lines, start, day), WIDTH, rows.size() * ROW + FOOT,
        ticks(scale), rows, scale.x(day), Day.of(day).words()));
  }

  private static Stream<LocalDate> ends(Line line) {
    return Stream.concat(line.stretches().stream().map(Stretch::from), line.term().flatMap(Term::until).stream());
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  /** Days to units. */
  private record Scale(LocalDate start, LocalDate end) {

    int x(LocalDate day) {
      LocalDate within = day.isBefore(start) ? start : day.isAfter(end) ? end : day;
      return Math.toIntExact(WIDTH * ChronoUnit.DAYS.between(start, within) / ChronoUnit.DAYS.between(start, end));
    }
  }

  private Row row(Line line, int y, Scale scale, LocalDate end) {
    List<Bar> bars = line.stretches().stream()
        .map(stretch -> bar(scale, stretch.from(), stretch.until(), StatusBadge.of(stretch.status(), labels).shape(),
            StatusBadge.of(stretch.status(), labels).text() + days(stretch)))
        .toList();
    Optional<Bar> term = line.term().filter(known -> known.until().isPresent())
        .map(known -> bar(scale, known.from().orElse(scale.start()), known.until().get().plusDays(1), "termijn",
            "Termijn tot en met " + Day.of(known.until().get()).words()));
    return new Row(line.name(), y, bars, term);
  }

  private static Bar bar(Scale scale, LocalDate from, LocalDate until, String shape, String words) {
    int x = scale.x(from);
    // A status of one day is seen too.
    return new Bar(x, Math.max(3, scale.x(until) - x), shape, words);
  }

  private static String days(Stretch stretch) {
    String from = " vanaf " + Day.of(stretch.from()).words();
    return stretch.until().equals(LocalDate.MAX) ? from : from + " tot " + Day.of(stretch.until()).words();
  }

  private static List<Tick> ticks(Scale scale) {
    List<Tick> ticks = new ArrayList<>();
    int first = scale.start().getYear() + 1;
    int last = scale.end().getYear();
    int step = last - first > MANY_YEARS ? 5 : 1;
    for (int year = first; year <= last; year++) {
      if (year % step == 0) {
        ticks.add(new Tick(scale.x(LocalDate.of(year, 1, 1)), Integer.toString(year)));
      }
    }
    return ticks;
  }

  private static String description(List<Line> lines, LocalDate start, LocalDate day) {
    return (lines.size() == 1 ? "De status" : "De status van " + lines.size() + " moties en toezeggingen")
        + " van " + Day.of(start).words() + " tot " + Day.of(day).words() + ". Hetzelfde staat in de tabel.";
  }
}
