// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.access;

import java.util.Optional;

/** Knows whose name it is that something was recorded under. */
@FunctionalInterface
public interface FindAccount {

  /** The account with this name; empty when there is none any more. */
  Optional<Account> find(String name);
}
