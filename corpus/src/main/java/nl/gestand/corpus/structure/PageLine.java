// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.structure;

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
 */
public record PageLine(String text, float left, float right, float y, float size, boolean stressed) {

  public PageLine {
    Objects.requireNonNull(text);
  }
}
