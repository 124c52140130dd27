// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.access;

import nl.gestand.ontology.model.ContentHash;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;

/** Texts that nobody can guess. */
public final class RandomText {

  /** 256 bits in base64url. */
  static final int LENGTH = 43;

  private static final SecureRandom RANDOM = new SecureRandom();

  private RandomText() {}

  public static String next() {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /**
   * How such a text is kept: SHA-256, in hexadecimal. A password needs a slow hash because people choose what can be
   * guessed; 256 random bits can't be, so a slow one would only make each request slow.
   */
  static String hash(String text) {
    return ContentHash.of(text.getBytes(StandardCharsets.UTF_8)).hex();
  }
}
