// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.access;

import java.util.Optional;

/** What is asked of a password that someone chooses. */
public final class PasswordRules {

  private PasswordRules() {}

  /** What is wrong with it, in a Dutch sentence; empty when it will do. */
  public static Optional<String> problem(String password) {
    if (password.length() < Accounts.SHORTEST_PASSWORD) {
      return Optional.of(
          "Het wachtwoord is te kort: neem er een van ten minste " + Accounts.SHORTEST_PASSWORD + " tekens.");
    }
    if (password.length() > Accounts.LONGEST_PASSWORD) {
      return Optional.of(
          "Het wachtwoord is te lang: neem er een van hoogstens " + Accounts.LONGEST_PASSWORD + " tekens.");
    }
    return Optional.empty();
  }
}
