// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.access;

import java.time.Instant;
import java.util.Optional;

/**
 * One thing that someone did.
 *
 * @param who name of an account, {@value Actor#CONSOLE}, or {@code ?} for who gave no possible name
 * @param role what they were then
 * @param thing what it was done to: id of a commitment, name of an account or of a token; or empty
 * @param address where it came from, of who signed in or tried to; or empty
 */
public record AuditLine(
    Instant at, String who, Optional<Role> role, AuditLog.Act what, String thing, String address) {

  /** Who does something, and from where. */
  public record Actor(String name, Optional<Role> role, String address) {

    /** Who works on the machine itself. No account has a name with parentheses. */
    static final String CONSOLE = "(opdrachtregel)";

    public static Actor console() {
      return new Actor(CONSOLE, Optional.empty(), "");
    }

    public static Actor of(Account account) {
      return new Actor(account.name(), Optional.of(account.role()), "");
    }

    /** Someone who signs in or out, at an address. */
    public static Actor at(String address, Account account) {
      return new Actor(account.name(), Optional.of(account.role()), address);
    }

    /** Someone at an address who only says who they are. */
    public static Actor unknown(String address, String claimed) {
      // Whoever types a password in the wrong field does not find it in the log.
      return new Actor(Account.isName(claimed) ? claimed : "?", Optional.empty(), address);
    }
  }
}
