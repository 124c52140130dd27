// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.source.fetch;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A whole answer of a source.
 *
 * @param address where it came from after redirects
 */
public record Answer(URI address, int status, HttpHeaders headers, byte[] bytes) {

  private static final Pattern CHARSET = Pattern.compile("charset=\"?([\\w.-]{1,40})", Pattern.CASE_INSENSITIVE);
  private static final Charset WESTERN = Charset.forName("windows-1252");

  /** What names this version of it, to ask whether there is another; empty when the source names none. */
  public String tag() {
    return headers.firstValue("ETag").orElse("");
  }

  /**
   * Its characters. What is valid UTF-8 is UTF-8, whatever the header says, as nothing else by accident is; only then the
   * header is believed.
   */
  public String text() {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException notUtf8) {
      return new String(bytes, declared());
    }
  }

  private Charset declared() {
    Matcher named = CHARSET.matcher(headers.firstValue("Content-Type").orElse(""));
    try {
      Charset charset = named.find() ? Charset.forName(named.group(1)) : WESTERN;
      return charset.equals(StandardCharsets.UTF_8) || charset.equals(StandardCharsets.ISO_8859_1) ? WESTERN : charset;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return WESTERN;
    }
  }
}
