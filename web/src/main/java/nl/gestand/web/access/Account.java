// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.access;

import nl.gestand.ontology.model.Ministries;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Someone who may sign in.
 *
 * @param name how they sign in and how their events are signed
 * @param ministry code of the ministry they work for, see {@link Ministries}; an official has one
 */
public record Account(String name, Role role, Optional<String> ministry) {

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{0,63}");

  public Account {
    Objects.requireNonNull(role);
    Objects.requireNonNull(ministry);
    if (!isName(name)) {
      throw new IllegalArgumentException("no name of an account: " + name);
    }
    ministry.filter(code -> Ministries.find(code).isEmpty()).ifPresent(code -> {
      throw new IllegalArgumentException("no ministry: " + code);
    });
    if (role == Role.OFFICIAL && ministry.isEmpty()) {
      throw new IllegalArgumentException("an official without a ministry");
    }
  }

  /** Whether this can be the name of an account: at most 64 of {@code a-z 0-9 . _ @ -}. */
  public static boolean isName(String name) {
    return NAME.matcher(name).matches();
  }
}
