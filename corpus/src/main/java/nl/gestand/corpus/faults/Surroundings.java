// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.faults;

import nl.gestand.ontology.model.TextSpan;

/** The words around a place in a text, on one line; never further than a long sentence, so that all looks cost alike. */
final class Surroundings {

  private static final int FURTHEST = 300;

  private final int[] text;

  Surroundings(String text) {
    this.text = text.codePoints().toArray();
  }

  /** What its sentence says before a span. */
  String before(TextSpan span) {
    int from = span.start();
    while (from > 0 && span.start() - from < FURTHEST && !endsSentence(from - 1)) {
      from--;
    }
    return flat(from, span.start());
  }

  /** What its sentence says after a span. */
  String after(TextSpan span) {
    int to = span.end();
    while (to < text.length && to - span.end() < FURTHEST && !endsSentence(to)) {
      to++;
    }
    return flat(span.end(), to);
  }

  /** The span with about a long sentence on both sides. */
  String wide(TextSpan span) {
    return flat(Math.max(0, span.start() - FURTHEST), Math.min(text.length, span.end() + FURTHEST));
  }

  String of(TextSpan span) {
    return flat(span.start(), span.end());
  }

  /** Whether two spans stand so near that the one may explain the other. */
  static boolean near(TextSpan one, TextSpan other) {
    return one.start() - other.end() < FURTHEST && other.start() - one.end() < FURTHEST;
  }

  /** A full stop before a capital, not that of an abbreviation before a number; or an empty line. */
  private boolean endsSentence(int at) {
    if (text[at] == '\n') {
      int next = at + 1;
      while (next < text.length && text[next] == ' ') {
        next++;
      }
      return next < text.length && text[next] == '\n';
    }
    if (text[at] != '.' && text[at] != '?' && text[at] != '!' && text[at] != ';') {
      return false;
    }
    int next = at + 1;
    while (next < text.length && next - at < 6 && Character.isWhitespace(text[next])) {
      next++;
    }
    return next > at + 1 && next < text.length && Character.isUpperCase(text[next]);
  }

  private String flat(int from, int to) {
    return new String(text, from, to - from).replaceAll("\\s+", " ");
  }
}
