// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.indexer.lucene;

import nl.gestand.indexer.search.SearchEntry.PassageText;
import org.apache.lucene.document.Document;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The passages of an entry as bytes: their number, then of each its document, start, length, page, and the length of its
 * text in characters and bytes; then all texts. A text is only made where it is asked: a result shows few of many.
 */
final class StoredPassages {

  private final byte[] bytes;
  private final String[] documents;
  private final int[] starts;
  private final int[] ends;
  private final int[] pages;
  private final int[] lengths;
  /** Where texts begin in the bytes, and at last where they end. */
  private final int[] places;

  private StoredPassages(BytesRef stored) throws IOException {
    ByteArrayDataInput in = new ByteArrayDataInput(stored.bytes, stored.offset, stored.length);
    int size = in.readVInt();
    bytes = stored.bytes;
    documents = new String[size];
    starts = new int[size];
    ends = new int[size];
    pages = new int[size];
    lengths = new int[size];
    places = new int[size + 1];
    for (int i = 0; i < size; i++) {
      documents[i] = in.readString();
      starts[i] = in.readVInt();
      ends[i] = starts[i] + in.readVInt();
      pages[i] = in.readVInt();
      lengths[i] = in.readVInt();
      places[i + 1] = places[i] + in.readVInt();
    }
    for (int i = 0; i <= size; i++) {
      places[i] += in.getPosition();
    }
  }

  static BytesRef write(List<PassageText> passages) {
    ByteBuffersDataOutput out = new ByteBuffersDataOutput();
    try {
      out.writeVInt(passages.size());
      for (PassageText passage : passages) {
        out.writeString(passage.document());
        out.writeVInt(passage.start());
        out.writeVInt(passage.end() - passage.start());
        out.writeVInt(passage.page());
        out.writeVInt(passage.text().length());
        out.writeVInt(bytes(passage).length);
      }
      for (PassageText passage : passages) {
        out.writeBytes(bytes(passage));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new BytesRef(out.toArrayCopy());
  }

  private static byte[] bytes(PassageText passage) {
    return passage.text().getBytes(StandardCharsets.UTF_8);
  }

  static StoredPassages of(Document stored) {
    try {
      return new StoredPassages(stored.getBinaryValue(Fields.PASSAGES));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int size() {
    return documents.length;
  }

  /** Length of a text in UTF-16 units. */
  int length(int passage) {
    return lengths[passage];
  }

  String text(int passage) {
    return new String(bytes, places[passage], places[passage + 1] - places[passage], StandardCharsets.UTF_8);
  }

  PassageText get(int passage) {
    return new PassageText(documents[passage], starts[passage], ends[passage], pages[passage], text(passage));
  }
}
