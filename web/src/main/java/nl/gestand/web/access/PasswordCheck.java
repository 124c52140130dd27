// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.access;

import java.util.Optional;

/** Tells whose name and password these are. Takes as long for a name that nobody has as for a wrong password. */
@FunctionalInterface
public interface PasswordCheck {

  Optional<Account> check(String name, String password);
}
