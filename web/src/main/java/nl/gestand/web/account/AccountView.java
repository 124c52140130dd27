// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.account;

import nl.gestand.web.http.View;
import nl.gestand.web.words.Day;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Someone's own account.
 *
 * @param role in Dutch
 * @param ministry its name, or empty
 * @param hasPassword whether they sign in with a password that is kept here
 * @param filled the form for a token as it was filled in
 * @param today the first day on which a token can end, as {@code 2026-11-23}
 * @param wrong what is wrong with what was filled in, by field
 */
public record AccountView(
    String title,
    String name,
    String role,
    String ministry,
    boolean hasPassword,
    List<TokenLine> tokens,
    List<ScopeChoice> scopes,
    TokenForm filled,
    String today,
    Map<String, String> wrong) implements View {

  /** A token. */
  public record TokenLine(
      String id, String name, String scope, Day made, Optional<Day> until, boolean ended, Optional<Day> lastUsed) {}

  /** A scope that can be chosen. */
  public record ScopeChoice(String code, String label, String meaning, boolean chosen) {}

  /** The form for a token, unchecked. */
  public record TokenForm(String name, String scope, String until) {}
}
