// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.describe;

import nl.gestand.ontology.model.DocumentId;
import nl.gestand.ontology.model.Evidence;
import nl.gestand.ontology.model.TextSpan;

import java.util.List;

/**
 * A text to quote from.
 *
 * @param text the archived text that spans point into
 */
record Quoted(DocumentId document, String text) {

  String exact(TextSpan span) {
    return span.in(text);
  }

  /** The words of a span on one line. */
  String flat(TextSpan span) {
    return exact(span).replaceAll("\\s+", " ").strip();
  }

  Evidence.InDocument evidence(TextSpan span) {
    return new Evidence.InDocument(document, span, exact(span));
  }

  /** The span of words as they stand in the text, white space apart; the whole first line where they do not. */
  TextSpan find(String words) {
    int[] from = firstOccurrence(words.strip());
    int start = text.codePointCount(0, from[0]);
    return new TextSpan(start, start + text.codePointCount(from[0], from[1]));
  }

  private int[] firstOccurrence(String words) {
    List<String> parts = List.of(words.split("\\s+"));
    for (int at = text.indexOf(parts.get(0)); at >= 0; at = text.indexOf(parts.get(0), at + 1)) {
      int end = matchFrom(at, parts);
      if (end > at) {
        return new int[] {at, end};
      }
    }
    int start = 0;
    while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    int lineEnd = text.indexOf('\n', start);
    return new int[] {start, lineEnd < 0 ? text.length() : lineEnd};
  }

  private int matchFrom(int at, List<String> parts) {
    int position = at;
    for (String part : parts) {
      while (position < text.length() && Character.isWhitespace(text.charAt(position))) {
        position++;
      }
      if (!text.startsWith(part, position)) {
        return -1;
      }
      position += part.length();
    }
    return position;
  }
}
