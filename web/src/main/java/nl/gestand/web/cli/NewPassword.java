// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.cli;

import nl.gestand.web.access.Accounts;
import nl.gestand.web.access.PasswordRules;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Asks for a password that someone shall have from now on. */
record NewPassword(Terminal terminal) {

  /** Asks twice without showing it. */
  String ask() {
    char[] once = terminal.ask("Wachtwoord (ten minste " + Accounts.SHORTEST_PASSWORD + " tekens): ").orElseThrow(
        () -> UserCommand.wrong("Er is geen terminal om het wachtwoord op te vragen; geef het met --password-stdin."));
    char[] twice = terminal.ask("Nog eens: ").orElseThrow(() -> UserCommand.wrong("Er is geen wachtwoord gegeven."));
    try {
      if (!Arrays.equals(once, twice)) {
        throw UserCommand.wrong("De twee wachtwoorden zijn niet gelijk; er is niets gewijzigd.");
      }
      return checked(new String(once));
    } finally {
      Arrays.fill(once, ' ');
      Arrays.fill(twice, ' ');
    }
  }

  /** The first line of standard input. */
  String read() {
    try {
      String line = new BufferedReader(new InputStreamReader(terminal.in(), StandardCharsets.UTF_8)).readLine();
      return checked(line == null ? "" : line);
    } catch (IOException e) {
      throw new UncheckedIOException("Het wachtwoord kan niet worden gelezen: " + e.getMessage(), e);
    }
  }

  private static String checked(String password) {
    PasswordRules.problem(password).ifPresent(problem -> {
      throw UserCommand.wrong(problem);
    });
    return password;
  }
}
