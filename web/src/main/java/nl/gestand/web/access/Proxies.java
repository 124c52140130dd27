// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.access;

import io.javalin.http.Context;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The servers in front of ours whose word is taken for where a request came from: only what comes from their addresses
 * has an {@code X-Forwarded-For} or {@code X-Forwarded-Proto} that counts.
 *
 * @see <a href="https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/X-Forwarded-For">X-Forwarded-For</a>
 */
public final class Proxies {

  public static final Proxies NONE = new Proxies(Set.of());

  private final Set<NetworkAddress> trusted;

  private Proxies(Set<NetworkAddress> trusted) {
    this.trusted = trusted;
  }

  /**
   * Those of a setting: IP addresses with commas between them.
   *
   * @throws BadSettingException when one is no IP address
   */
  public static Proxies of(String setting) {
    return new Proxies(Arrays.stream(setting.split(",")).map(String::strip).filter(text -> !text.isEmpty())
        .map(text -> NetworkAddress.parse(text).orElseThrow(() -> new BadSettingException("proxy",
            "‘" + text + "’ is geen IP-adres; noem er een of meer, met komma's ertussen")))
        .collect(Collectors.toUnmodifiableSet()));
  }

  /** Address of the client: the last in the row of forwarders that is no proxy of ours. */
  public String client(Context ctx) {
    return client(ctx.req().getRemoteAddr(), Optional.ofNullable(ctx.header("X-Forwarded-For")).orElse(""));
  }

  String client(String remote, String forwarded) {
    if (!isTrusted(remote)) {
      return NetworkAddress.parse(remote).map(NetworkAddress::text).orElse(remote);
    }
    List<String> row = Arrays.stream(forwarded.split(",")).map(String::strip).toList();
    String client = remote;
    for (String hop : row.reversed()) {
      Optional<NetworkAddress> address = NetworkAddress.parse(hop);
      if (address.isEmpty()) {
        break;
      }
      client = address.get().text();
      if (!trusted.contains(address.get())) {
        break;
      }
    }
    return client;
  }

  /** How the client came here: scheme, host and port. */
  public String site(Context ctx) {
    return (overHttps(ctx) ? "https://" : "http://") + ctx.host();
  }

  /** Whether the client speaks HTTPS, to us or to a proxy of ours. */
  boolean overHttps(Context ctx) {
    return ctx.req().isSecure()
        || (isTrusted(ctx.req().getRemoteAddr()) && "https".equals(ctx.header("X-Forwarded-Proto")));
  }

  private boolean isTrusted(String address) {
    return NetworkAddress.parse(address).filter(trusted::contains).isPresent();
  }
}
