// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.openid;

import nl.gestand.ontology.model.Ministries;
import nl.gestand.web.access.Account;
import nl.gestand.web.access.BadSettingException;
import nl.gestand.web.access.Role;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What role and ministry follow from what a provider says of someone. */
final class ClaimedRoles {

  private final String claim;
  private final List<Meaning> meanings;

  /** One value of the claim. */
  private record Meaning(String value, Role role, Optional<String> ministry) {}

  private ClaimedRoles(String claim, List<Meaning> meanings) {
    this.claim = claim;
    this.meanings = meanings;
  }

  /**
   * @param claim name of a claim, or a path into one with points: {@code realm_access.roles}
   * @param setting {@code value=role} or {@code value=official/ministry}, with commas
   * @throws BadSettingException when it names no role or ministry of ours
   */
  static ClaimedRoles of(String claim, String setting) {
    List<Meaning> meanings = new ArrayList<>();
    for (String part : setting.split(",")) {
      if (!part.isBlank()) {
        meanings.add(meaning(part.strip()));
      }
    }
    return new ClaimedRoles(claim, List.copyOf(meanings));
  }

  private static Meaning meaning(String part) {
    int is = part.lastIndexOf('=');
    String[] meant = part.substring(is + 1).strip().split("/", 2);
    Optional<Role> role = is < 1 ? Optional.empty() : Role.find(meant[0]);
    Optional<String> ministry = meant.length == 2 ? Optional.of(meant[1]) : Optional.empty();
    if (role.isEmpty() || ministry.isPresent() != (role.get() == Role.OFFICIAL)
        || ministry.flatMap(Ministries::find).isPresent() != ministry.isPresent()) {
      throw new BadSettingException("oidc.roles", "‘" + part
          + "’ moet een waarde zijn met een rol, zoals ict=admin of kz-jenv=official/jenv");
    }
    return new Meaning(part.substring(0, is).strip(), role.get(), ministry);
  }

  /**
   * The account that someone with these claims has: with the role that may most, of two ministries the one that was set
   * first; a reader when nothing is known of them.
   */
  Account account(String name, Map<String, Object> claims) {
    Collection<?> values = values(claims);
    return meanings.stream()
        .filter(meaning -> values.contains(meaning.value()))
        .min(Comparator.comparing(Meaning::role).reversed())
        .map(meaning -> new Account(name, meaning.role(), meaning.ministry()))
        .orElseGet(() -> new Account(name, Role.READER, Optional.empty()));
  }

  private Collection<?> values(Map<String, Object> claims) {
    Object value = claims.get(claim);
    if (value == null) {
      value = claims;
      for (String step : claim.split("\\.")) {
        value = value instanceof Map<?, ?> map ? map.get(step) : null;
      }
    }
    return switch (value) {
      case Collection<?> several -> several;
      case String one -> List.of(one);
      case null, default -> List.of();
    };
  }
}
