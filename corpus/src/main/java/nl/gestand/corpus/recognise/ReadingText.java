// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.recognise;

import nl.gestand.corpus.structure.StructuredText;
import nl.gestand.ontology.model.Passage;
import nl.gestand.ontology.model.PassageKind;
import nl.gestand.ontology.model.TextSpan;

import java.util.ArrayList;
import java.util.Arrays;
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

  private final String source;
  private final StringBuilder characters = new StringBuilder();
  private int[] positions;
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

  public ReadingText(StructuredText structured) {
    this.source = structured.text();
    this.positions = new int[source.length() + structured.passages().size() + 1];
    int[] units = unitsOfCodePoints(source);
    Passage previous = null;
    for (boolean notes : new boolean[] {false, true}) {
      for (Passage passage : structured.passages()) {
        if (passage.kind() != PassageKind.FURNITURE && (passage.kind() == PassageKind.FOOTNOTE) == notes) {
          append(passage, previous, units);
          previous = passage;
        }
      }
    }
    this.text = characters.toString();
  }

  /** The whole, in reading order. */
  public String text() {
    return text;
  }

  /** The passages in reading order, not overlapping. */
  public List<Part> parts() {
    return parts;
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

  private void append(Passage passage, Passage previous, int[] units) {
    boolean runsOn = previous != null && runsOn(previous, passage, units);
    if (length > 0) {
      add(runsOn ? ' ' : '\n', passage.span().start());
    }
    int from = length;
    int unit = units[passage.span().start()];
    int end = units[passage.span().end()];
    int codePoint = passage.span().start();
    while (unit < end) {
      int c = source.codePointAt(unit);
      int next = unit + Character.charCount(c);
      if (isSpace(c)) {
        int afterSpace = next;
        int skipped = 1;
        while (afterSpace < end && isSpace(source.codePointAt(afterSpace))) {
          afterSpace += Character.charCount(source.codePointAt(afterSpace));
          skipped++;
        }
        boolean lineBreak = source.substring(unit, afterSpace).indexOf('\n') >= 0;
        if (lineBreak && joinsBrokenWord(afterSpace, end)) {
          // "beeldmate-riaal" loses its hyphen, "AVG-toezichthouders" keeps it.
          if (Character.isLowerCase(characters.charAt(length - 2))) {
            length--;
            characters.setLength(length);
          }
        } else if (length > from && afterSpace < end) {
          add(' ', codePoint);
        }
        unit = afterSpace;
        codePoint += skipped;
        continue;
      }
      if (c != 0x00AD) {
        for (char half : Character.toChars(c)) {
          add(half, codePoint);
        }
      }
      unit = next;
      codePoint++;
    }
    parts.add(new Part(from, length, passage));
  }

  private boolean joinsBrokenWord(int next, int end) {
    return length > 1 && characters.charAt(length - 1) == '-' && Character.isLetter(characters.charAt(length - 2))
        && next < end && Character.isLowerCase(source.charAt(next))
        && !source.startsWith("en ", next) && !source.startsWith("of ", next);
  }

  private boolean runsOn(Passage previous, Passage passage, int[] units) {
    boolean running = previous.kind() == PassageKind.PARAGRAPH || previous.kind() == PassageKind.LIST_ITEM;
    return running && passage.kind() == PassageKind.PARAGRAPH && length > 0
        && CLOSES_A_PARAGRAPH.indexOf(characters.charAt(length - 1)) < 0
        && Character.isLowerCase(source.codePointAt(units[passage.span().start()]));
  }

  private void add(char c, int position) {
    if (length == positions.length) {
      positions = Arrays.copyOf(positions, positions.length * 2);
    }
    characters.append(c);
    positions[length++] = position;
  }

  private static boolean isSpace(int c) {
    return Character.isWhitespace(c) || c == 0x00A0 || c == 0x202F || c == 0x2007 || c == 0x200B || c == 0xFEFF;
  }

  private static int[] unitsOfCodePoints(String text) {
    int[] units = new int[text.codePointCount(0, text.length()) + 1];
    int unit = 0;
    for (int i = 0; i < units.length - 1; i++) {
      units[i] = unit;
      unit += Character.charCount(text.codePointAt(unit));
    }
    units[units.length - 1] = unit;
    return units;
  }
}
