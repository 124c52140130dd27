// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.indexer.opensearch;

import nl.gestand.indexer.search.BadCursorException;
import nl.gestand.indexer.search.SearchRequest;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * Where a page ended.
 *
 * @param state number of the point in time it was found in
 * @param after sort values of its last result, as JSON
 */
record Cursor(long state, String after) {

  private static final int LONGEST = 500;

  String write(SearchRequest request) {
    String content = state + "|" + after;
    return Base64.getUrlEncoder().withoutPadding().encodeToString(
        (checksum(content, request) + "|" + content).getBytes(StandardCharsets.UTF_8));
  }

  static Cursor read(String written, SearchRequest request) {
    if (written.length() > LONGEST) {
      throw new BadCursorException();
    }
    try {
      String[] parts = new String(Base64.getUrlDecoder().decode(written), StandardCharsets.UTF_8).split("\\|", 3);
      if (parts.length < 3 || Long.parseLong(parts[0]) != checksum(parts[1] + "|" + parts[2], request)) {
        throw new BadCursorException();
      }
      return new Cursor(Long.parseLong(parts[1]), parts[2]);
    } catch (BadCursorException e) {
      throw e;
    } catch (IllegalArgumentException e) {
      throw new BadCursorException();
    }
  }

  private static long checksum(String content, SearchRequest request) {
    CRC32 sum = new CRC32();
    sum.update((content + request.page(1, Optional.empty())).getBytes(StandardCharsets.UTF_8));
    return sum.getValue();
  }
}
