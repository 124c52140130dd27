// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata;

import nl.gestand.web.linkeddata.OntologyView.Box;
import nl.gestand.web.linkeddata.OntologyView.Drawing;
import nl.gestand.web.linkeddata.OntologyView.Line;
import nl.gestand.web.linkeddata.OntologyView.Text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Draws the classes as boxes, each with its properties that lead to another class, in three columns. What nothing leads
 * to stands left, what leads nowhere right, so that no line passes a column: lines run between the columns alone, one
 * lane for each class that they lead to. Classes without either stand below.
 */
final class DrawModel {

  private static final int COLUMNS = 3;
  private static final int WIDTH = 270;
  private static final int LINE = 20;
  private static final int LANE = 12;
  private static final int ASIDE = 18;
  private static final int CORNER = 5;
  private static final int MARGIN = 10;
  /** From the top of a box to the middle of its first line. */
  private static final int FIRST = 18;

  /** A property from one class to another, by their names. */
  record Edge(String from, String property, String to) {

    boolean leadsAway() {
      return !from.equals(to);
    }
  }

  private final List<Edge> edges;
  private final Map<String, Box> boxes = new LinkedHashMap<>();
  private final int[] left = new int[COLUMNS];

  private DrawModel(List<Edge> edges) {
    this.edges = edges;
  }

  /** @param names the classes, in the order in which they are placed */
  static Drawing draw(List<String> names, List<Edge> edges) {
    return new DrawModel(edges).draw(names);
  }

  private Drawing draw(List<String> names) {
    List<List<String>> columns = columns(names);
    List<List<String>> lanes = List.of(targets(columns.get(0)), targets(columns.get(1)));
    left[0] = MARGIN;
    for (int column = 1; column < COLUMNS; column++) {
      left[column] = left[column - 1] + WIDTH + 2 * ASIDE + LANE * lanes.get(column - 1).size();
    }
    int bottom = 0;
    for (int column = 0; column < COLUMNS; column++) {
      // Half a line lower, so that no line to a name runs over one from a property.
      int y = MARGIN + (column == 1 ? 0 : LINE / 2);
      for (String name : columns.get(column)) {
        y += place(name, left[column], y) + LINE;
      }
      bottom = Math.max(bottom, y);
    }
    List<String> alone = names.stream().filter(name -> columns.stream().noneMatch(column -> column.contains(name))).toList();
    for (int i = 0; i < alone.size(); i++) {
      place(alone.get(i), left[i % COLUMNS], bottom + i / COLUMNS * 3 * LINE);
    }
    int height = bottom + (alone.size() + COLUMNS - 1) / COLUMNS * 3 * LINE;
    List<Line> lines = edges.stream().filter(Edge::leadsAway).map(edge -> {
      int column = columns.get(0).contains(edge.from()) ? 0 : 1;
      return line(edge, left[column] + WIDTH + ASIDE + LANE * lanes.get(column).indexOf(edge.to()));
    }).toList();
    return new Drawing(left[COLUMNS - 1] + WIDTH + MARGIN, height, List.copyOf(boxes.values()), lines);
  }

  private List<List<String>> columns(List<String> names) {
    Predicate<String> leads = name -> edges.stream().anyMatch(edge -> edge.leadsAway() && edge.from().equals(name));
    Predicate<String> isLedTo = name -> edges.stream().anyMatch(edge -> edge.leadsAway() && edge.to().equals(name));
    // What leads only to classes of the last column stands beside that.
    Set<String> first = new HashSet<>(names.stream().filter(leads.and(isLedTo.negate()))
        .filter(name -> targets(List.of(name)).stream().anyMatch(leads)).toList());
    Set<String> fromFirst = new HashSet<>(targets(List.copyOf(first)));
    Map<String, Integer> column = new HashMap<>();
    names.stream().filter(leads.or(isLedTo)).forEach(name ->
        column.put(name, first.contains(name) ? 0 : leads.test(name) || fromFirst.contains(name) ? 1 : 2));
    List<List<String>> columns = new ArrayList<>();
    for (int i = 0; i < COLUMNS; i++) {
      int wanted = i;
      columns.add(names.stream().filter(name -> column.getOrDefault(name, -1) == wanted).toList());
    }
    List<String> middle = columns.get(1);
    columns.set(2, columns.get(2).stream().sorted(Comparator.comparingInt((String name) -> middle.indexOf(edges.stream()
        .filter(edge -> edge.to().equals(name)).map(Edge::from).filter(middle::contains).findFirst().orElse("")))).toList());
    return columns;
  }

  /** The other classes to which these lead. */
  private List<String> targets(List<String> names) {
    return edges.stream().filter(edge -> edge.leadsAway() && names.contains(edge.from())).map(Edge::to).distinct().toList();
  }

  /** Makes a box, and tells how high it is. */
  private int place(String name, int x, int y) {
    List<Edge> own = edges.stream().filter(edge -> edge.from().equals(name)).toList();
    List<Text> texts = new ArrayList<>();
    for (int i = 0; i < own.size(); i++) {
      texts.add(new Text(own.get(i).property() + " → " + own.get(i).to(), x + 12, y + FIRST + 5 + LINE * (i + 1)));
    }
    int height = LINE * (own.size() + 2);
    boxes.put(name, new Box(name, x, y, WIDTH, height, texts));
    return height;
  }

  /** From the line of a property along a lane to the name of the class, with a point at its end. */
  private Line line(Edge edge, int lane) {
    Box from = boxes.get(edge.from());
    Box to = boxes.get(edge.to());
    int row = edges.stream().filter(other -> other.from().equals(edge.from())).toList().indexOf(edge) + 1;
    int y1 = from.y() + FIRST + LINE * row;
    int y2 = to.y() + FIRST;
    boolean back = to.x() == from.x();
    int x2 = back ? to.x() + WIDTH : to.x();
    int down = y2 > y1 ? CORNER : -CORNER;
    int ahead = back ? -CORNER : CORNER;
    String path = "M" + (from.x() + WIDTH) + " " + y1 + "H" + (lane - CORNER)
        + "Q" + lane + " " + y1 + " " + lane + " " + (y1 + down) + "V" + (y2 - down)
        + "Q" + lane + " " + y2 + " " + (lane + ahead) + " " + y2 + "H" + x2
        + "m" + -2 * ahead + " -5l" + 2 * ahead + " 5l" + -2 * ahead + " 5";
    return new Line(path, edge.from() + " " + edge.property() + " " + edge.to());
  }
}
