// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata;

import nl.gestand.web.linkeddata.OntologyView.Box;
import nl.gestand.web.linkeddata.OntologyView.Drawing;
import nl.gestand.web.linkeddata.OntologyView.Line;
import nl.gestand.web.linkeddata.OntologyView.Text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Draws the classes as boxes, each with its properties that lead to another class, in columns that are filled evenly;
 * what leads from box to box is a curve.
 */
final class DrawModel {

  private static final int COLUMNS = 3;
  private static final int WIDTH = 300;
  private static final int GAP = 90;
  private static final int LINE = 20;
  private static final int BETWEEN = 26;
  private static final int MARGIN = 10;

  /** A property from one class to another, by their names. */
  record Edge(String from, String property, String to) {}

  private DrawModel() {}

  /** @param names the classes, in the order in which they are placed */
  static Drawing draw(List<String> names, List<Edge> edges) {
    int[] bottoms = new int[COLUMNS];
    Map<String, Box> boxes = new LinkedHashMap<>();
    for (String name : names) {
      List<Edge> own = edges.stream().filter(edge -> edge.from().equals(name)).toList();
      int column = lowest(bottoms);
      int x = MARGIN + column * (WIDTH + GAP);
      int y = MARGIN + bottoms[column];
      int height = LINE * (own.size() + 1) + 14;
      List<Text> texts = new ArrayList<>();
      for (int i = 0; i < own.size(); i++) {
        texts.add(new Text(own.get(i).property() + " → " + own.get(i).to(), x + 12, y + 24 + LINE * (i + 1)));
      }
      boxes.put(name, new Box(name, x, y, WIDTH, height, texts));
      bottoms[column] += height + BETWEEN;
    }
    List<Line> lines = edges.stream().filter(edge -> boxes.containsKey(edge.from()) && boxes.containsKey(edge.to()))
        .filter(edge -> !edge.from().equals(edge.to()))
        .map(edge -> line(boxes.get(edge.from()), boxes.get(edge.to()), edge, edges)).toList();
    int height = 2 * MARGIN;
    for (int bottom : bottoms) {
      height = Math.max(height, bottom + MARGIN);
    }
    return new Drawing(2 * MARGIN + COLUMNS * (WIDTH + GAP), height, List.copyOf(boxes.values()), lines);
  }

  private static int lowest(int[] bottoms) {
    int lowest = 0;
    for (int column = 1; column < bottoms.length; column++) {
      lowest = bottoms[column] < bottoms[lowest] ? column : lowest;
    }
    return lowest;
  }

  /** From the line of the property to the name of the class, on the sides that face each other. */
  private static Line line(Box from, Box to, Edge edge, List<Edge> edges) {
    int row = edges.stream().filter(other -> other.from().equals(edge.from())).toList().indexOf(edge);
    boolean right = to.x() > from.x();
    boolean same = to.x() == from.x();
    int x1 = right || same ? from.x() + from.width() : from.x();
    int y1 = from.y() + 19 + LINE * (row + 1);
    int x2 = right ? to.x() : to.x() + to.width();
    int y2 = to.y() + 19;
    int bend = GAP / 2;
    return new Line("M" + x1 + " " + y1 + "C" + (right || same ? x1 + bend : x1 - bend) + " " + y1 + " "
        + (right ? x2 - bend : x2 + bend) + " " + y2 + " " + x2 + " " + y2,
        edge.from() + " " + edge.property() + " " + edge.to());
  }
}
