// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.follow;

import nl.gestand.web.access.BadSettingException;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/**
 * The server that sends our mail.
 *
 * @param user with whom we sign in there; empty for a server that asks nobody
 * @param password of the environment
 * @param from our own address
 */
public record MailSettings(String host, int port, Security security, String user, Optional<String> password,
    String from) {

  /** How the connection is protected. */
  public enum Security {
    /** TLS from the first byte. */
    TLS(465),
    /** TLS before anything is told; refused when the server can't. */
    STARTTLS(587),
    /** Nothing: only for a server on the same machine or network. */
    NONE(25);

    private final int port;

    Security(int port) {
      this.port = port;
    }
  }

  /**
   * Reads them; empty when no server is set, and so no mail is sent.
   *
   * @throws BadSettingException when one can't be used
   */
  public static Optional<MailSettings> read(Properties settings, Optional<String> password) {
    String host = settings.getProperty("mail.host", "").strip();
    if (host.isEmpty()) {
      return Optional.empty();
    }
    String named = settings.getProperty("mail.security", "starttls").strip();
    Security security = Arrays.stream(Security.values())
        .filter(one -> one.name().equals(named.toUpperCase(Locale.ROOT))).findFirst()
        .orElseThrow(() -> new BadSettingException("mail.security", "‘" + named + "’ is niet tls, starttls of none"));
    return Optional.of(new MailSettings(host, port(settings.getProperty("mail.port", "").strip(), security), security,
        settings.getProperty("mail.user", "").strip(), password, from(settings.getProperty("mail.from", "").strip())));
  }

  private static int port(String text, Security security) {
    if (text.isEmpty()) {
      return security.port;
    }
    if (text.matches("[0-9]{1,5}") && Integer.parseInt(text) > 0 && Integer.parseInt(text) < 65_536) {
      return Integer.parseInt(text);
    }
    throw new BadSettingException("mail.port", "‘" + text + "’ is geen poort");
  }

  private static String from(String text) {
    if (isAddress(text)) {
      return text;
    }
    throw new BadSettingException("mail.from", "‘" + text + "’ is geen mailadres");
  }

  /** Whether a text is one whole address with a domain, and nothing else. */
  static boolean isAddress(String text) {
    try {
      InternetAddress address = new InternetAddress(text, true);
      address.validate();
      return text.length() <= 254 && address.getAddress().equals(text) && text.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+");
    } catch (AddressException e) {
      return false;
    }
  }
}
