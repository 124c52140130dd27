// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.indexer.lucene;

import nl.gestand.indexer.dutch.CompoundWords;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Adds to a compound its parts, in its place, as {@link #MARK} and the key of the part: so that a question can tell a
 * word from a part of one. Comes after lower case and before the stemmer.
 */
final class CompoundFilter extends TokenFilter {

  /** In front of a part; no word has it. */
  static final String MARK = "+";

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
  private final Remembered<List<String>> known = new Remembered<>(CompoundWords::parts);
  private final Deque<String> parts = new ArrayDeque<>();
  private State word;

  CompoundFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!parts.isEmpty()) {
      restoreState(word);
      term.setEmpty().append(MARK).append(parts.removeFirst());
      step.setPositionIncrement(0);
      return true;
    }
    if (!input.incrementToken()) {
      return false;
    }
    parts.addAll(known.of(term));
    if (!parts.isEmpty()) {
      word = captureState();
    }
    return true;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    parts.clear();
  }
}
