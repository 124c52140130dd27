// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.indexer.lucene;

import nl.gestand.indexer.search.BadCursorException;
import nl.gestand.indexer.search.SearchRequest;
import nl.gestand.indexer.search.SearchRequest.Order;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.util.BytesRef;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.CRC32;

/**
 * Where a page ended, for one question: the place in the order of its last result, and which state of the index it was
 * found in. Text for an address: base64 of that with a checksum, which holds off mistakes; there is nothing secret.
 *
 * @param state number of the searcher, see {@link Readers}
 * @param place score (as the bits of a float) or day
 * @param key ends the order
 */
record Cursor(long state, long place, String key) {

  /** A key is an id of at most 120 characters and a kind. */
  private static final int LONGEST = 400;

  static Cursor after(FieldDoc last, Order order, long state) {
    long place = order == Order.RELEVANCE
        ? Float.floatToIntBits((Float) last.fields[0])
        : (Long) last.fields[0];
    return new Cursor(state, place, ((BytesRef) last.fields[1]).utf8ToString());
  }

  /** A place after every result that is equal in the order. */
  FieldDoc place(Order order) {
    Object first = order == Order.RELEVANCE ? (Object) Float.intBitsToFloat((int) place) : (Object) place;
    return new FieldDoc(Integer.MAX_VALUE, Float.NaN, new Object[] {first, new BytesRef(key)});
  }

  String write(SearchRequest request) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeLong(state);
      out.writeLong(place);
      out.writeUTF(key);
      out.writeInt(checksum(bytes.toByteArray(), request));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
  }

  static Cursor read(String written, SearchRequest request) {
    if (written.length() > LONGEST) {
      throw new BadCursorException();
    }
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(written);
      if (bytes.length <= Integer.BYTES) {
        throw new BadCursorException();
      }
      byte[] content = Arrays.copyOf(bytes, bytes.length - Integer.BYTES);
      if (ByteBuffer.wrap(bytes).getInt(content.length) != checksum(content, request)) {
        throw new BadCursorException();
      }
      DataInputStream in = new DataInputStream(new ByteArrayInputStream(content));
      return new Cursor(in.readLong(), in.readLong(), in.readUTF());
    } catch (IllegalArgumentException | IOException e) {
      throw new BadCursorException();
    }
  }

  /** Of the bytes and of all in the request that decides the order; the size of the page may change. */
  private static int checksum(byte[] bytes, SearchRequest request) {
    CRC32 sum = new CRC32();
    sum.update(bytes);
    TreeMap<String, TreeSet<String>> filters = new TreeMap<>();
    request.filters().forEach((facet, values) -> filters.put(facet.name(), new TreeSet<>(values)));
    String question = String.join("\0", request.words(), filters.toString(), request.from().toString(),
        request.until().toString(), request.order().name(),
        String.valueOf(request.literal()), request.asOf().toString());
    sum.update(question.getBytes(StandardCharsets.UTF_8));
    return (int) sum.getValue();
  }
}
