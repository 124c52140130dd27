// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.recognise;

import nl.gestand.corpus.structure.StructuredText;
import nl.gestand.corpus.structure.Turn;
import nl.gestand.ontology.model.Passage;
import nl.gestand.ontology.model.PassageKind;
import nl.gestand.ontology.model.TextSpan;

import java.util.ArrayList;
import java.util.List;

/**
 * A text as a person reads it: words broken over lines are whole, a sentence runs on over the foot of its page, running
 * headers are gone, every white space is one space, and footnotes stand after the body. Each character knows where it
 * stands in the archived text.
 *
 * <p>Paragraphs are separated by one line feed, which no recogniser reads across.
 */
public final class ReadingText {

  private static final String CLOSES_A_PARAGRAPH = ".:;?!";
  private static final char SOFT_HYPHEN = 0x00AD;

  private final String source;
  /** Whether each code point of the source is one character. */
  private final boolean plain;
  private final char[] characters;
  private final int[] positions;
  private int length;
  private final List<Part> parts = new ArrayList<>();

  /**
   * A passage in reading order.
   *
   * @param from index of its first character in {@link #text()}
   * @param to index after its last
   */
  public record Part(int from, int to, Passage passage) {}

  private final String text;
  private final List<Turn> turns;

  public ReadingText(StructuredText structured) {
    this.turns = structured.turns();
    this.source = structured.text();
    this.plain = source.codePointCount(0, source.length()) == source.length();
    int most = source.length() + structured.passages().size();
    this.characters = new char[most];
    this.positions = new int[most];
    Passage previous = null;
    for (boolean notes : new boolean[] {false, true}) {
      int end = 0;
      int codePoint = 0;
      for (Passage passage : structured.passages()) {
        int start = after(end, passage.span().start() - codePoint);
        codePoint = passage.span().end();
        end = after(start, codePoint - passage.span().start());
        if (passage.kind() != PassageKind.FURNITURE && (passage.kind() == PassageKind.FOOTNOTE) == notes) {
          append(passage, start, end, previous);
          previous = passage;
        }
      }
    }
    this.text = new String(characters, 0, length);
  }

  /** The whole, in reading order. */
  public String text() {
    return text;
  }

  /** {@link #text()} and room after it. */
  char[] characters() {
    return characters;
  }

  /** The passages in reading order, not overlapping. */
  public List<Part> parts() {
    return parts;
  }

  /** Who has the floor where, as far as the report of a debate marks it. */
  List<Turn> turns() {
    return turns;
  }

  /** Where the archived text has the character at an index. */
  int source(int at) {
    return positions[at];
  }

  /** The span of the archived text that the characters from {@code from} to before {@code to} were taken from. */
  public TextSpan span(int from, int to) {
    if (from >= to) {
      throw new IllegalArgumentException("no characters: " + from + "-" + to);
    }
    int start = positions[from];
    int last = positions[to - 1];
    int width = 1;
    return new TextSpan(start, Math.max(start, last) + width);
  }

  /** The words of a span as they stand in the archived text. */
  public String quote(TextSpan span) {
    return span.in(source);
  }

  private int after(int at, int codePoints) {
    return plain ? at + codePoints : source.offsetByCodePoints(at, codePoints);
  }

  private void append(Passage passage, int start, int end, Passage previous) {
    int codePoint = passage.span().start();
    if (length > 0) {
      add(previous != null && runsOn(previous, passage, start) ? ' ' : '\n', codePoint);
    }
    int from = length;
    int at = start;
    while (at < end) {
      char c = source.charAt(at);
      if (isSpace(c)) {
        int next = afterSpace(at, end);
        space(at, next, end, from, codePoint);
        codePoint += next - at;
        at = next;
      } else {
        if (c != SOFT_HYPHEN) {
          add(c, codePoint);
        }
        at++;
        codePoint += !plain && at < end && Character.isSurrogatePair(c, source.charAt(at)) ? 0 : 1;
      }
    }
    parts.add(new Part(from, length, passage));
  }

  private int afterSpace(int from, int end) {
    int at = from;
    while (at < end && isSpace(source.charAt(at))) {
      at++;
    }
    return at;
  }

  /** What becomes of a white space: one space, nothing at either end, or nothing within a broken word. */
  private void space(int at, int next, int end, int from, int codePoint) {
    boolean lineBreak = source.indexOf('\n', at, next) >= 0;
    if (lineBreak && joinsBrokenWord(next, end)) {
      // "beeldmate-riaal" loses its hyphen, "AVG-toezichthouders" keeps it.
      if (Character.isLowerCase(characters[length - 2])) {
        length--;
      }
    } else if (length > from && next < end) {
      add(' ', codePoint);
    }
  }

  private boolean joinsBrokenWord(int next, int end) {
    return length > 1 && characters[length - 1] == '-' && Character.isLetter(characters[length - 2])
        && next < end && Character.isLowerCase(source.charAt(next))
        && !source.startsWith("en ", next) && !source.startsWith("of ", next);
  }

  private boolean runsOn(Passage previous, Passage passage, int start) {
    boolean running = previous.kind() == PassageKind.PARAGRAPH || previous.kind() == PassageKind.LIST_ITEM;
    return running && passage.kind() == PassageKind.PARAGRAPH && length > 0
        && CLOSES_A_PARAGRAPH.indexOf(characters[length - 1]) < 0
        && Character.isLowerCase(source.codePointAt(start));
  }

  private void add(char c, int position) {
    characters[length] = c;
    positions[length++] = position;
  }

  private static boolean isSpace(char c) {
    return c <= ' ' ? Character.isWhitespace(c) : c >= 0x00A0 && (Character.isWhitespace(c) || c == 0x00A0
        || c == 0x202F || c == 0x2007 || c == 0x200B || c == 0xFEFF);
  }
}
