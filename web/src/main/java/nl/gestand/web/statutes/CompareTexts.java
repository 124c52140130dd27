// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.statutes;

import nl.gestand.ontology.statute.ArticleLine;
import nl.gestand.web.statutes.Comparison.Line;
import nl.gestand.web.statutes.Comparison.Piece;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;

import java.util.ArrayList;
import java.util.List;

/**
 * Compares two texts of an article word by word. Lines are laid side by side first, so that a lid that came in between
 * is one insertion and the words of other lids stay with their own.
 */
final class CompareTexts {

  private enum Kind { SAME, GONE, NEW }

  private CompareTexts() {}

  static List<Line> compare(String before, String after) {
    List<ArticleLine> old = ArticleLine.read(before);
    List<ArticleLine> now = ArticleLine.read(after);
    List<Line> lines = new ArrayList<>();
    int at = 0;
    for (AbstractDelta<ArticleLine> delta : DiffUtils.diff(old, now).getDeltas()) {
      Chunk<ArticleLine> gone = delta.getSource();
      Chunk<ArticleLine> came = delta.getTarget();
      for (; at < gone.getPosition(); at++) {
        lines.add(whole(old.get(at), Kind.SAME));
      }
      lines.addAll(changed(gone.getLines(), came.getLines()));
      at += gone.size();
    }
    for (; at < old.size(); at++) {
      lines.add(whole(old.get(at), Kind.SAME));
    }
    return lines;
  }

  /** Lines that changed, in pairs that have most words in common; what has no pair went or came as a whole. */
  private static List<Line> changed(List<ArticleLine> gone, List<ArticleLine> came) {
    List<Line> lines = new ArrayList<>();
    int next = 0;
    for (ArticleLine line : gone) {
      int pair = -1;
      for (int i = next; i < came.size() && pair < 0; i++) {
        pair = alike(line, came.get(i)) ? i : -1;
      }
      if (pair < 0) {
        lines.add(whole(line, Kind.GONE));
        continue;
      }
      for (; next < pair; next++) {
        lines.add(whole(came.get(next), Kind.NEW));
      }
      lines.add(words(line, came.get(next++)));
    }
    came.subList(next, came.size()).forEach(line -> lines.add(whole(line, Kind.NEW)));
    return lines;
  }

  /** Whether at least half of the words of the shorter one are in both. */
  private static boolean alike(ArticleLine one, ArticleLine other) {
    List<String> words = List.of(one.words().split(" "));
    List<String> others = new ArrayList<>(List.of(other.words().split(" ")));
    long common = words.stream().filter(others::remove).count();
    return common * 2 >= Math.min(words.size(), others.size() + common);
  }

  private static Line words(ArticleLine before, ArticleLine after) {
    List<String> old = words(before);
    List<String> now = words(after);
    List<Piece> pieces = new ArrayList<>();
    int at = 0;
    for (AbstractDelta<String> delta : DiffUtils.diff(old, now).getDeltas()) {
      add(pieces, Kind.SAME, old.subList(at, delta.getSource().getPosition()));
      add(pieces, Kind.GONE, delta.getSource().getLines());
      add(pieces, Kind.NEW, delta.getTarget().getLines());
      at = delta.getSource().getPosition() + delta.getSource().size();
    }
    add(pieces, Kind.SAME, old.subList(at, old.size()));
    return new Line(after.depth(), pieces);
  }

  private static List<String> words(ArticleLine line) {
    return List.of((line.label().isEmpty() ? line.words() : line.label() + " " + line.words()).split(" "));
  }

  private static void add(List<Piece> pieces, Kind kind, List<String> words) {
    if (!words.isEmpty()) {
      pieces.add(new Piece(String.join(" ", words), kind == Kind.GONE, kind == Kind.NEW));
    }
  }

  private static Line whole(ArticleLine line, Kind kind) {
    List<Piece> pieces = new ArrayList<>();
    add(pieces, kind, words(line));
    return new Line(line.depth(), pieces);
  }
}
