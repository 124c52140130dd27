// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.model;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** SHA-256 of bytes, as 64 lower-case hexadecimal digits. */
public record ContentHash(String hex) {

  private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

  public ContentHash {
    if (!FORM.matcher(hex).matches()) {
      throw new IllegalArgumentException("no SHA-256: " + hex);
    }
  }

  public static ContentHash of(byte[] bytes) {
    try {
      return new ContentHash(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new AssertionError("every JDK has SHA-256", impossible);
    }
  }

  @Override
  public String toString() {
    return hex;
  }
}
