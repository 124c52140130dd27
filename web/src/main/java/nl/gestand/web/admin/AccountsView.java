// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.admin;

import nl.gestand.web.access.Registered;
import nl.gestand.web.http.View;
import nl.gestand.web.words.Words;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * All accounts, and the form for a new one.
 *
 * @param wrong what is wrong with what was filled in, by field
 */
public record AccountsView(String title, List<Line> accounts, AccountForm filled, List<Choice> roles,
    List<Choice> ministries, Map<String, String> wrong) implements View {

  /** An account. */
  public record Line(String name, String role, String ministry, String state, boolean blocked) {

    static Line of(Registered registered, Instant now) {
      return new Line(registered.name(), registered.account().role().label(),
          registered.account().ministry().map(Words::ministry).orElse(""), state(registered, now),
          !registered.active());
    }

    private static String state(Registered registered, Instant now) {
      if (!registered.active()) {
        return "geblokkeerd";
      }
      if (registered.subject().isPresent()) {
        return "meldt zich aan via de organisatie";
      }
      if (registered.hasPassword()) {
        return "actief";
      }
      return registered.linkUntil().filter(now::isBefore).isPresent()
          ? "heeft een link om een wachtwoord te kiezen" : "heeft nog geen wachtwoord";
    }
  }
}
