// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.workbench;

import nl.gestand.ontology.model.Claimant;
import nl.gestand.ontology.model.Commitment;
import nl.gestand.web.access.Account;
import nl.gestand.web.access.Permissions;
import nl.gestand.web.access.Role;
import nl.gestand.web.access.SignedIn;

import java.util.Optional;

/** Someone at the workbench. */
public record Worker(SignedIn who) {

  public Account account() {
    return who.account();
  }

  /** What the forms on their pages must send back. */
  public String csrf() {
    return who.csrf();
  }

  public String name() {
    return account().name();
  }

  /** Code of the only ministry they work for; empty for who works for all. */
  public Optional<String> ministry() {
    return account().role() == Role.OFFICIAL ? account().ministry() : Optional.empty();
  }

  public Claimant voice() {
    return Permissions.voice(account());
  }

  public boolean mayRecord(Commitment commitment) {
    return Permissions.mayRecord(who, commitment);
  }

  public boolean mayAnswer() {
    return Permissions.mayAnswer(who);
  }

  public boolean mayDescribe() {
    return Permissions.mayDescribe(who);
  }
}
