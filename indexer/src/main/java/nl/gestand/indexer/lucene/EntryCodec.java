// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.indexer.lucene;

import org.apache.lucene.codecs.FilterCodec;
import org.apache.lucene.codecs.StoredFieldsFormat;
import org.apache.lucene.codecs.compressing.CompressionMode;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene90.compressing.Lucene90CompressingStoredFieldsFormat;

/**
 * Lucene's own form of an index, but that what is stored of each entry is pressed by itself: a page of results reads twenty
 * entries from all over the index, and would unpack the neighbours of each. Public for Lucene, which finds it by its name.
 */
public final class EntryCodec extends FilterCodec {

  private static final String NAME = "GestandEntries";

  private static final int LARGEST_PIECE = 1 << 16;
  private static final int PIECES_TO_A_BLOCK_OF_ADDRESSES_BITS = 10;

  public EntryCodec() {
    super(NAME, new Lucene104Codec());
  }

  @Override
  public StoredFieldsFormat storedFieldsFormat() {
    return new Lucene90CompressingStoredFieldsFormat(
        NAME, CompressionMode.FAST, LARGEST_PIECE, 1, PIECES_TO_A_BLOCK_OF_ADDRESSES_BITS);
  }
}
