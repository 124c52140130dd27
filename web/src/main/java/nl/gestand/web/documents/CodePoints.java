// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.documents;

import nl.gestand.ontology.model.TextSpan;

/** A text that is cut by code points, each cut in constant time. */
final class CodePoints {

  private final String text;
  private final int length;
  /** Index in the text of each code point; null when every one is a single char. */
  private final int[] indexes;

  CodePoints(String text) {
    this.text = text;
    this.length = text.codePointCount(0, text.length());
    this.indexes = length == text.length() ? null : indexes(text, length);
  }

  int length() {
    return length;
  }

  String between(int start, int end) {
    return indexes == null ? text.substring(start, end) : text.substring(indexes[start], indexes[end]);
  }

  String of(TextSpan span) {
    return between(span.start(), span.end());
  }

  private static int[] indexes(String text, int length) {
    int[] indexes = new int[length + 1];
    int index = 0;
    for (int point = 0; point < length; point++) {
      indexes[point] = index;
      index += Character.charCount(text.codePointAt(index));
    }
    indexes[length] = index;
    return indexes;
  }
}
