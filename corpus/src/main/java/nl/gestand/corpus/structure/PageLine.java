// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.structure;

import java.util.List;
import java.util.Objects;

/**
 * A line of text where it stands on a page. Measures are points of 1/72 inch from the upper left corner.
 *
 * @param text its words; a tab parts words that stand in different columns, raised digits are the mark of a footnote
 * @param left where its first character starts
 * @param right where its last character ends
 * @param y its baseline
 * @param size of most of its characters
 * @param stressed whether most of it is bold or italic
 * @param words where each of its words stands, from left to right
 */
public record PageLine(String text, float left, float right, float y, float size, boolean stressed, List<Word> words) {

  /** Letters that stand together, from where to where. */
  public record Word(String letters, float left, float right) {
    public Word {
      Objects.requireNonNull(letters);
    }
  }

  public PageLine {
    Objects.requireNonNull(text);
    words = List.copyOf(words);
  }

  /** Some of its words, as a line of their own. */
  PageLine of(List<Word> some) {
    return new PageLine(String.join(" ", some.stream().map(Word::letters).toList()), some.getFirst().left(),
        some.getLast().right(), y, size, stressed, some);
  }
}
