// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.imports;

import nl.gestand.web.http.View;
import nl.gestand.web.imports.RowOutcome.Kind;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What a table would change.
 *
 * @param remark what the reader must know first, or empty
 * @param voice for whom it would be recorded
 * @param unchanged how many rows change nothing
 */
public record PreviewView(
    String title,
    String action,
    String fileName,
    String remark,
    String voice,
    List<Row> changed,
    List<Row> conflicts,
    List<Row> unknownWords,
    List<Row> otherMinistry,
    List<Row> notUnderstood,
    int unchanged) implements View {
  @Override
  public List<String> whyNot() {
    return remark.isEmpty() ? List.of() : List.of(remark);
  }


  /** A row; its number leads back to it in the preview. */
  public record Row(int number, String place, String name, String reason, List<Cell> changes) {}

  /** What stands under a heading, before and after. */
  public record Cell(String heading, String before, String after) {}

  static PreviewView of(Preview preview, String voice, String remark) {
    return new PreviewView("Controleer " + preview.fileName(), "/import/" + preview.id(), preview.fileName(), remark,
        voice, rows(preview, Kind.CHANGED), rows(preview, Kind.CONFLICT), rows(preview, Kind.UNKNOWN_WORD),
        rows(preview, Kind.OTHER_MINISTRY), rows(preview, Kind.NOT_UNDERSTOOD), preview.of(Kind.UNCHANGED).size());
  }

  /** Whether there is anything to record. */
  public boolean recordable() {
    return !changed.isEmpty() || !conflicts.isEmpty() || !unknownWords.isEmpty();
  }

  private static List<Row> rows(Preview preview, Kind kind) {
    return IntStream.range(0, preview.outcomes().size())
        .filter(i -> preview.outcomes().get(i).kind() == kind)
        .mapToObj(i -> row(i, preview.outcomes().get(i)))
        .toList();
  }

  private static Row row(int number, RowOutcome outcome) {
    return new Row(number, outcome.place(), outcome.name(), outcome.reason(), outcome.changes().stream()
        .map(change -> new Cell(change.heading(), change.before(), change.after())).toList());
  }
}
