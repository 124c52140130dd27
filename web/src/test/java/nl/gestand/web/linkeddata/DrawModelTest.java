// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata;

import static org.assertj.core.api.Assertions.assertThat;

import nl.gestand.web.linkeddata.DrawModel.Edge;
import nl.gestand.web.linkeddata.OntologyView.Box;
import nl.gestand.web.linkeddata.OntologyView.Drawing;
import nl.gestand.web.linkeddata.OntologyView.Line;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

class DrawModelTest {

  private static final List<Edge> EDGES = List.of(new Edge("Verdict", "about", "Promise"), new Edge("Verdict", "partOf", "Action"),
      new Edge("Promise", "madeBy", "Person"), new Edge("Promise", "repeats", "Promise"), new Edge("Event", "of", "Promise"),
      new Edge("Promise", "registeredIn", "Record"), new Edge("Record", "concerns", "Promise"), new Edge("State", "of", "Law"));
  private static final Pattern LINE =
      Pattern.compile("M(\\d+) (\\d+)H\\d+Q(\\d+) \\d+ \\d+ \\d+V\\d+Q\\d+ (\\d+) \\d+ \\d+H(\\d+)m.*");

  private final Drawing drawing = DrawModel.draw(
      List.of("Promise", "Record", "Verdict", "Event", "Person", "Action", "State", "Law", "Alone"), EDGES);

  @Test
  void lines_passNoBox() {
    assertThat(drawing.lines()).hasSize(EDGES.size() - 1).allSatisfy(line -> {
      Matcher parts = LINE.matcher(line.path());
      assertThat(parts.matches()).as(line.path()).isTrue();
      int lane = number(parts, 3);
      for (Box box : drawing.boxes()) {
        assertThat(lane <= box.x() || lane >= box.x() + box.width()).as(line.label()).isTrue();
        assertThat(covers(box, number(parts, 1), lane, number(parts, 2)) || covers(box, lane, number(parts, 5), number(parts, 4)))
            .as(line.label() + " behind " + box.name()).isFalse();
      }
    });
  }

  @Test
  void boxes_stayApartAndWithinTheDrawing() {
    assertThat(drawing.boxes()).hasSize(9).allSatisfy(box -> {
      assertThat(box.x() + box.width()).isLessThan(drawing.width());
      assertThat(box.y() + box.height()).isLessThanOrEqualTo(drawing.height());
      assertThat(drawing.boxes()).filteredOn(other -> other != box && other.x() == box.x())
          .allMatch(other -> other.y() >= box.y() + box.height() || box.y() >= other.y() + other.height());
    });
    assertThat(drawing.lines()).extracting(Line::label).doesNotHaveDuplicates();
  }

  private static boolean covers(Box box, int from, int to, int y) {
    return y > box.y() && y < box.y() + box.height() && Math.max(from, to) > box.x() && Math.min(from, to) < box.x() + box.width();
  }

  private static int number(Matcher parts, int group) {
    return Integer.parseInt(parts.group(group));
  }
}
