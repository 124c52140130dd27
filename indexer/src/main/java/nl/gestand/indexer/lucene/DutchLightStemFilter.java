// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.indexer.lucene;

import nl.gestand.indexer.dutch.DutchStemmer;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

import java.io.IOException;

/** Replaces each word by its key, see {@link DutchStemmer}; comes after lower case and before folding of accents. */
final class DutchLightStemFilter extends TokenFilter {

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final Remembered<String> stems = new Remembered<>(DutchStemmer::stem);

  DutchLightStemFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    String stem = stems.of(term);
    term.setEmpty().append(stem);
    return true;
  }
}
