// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.indexer.lucene;

import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionLengthAttribute;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Words as Dutch texts write them. A word with hyphens ({@code Fox-IT}, {@code F-35}, {@code 's-Gravenhage}) gives its
 * parts and beside them the whole without hyphens; a number in groups ({@code 34 843}, {@code 10.000}) its groups and
 * the number; so each spelling finds the others. Letters and digits together are one word ({@code D66}, {@code 240b}),
 * and so is an apostrophe between letters ({@code foto's}).
 *
 * <p>Accents written as marks of their own and soft hyphens are dropped.
 */
final class DutchTokenizer extends Tokenizer {

  /** Longer runs of letters are no words; they are cut so that no term gets too long for the index. */
  private static final int LONGEST = 100;

  /** More parts than any word has; what follows is a word of its own. */
  private static final int MOST_PARTS = 8;

  /** A buffer for a long document is not kept for the short texts after it. */
  private static final int LARGEST_KEPT = 1 << 16;

  private record Part(int from, int to) {}

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
  private final PositionLengthAttribute width = addAttribute(PositionLengthAttribute.class);

  private final List<Part> parts = new ArrayList<>();
  private char[] text = new char[1024];
  private int length;
  private int at;
  private int nextPart;

  @Override
  public boolean incrementToken() {
    clearAttributes();
    if (nextPart < parts.size()) {
      emit(parts.get(nextPart), nextPart == 0 ? 0 : 1);
      nextPart++;
      return true;
    }
    while (at < length && !isStart(at)) {
      at++;
    }
    if (at == length) {
      return false;
    }
    readParts();
    if (parts.size() == 1) {
      emit(parts.getFirst(), 1);
      nextPart = 1;
    } else {
      emitWhole();
      nextPart = 0;
    }
    return true;
  }

  private void readParts() {
    parts.clear();
    boolean grouped = false;
    while (parts.size() < MOST_PARTS) {
      int from = at;
      at = endOfPart(from);
      parts.add(new Part(from, at));
      grouped = (parts.size() == 1 || grouped) && isGroup(at) && digits(from, at) && at - from <= 3;
      boolean hyphen = at + 1 < length && isHyphen(text[at]) && isStart(at + 1);
      if (!grouped && !hyphen || at - from == LONGEST) {
        return;
      }
      at++;
    }
  }

  private int endOfPart(int from) {
    int end = from;
    while (end < length && end - from < LONGEST) {
      boolean apostrophe = end > from && isApostrophe(text[end]) && Character.isLetter(text[end - 1])
          && end + 1 < length && Character.isLetter(text[end + 1]);
      if (!isWord(end) && !apostrophe) {
        break;
      }
      end++;
    }
    return end;
  }

  /** Whether a group of exactly three digits follows after one space or point. */
  private boolean isGroup(int end) {
    int after = end + 4;
    if (after > length || " .\u00a0\u202f".indexOf(text[end]) < 0 || !digits(end + 1, after)) {
      return false;
    }
    boolean hyphenated = after + 1 < length && isHyphen(text[after]) && isWord(after + 1);
    return !hyphenated && (after == length || !isWord(after));
  }

  private boolean digits(int from, int to) {
    for (int i = from; i < to; i++) {
      if (text[i] < '0' || text[i] > '9') {
        return false;
      }
    }
    return true;
  }

  private void emit(Part part, int increment) {
    write(part);
    step.setPositionIncrement(increment);
    offset.setOffset(correctOffset(part.from()), correctOffset(part.to()));
  }

  private void emitWhole() {
    parts.forEach(this::write);
    width.setPositionLength(parts.size());
    offset.setOffset(correctOffset(parts.getFirst().from()), correctOffset(parts.getLast().to()));
  }

  private void write(Part part) {
    for (int i = part.from(); i < part.to(); i++) {
      if (isApostrophe(text[i])) {
        term.append('\'');
      } else if (Character.getType(text[i]) != Character.NON_SPACING_MARK && text[i] != '\u00ad') {
        term.append(text[i]);
      }
    }
  }

  private boolean isWord(int index) {
    char c = text[index];
    return isStart(index) || Character.getType(c) == Character.NON_SPACING_MARK || c == '\u00ad';
  }

  private boolean isStart(int index) {
    char c = text[index];
    return Character.isLetterOrDigit(c)
        || Character.isSurrogate(c) && Character.isLetterOrDigit(codePointAround(index));
  }

  private int codePointAround(int index) {
    boolean low = Character.isLowSurrogate(text[index]);
    return Character.codePointAt(text, low && index > 0 ? index - 1 : index, length);
  }

  private static boolean isHyphen(char c) {
    return c == '-' || c == '\u2010' || c == '\u2011';
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '\u2019' || c == '\u02bc';
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    parts.clear();
    nextPart = 0;
    at = 0;
    length = 0;
    if (text.length > LARGEST_KEPT) {
      text = new char[LARGEST_KEPT];
    }
    int read = input.read(text, 0, text.length);
    while (read > 0) {
      length += read;
      if (length == text.length) {
        text = Arrays.copyOf(text, length * 2);
      }
      read = input.read(text, length, text.length - length);
    }
  }

  @Override
  public void end() throws IOException {
    super.end();
    offset.setOffset(correctOffset(length), correctOffset(length));
  }
}
