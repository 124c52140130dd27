// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.indexer.lucene;

import nl.gestand.indexer.search.SearchEntry.PassageText;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** The passages of an entry as bytes: their number, then of each its document, start, length, page and text. */
final class StoredPassages {

  private StoredPassages() {}

  static BytesRef write(List<PassageText> passages) {
    ByteBuffersDataOutput out = new ByteBuffersDataOutput();
    try {
      out.writeVInt(passages.size());
      for (PassageText passage : passages) {
        out.writeString(passage.document());
        out.writeVInt(passage.start());
        out.writeVInt(passage.end() - passage.start());
        out.writeVInt(passage.page());
        out.writeString(passage.text());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new BytesRef(out.toArrayCopy());
  }

  static List<PassageText> read(BytesRef bytes) {
    ByteArrayDataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
    try {
      int size = in.readVInt();
      List<PassageText> passages = new ArrayList<>(size);
      for (int i = 0; i < size; i++) {
        String document = in.readString();
        int start = in.readVInt();
        passages.add(new PassageText(document, start, start + in.readVInt(), in.readVInt(), in.readString()));
      }
      return passages;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
