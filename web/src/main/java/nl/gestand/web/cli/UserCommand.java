// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.cli;

import nl.gestand.ontology.model.Ministries;
import nl.gestand.ontology.model.Ministries.Ministry;
import nl.gestand.web.DataFolder;
import nl.gestand.web.access.Access;
import nl.gestand.web.access.Account;
import nl.gestand.web.access.AuditLine.Actor;
import nl.gestand.web.access.AuditLog.Act;
import nl.gestand.web.access.Registered;
import nl.gestand.web.access.Role;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A command that reads or changes accounts. It works beside a server that runs. */
abstract class UserCommand extends FolderCommand {

  /** An account in the JSON contract. */
  private record Line(String name, String role, String ministry, boolean blocked) {
    @Override
    public String toString() {
      return name + "\t" + role + (ministry == null ? "" : "\t" + ministry) + (blocked ? "\tgeblokkeerd" : "");
    }
  }

  UserCommand(Terminal terminal) {
    super(terminal);
  }

  final Access access() {
    DataFolder folder = folder();
    return Access.in(folder.accounts(), folder.audit(), folder.proxies(), Clock.systemUTC());
  }

  /** Writes down what was done and tells it; of an account that does not exist it tells that. */
  final int done(Access access, Optional<Registered> account, Act act, String name, String sentence) {
    Registered changed = account.orElseThrow(() -> unknown(name));
    access.audit().add(Actor.console(), act, changed.name());
    if (json()) {
      tell(changed);
    } else {
      terminal().say("Account " + changed.name() + " " + sentence);
    }
    return CommandRefused.DONE;
  }

  final void tell(Registered registered) {
    Account account = registered.account();
    Line line = new Line(
        account.name(), account.role().code(), account.ministry().orElse(null), !registered.active());
    if (json()) {
      terminal().json(line);
    } else {
      terminal().say(line.toString());
    }
  }

  /** The account that these make, if they can. */
  static Account account(String name, Role role, Optional<String> ministry) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (!Account.isName(lower)) {
      throw wrong("Een naam bestaat uit hoogstens 64 letters a-z, cijfers en de tekens . _ @ -");
    }
    Optional<String> code = ministry.map(given -> Ministries.find(given).map(Ministry::code)
        .orElseThrow(() -> wrong("Ministerie '" + given + "' ken ik niet. Kies uit: " + Ministries.list().stream()
            .map(Ministry::code).collect(Collectors.joining(", ")))));
    if (role == Role.OFFICIAL && code.isEmpty()) {
      throw wrong("Een ambtenaar hoort bij een ministerie: noem het met --ministry, bijvoorbeeld --ministry jenv");
    }
    return new Account(lower, role, code);
  }

  static CommandRefused unknown(String name) {
    return new CommandRefused(CommandRefused.SOME_REFUSED, "Er is geen account '" + name + "'.");
  }

  static CommandRefused wrong(String sentence) {
    return new CommandRefused(CommandRefused.WRONG_USE, sentence);
  }
}
