// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.access;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An IP address in one spelling.
 *
 * @param text {@code 192.0.2.1} or {@code 2001:db8:0:0:0:0:0:1}
 */
record NetworkAddress(String text) {

  private static final String BYTE = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
  private static final Pattern FOUR = Pattern.compile(BYTE + "(?:\\." + BYTE + "){3}");
  private static final Pattern SIX = Pattern.compile("[0-9a-fA-F:][0-9a-fA-F:.]{1,44}");

  /** Reads a literal address, also with a port, brackets or a zone; no name is ever looked up. */
  static Optional<NetworkAddress> parse(String written) {
    String text = written.strip();
    if (text.startsWith("[") && text.contains("]")) {
      text = text.substring(1, text.indexOf(']'));
    } else if (text.indexOf(':') >= 0 && text.indexOf(':') == text.lastIndexOf(':')) {
      text = text.substring(0, text.indexOf(':'));
    }
    int zone = text.indexOf('%');
    text = zone < 0 ? text : text.substring(0, zone);
    boolean literal = FOUR.matcher(text).matches() || (text.contains(":") && SIX.matcher(text).matches());
    try {
      return literal ? Optional.of(new NetworkAddress(InetAddress.getByName(text).getHostAddress())) : Optional.empty();
    } catch (UnknownHostException noAddress) {
      return Optional.empty();
    }
  }

  /** What one subscriber has: an IPv4 address, or the first half of an IPv6 address, which is given out as a whole. */
  static String subscriber(String address) {
    Optional<NetworkAddress> known = parse(address);
    if (known.isEmpty() || known.get().text().indexOf(':') < 0) {
      return address;
    }
    String[] groups = known.get().text().split(":");
    return String.join(":", groups[0], groups[1], groups[2], groups[3]) + "::/64";
  }
}
