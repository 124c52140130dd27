// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.access;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.concurrent.Semaphore;

/**
 * A password as it is kept: Argon2id in the usual notation, {@code $argon2id$v=19$m=19456,t=2,p=1$salt$hash}.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9106">RFC 9106</a>
 */
record PasswordHash(String text) {

  /** OWASP's first choice for Argon2id (Password Storage Cheat Sheet): 19 MiB, two passes, one lane. */
  private static final int KIBIBYTES = 19_456;
  private static final int PASSES = 2;
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final String PREFIX = "$argon2id$v=19$m=" + KIBIBYTES + ",t=" + PASSES + ",p=1$";

  /** Each takes 19 MiB: many at once, as in an attack, would take the whole heap. */
  private static final Semaphore AT_ONCE = new Semaphore(2, true);

  private static final SecureRandom RANDOM = new SecureRandom();

  PasswordHash {
    String[] parts = text.split("\\$", -1);
    if (!text.startsWith(PREFIX) || parts.length != 6
        || decode(parts[4]).length != SALT_BYTES || decode(parts[5]).length != HASH_BYTES) {
      throw new IllegalArgumentException("no password hash of this program");
    }
  }

  static PasswordHash of(String password) {
    byte[] salt = new byte[SALT_BYTES];
    RANDOM.nextBytes(salt);
    return new PasswordHash(PREFIX + encode(salt) + "$" + encode(hash(password, salt)));
  }

  /** Takes the same time whether it is or not. */
  boolean isOf(String password) {
    String[] parts = text.split("\\$", -1);
    return MessageDigest.isEqual(decode(parts[5]), hash(password, decode(parts[4])));
  }

  /** No secrets in logs. */
  @Override
  public String toString() {
    return "PasswordHash";
  }

  private static byte[] hash(String password, byte[] salt) {
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
        .withVersion(Argon2Parameters.ARGON2_VERSION_13)
        .withMemoryAsKB(KIBIBYTES).withIterations(PASSES).withParallelism(1).withSalt(salt).build());
    byte[] hash = new byte[HASH_BYTES];
    // Keyboards differ in how they compose an é.
    byte[] bytes = Normalizer.normalize(password, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8);
    AT_ONCE.acquireUninterruptibly();
    try {
      generator.generateBytes(bytes, hash);
    } finally {
      AT_ONCE.release();
    }
    return hash;
  }

  private static String encode(byte[] bytes) {
    return Base64.getEncoder().withoutPadding().encodeToString(bytes);
  }

  private static byte[] decode(String text) {
    return Base64.getDecoder().decode(text);
  }
}
