// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What someone is to the register; {@link Permissions} says what each may do. */
public enum Role {
  READER("lezer"),
  OFFICIAL("ambtenaar"),
  STAFF("medewerker van de Kamer"),
  ADMIN("beheerder");

  private final String label;

  Role(String label) {
    this.label = label;
  }

  /** The Dutch word for it. */
  public String label() {
    return label;
  }

  /** {@code official}: how it is written in files and commands. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Role> find(String code) {
    return Arrays.stream(values()).filter(role -> role.code().equals(code)).findFirst();
  }
}
