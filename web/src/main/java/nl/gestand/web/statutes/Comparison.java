// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.statutes;

import nl.gestand.web.words.Day;

import java.util.List;

/**
 * Two versions of an article, compared word by word.
 *
 * @param before first day of the one
 * @param after first day of the other
 * @param same whether their words are the same
 */
public record Comparison(Day before, Day after, boolean same, List<Line> lines) {

  /** @param depth 0 for a lid */
  public record Line(int depth, List<Piece> pieces) {}

  /** Words that stood only in the one ({@code gone}), only in the other ({@code added}), or in both. */
  public record Piece(String text, boolean gone, boolean added) {}
}
