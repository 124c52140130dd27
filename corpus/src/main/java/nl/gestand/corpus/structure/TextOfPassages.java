// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.structure;

import nl.gestand.ontology.model.Passage;
import nl.gestand.ontology.model.PassageKind;
import nl.gestand.ontology.model.TextSpan;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes a text passage by passage, for formats whose characters are not the text. Not for several threads. */
public final class TextOfPassages {

  private final StringBuilder text = new StringBuilder();
  private final List<Passage> passages = new ArrayList<>();
  private int codePoints;
  private PassageKind previous;
  private final List<Turn> turns = new ArrayList<>();
  private Speaking speaking;

  /** A turn that is being written; it has no end as long as nothing was said. */
  private static final class Speaking {

    private final Turn.Speaker speaker;
    private final String activity;
    private final Optional<LocalDateTime> from;
    private int start;
    private int end;

    Speaking(Turn.Speaker speaker, String activity, Optional<LocalDateTime> from) {
      this.speaker = speaker;
      this.activity = activity;
      this.from = from;
    }
  }

  /** Adds a passage; white space around it is left out, and nothing is added where that leaves nothing. */
  public void add(PassageKind kind, int page, String mark, String words) {
    // Encoding puts a question mark for half a character, which no file of text can hold.
    String stripped = new String(strip(words, kind == PassageKind.TABLE).getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    if (stripped.isBlank()) {
      return;
    }
    if (previous != null) {
      String between = previous == kind && (kind == PassageKind.LIST_ITEM || kind == PassageKind.FURNITURE)
          ? "\n" : "\n\n";
      text.append(between);
      codePoints += between.length();
    }
    int end = codePoints + stripped.codePointCount(0, stripped.length());
    if (speaking != null) {
      speaking.start = speaking.end == 0 ? codePoints : speaking.start;
      speaking.end = end;
    }
    text.append(stripped);
    passages.add(new Passage(new TextSpan(codePoints, end), kind, page, mark));
    codePoints = end;
    previous = kind;
  }

  /**
   * From here on someone speaks; who did already goes on where that began at the same moment.
   *
   * @param from when, where that is known
   */
  public void speaks(Turn.Speaker speaker, String activity, Optional<LocalDateTime> from) {
    if (speaking != null && speaking.speaker.equals(speaker) && speaking.from.isPresent() && speaking.from.equals(from)) {
      return;
    }
    silence();
    speaking = new Speaking(speaker, activity, from);
  }

  /** From here on nobody speaks. */
  public void silence() {
    if (speaking != null && speaking.end > 0) {
      turns.add(new Turn(new TextSpan(speaking.start, speaking.end), speaking.speaker, speaking.activity, speaking.from));
    }
    speaking = null;
  }

  /** Length so far, in characters. */
  public int length() {
    return text.length();
  }

  /** What was written; page numbers of passages lie within {@code pages}. */
  public StructuredText finish(int pages) {
    silence();
    return new StructuredText(text.toString(), passages, pages, turns);
  }

  static String strip(String words) {
    return strip(words, false);
  }

  /** @param table whose first cell may be empty */
  private static String strip(String words, boolean table) {
    int start = 0;
    int end = words.length();
    while (start < end && isBlank(words.charAt(start)) && !(table && words.charAt(start) == '\t')) {
      start++;
    }
    while (end > start && isBlank(words.charAt(end - 1))) {
      end--;
    }
    return words.substring(start, end);
  }

  static boolean isBlank(char c) {
    return Character.isWhitespace(c) || c == '\u00A0' || c == '\u202F' || c == '\u2007' || c == '\u200B'
        || c == '\uFEFF';
  }
}
