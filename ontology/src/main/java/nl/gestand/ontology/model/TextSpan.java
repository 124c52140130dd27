// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.model;

/**
 * A stretch of an archived text, counted in Unicode code points as Web Annotation does.
 *
 * @param start 0-based, first code point in the span
 * @param end first code point after the span; greater than {@code start}
 */
public record TextSpan(int start, int end) implements Comparable<TextSpan> {

  public TextSpan {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("no span: " + start + "-" + end);
    }
  }

  public boolean overlaps(TextSpan other) {
    return start < other.end && other.start < end;
  }

  public boolean contains(TextSpan other) {
    return start <= other.start && other.end <= end;
  }

  /** The words of the span, out of the text its offsets point into. */
  public String in(String text) {
    int from = text.offsetByCodePoints(0, start);
    return text.substring(from, text.offsetByCodePoints(from, end - start));
  }

  @Override
  public int compareTo(TextSpan other) {
    return start != other.start ? Integer.compare(start, other.start) : Integer.compare(end, other.end);
  }
}
