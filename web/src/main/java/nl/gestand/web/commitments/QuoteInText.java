// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.commitments;

import nl.gestand.ontology.model.TextSpan;

import java.util.Arrays;
import java.util.Optional;

/**
 * Finds copied words in an archived text. White space counts as one space, whatever it is, because a browser copies
 * it so; so do the curly and straight quotation marks that programs put in each other's place.
 */
final class QuoteInText {

  private QuoteInText() {}

  /** The first place where the words stand. */
  static Optional<TextSpan> find(String text, String quote) {
    int[] sought = folded(quote.strip().codePoints().toArray()).points();
    Folded in = folded(text.codePoints().toArray());
    int at = sought.length == 0 ? -1 : indexOf(in.points(), sought);
    return at < 0
        ? Optional.empty()
        : Optional.of(new TextSpan(in.places()[at], in.places()[at + sought.length - 1] + 1));
  }

  /** Code points with white space folded, and where in the text each one stands. */
  private record Folded(int[] points, int[] places) {}

  private static Folded folded(int[] text) {
    int[] points = new int[text.length];
    int[] places = new int[text.length];
    int length = 0;
    for (int i = 0; i < text.length; i++) {
      int point = fold(text[i]);
      if (point != ' ' || length == 0 || points[length - 1] != ' ') {
        points[length] = point;
        places[length++] = i;
      }
    }
    return new Folded(Arrays.copyOf(points, length), Arrays.copyOf(places, length));
  }

  private static int fold(int point) {
    return switch (point) {
      case '\u2018', '\u2019', '\u201a', '\u2032' -> '\'';
      case '\u201c', '\u201d', '\u201e' -> '"';
      default -> Character.isWhitespace(point) || Character.isSpaceChar(point) ? ' ' : point;
    };
  }

  private static int indexOf(int[] text, int[] sought) {
    for (int start = 0; start + sought.length <= text.length; start++) {
      int same = 0;
      while (same < sought.length && text[start + same] == sought[same]) {
        same++;
      }
      if (same == sought.length) {
        return start;
      }
    }
    return -1;
  }
}
