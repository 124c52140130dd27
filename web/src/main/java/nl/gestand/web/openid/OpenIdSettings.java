// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.openid;

import nl.gestand.web.access.BadSettingException;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/**
 * The provider at which people can sign in.
 *
 * @param issuer its address, as it calls itself
 * @param client our id there
 * @param secret our secret there; without one we are a public client
 * @param roles what its claims mean here
 * @param nameClaim the claim with the name for a new account
 * @param redirect where it sends people back to
 */
public record OpenIdSettings(URI issuer, String client, Optional<String> secret, ClaimedRoles roles, String nameClaim,
    URI redirect) {

  private static final Set<String> OF_THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

  /**
   * Those of {@code gestand.properties}; empty when no issuer is set.
   *
   * @param secret of the environment
   * @param base start of our own addresses
   * @throws BadSettingException when one can't be used
   */
  public static Optional<OpenIdSettings> read(Properties settings, Optional<String> secret, String base) {
    String issuer = settings.getProperty("oidc.issuer", "").strip();
    if (issuer.isEmpty()) {
      return Optional.empty();
    }
    String client = settings.getProperty("oidc.client", "").strip();
    if (client.isEmpty()) {
      throw new BadSettingException("oidc.client", "zonder id kan niemand zich bij " + issuer + " aanmelden");
    }
    String redirect = settings.getProperty("oidc.redirect", base.replaceFirst("/+$", "") + "/inloggen/terug").strip();
    return Optional.of(new OpenIdSettings(address("oidc.issuer", issuer), client, secret,
        ClaimedRoles.of(settings.getProperty("oidc.claim", "groups").strip(), settings.getProperty("oidc.roles", "")),
        settings.getProperty("oidc.name", "preferred_username").strip(), address("oidc.redirect", redirect)));
  }

  private static URI address(String setting, String text) {
    try {
      URI address = new URI(text).parseServerAuthority();
      if (address.getHost() != null && address.getRawQuery() == null && address.getRawFragment() == null
          && ("https".equals(address.getScheme())
              || "http".equals(address.getScheme()) && OF_THIS_MACHINE.contains(address.getHost()))) {
        return address;
      }
    } catch (URISyntaxException noAddress) {
      // Told below.
    }
    throw new BadSettingException(setting, "‘" + text + "’ is geen adres dat met https:// begint");
  }
}
