// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.extract;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Decodes plain text that does not say how it was encoded: by its byte-order mark, as UTF-8 where that fits, as UTF-16
 * by its zeros, otherwise in that of the old encodings of the Netherlands that gives the most Dutch letters.
 */
final class TextDecoding {

  private static final List<Charset> OLD = List.of(Charset.forName("windows-1252"), Charset.forName("IBM850"),
      Charset.forName("x-MacRoman"));
  private static final String DUTCH = "éëèêïíöóôüúáàâäçñÉËÖÜ‘’“”–—…€§°•«»";
  /** Text has at most one control character or unreadable one in so many, and a few in a short one. */
  private static final int READABLE = 200;
  private static final int A_FEW = 3;

  private TextDecoding() {}

  /** @throws Unreadable when the bytes are no text */
  static String decode(byte[] bytes) throws Unreadable {
    return decode(bytes, true);
  }

  /** @param whole whether these are all bytes; a part may end in the middle of a character */
  static String decode(byte[] bytes, boolean whole) throws Unreadable {
    String text = characters(bytes, whole);
    long controls = text.chars().filter(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' || c == 0xFFFD)
        .count();
    if (controls > A_FEW && controls * READABLE > text.length()) {
      throw new Unreadable("Dit bestand bevat geen leesbare tekst.");
    }
    return text;
  }

  private static String characters(byte[] bytes, boolean whole) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
    }
    if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)) {
      return new String(bytes, StandardCharsets.UTF_16);
    }
    Charset wide = wide(bytes);
    if (wide != null) {
      return new String(bytes, wide);
    }
    for (int cut = 0; cut <= (whole ? 0 : Math.min(3, bytes.length)); cut++) {
      try {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, bytes.length - cut)).toString();
      } catch (CharacterCodingException notUtf8) {
        continue;
      }
    }
    return mostlyUtf8(bytes) ? new String(bytes, StandardCharsets.UTF_8) : inOldEncoding(bytes);
  }

  /** UTF-16 without a mark has a zero in nearly every other byte of Western text. */
  private static Charset wide(byte[] bytes) {
    int even = 0;
    int odd = 0;
    int length = Math.min(bytes.length, 4096);
    for (int i = 0; i < length; i++) {
      if (bytes[i] == 0) {
        even += 1 - (i & 1);
        odd += i & 1;
      }
    }
    if (length < 8 || even + odd < length / 3) {
      return null;
    }
    return even > odd * 10 ? StandardCharsets.UTF_16BE : odd > even * 10 ? StandardCharsets.UTF_16LE : null;
  }

  /** Whether the text is UTF-8 with a few broken places in it: five good characters for each bad one. */
  private static boolean mostlyUtf8(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    long bad = text.chars().filter(c -> c == 0xFFFD).count();
    long good = text.chars().filter(c -> c > 0x7F && c != 0xFFFD).count();
    return good > bad * 5;
  }

  private static String inOldEncoding(byte[] bytes) {
    String best = "";
    long most = Long.MIN_VALUE;
    for (Charset encoding : OLD) {
      String text = new String(bytes, encoding);
      long points = text.chars().filter(c -> c > 0x7F).map(c -> DUTCH.indexOf(c) >= 0 ? 1 : -1).asLongStream().sum();
      if (points > most) {
        most = points;
        best = text;
      }
    }
    return best;
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    return bytes.length >= mark.length
        && Arrays.equals(Arrays.stream(mark).toArray(), unsigned(bytes, mark.length));
  }

  private static int[] unsigned(byte[] bytes, int length) {
    int[] values = new int[length];
    for (int i = 0; i < length; i++) {
      values[i] = bytes[i] & 0xFF;
    }
    return values;
  }
}
