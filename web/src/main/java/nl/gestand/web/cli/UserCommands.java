// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.cli;

import nl.gestand.web.access.Access;
import nl.gestand.web.access.Account;
import nl.gestand.web.access.AuditLog.Act;
import nl.gestand.web.access.Registered;
import nl.gestand.web.access.Role;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.util.Optional;

/** Accounts. A server that runs knows at once what is changed here. */
final class UserCommands {

  private static final String ROLES =
      "reader (lezer), official (ambtenaar), staff (medewerker van de Kamer) of admin (beheerder)";

  private UserCommands() {}

  static CommandLine create(Terminal terminal) {
    CommandLine user = new CommandLine(new User());
    user.addSubcommand(new Add(terminal));
    user.addSubcommand(new Change(terminal));
    user.addSubcommand(new Block(terminal));
    user.addSubcommand(new Unblock(terminal));
    user.addSubcommand(new Remove(terminal));
    user.addSubcommand(new ListAll(terminal));
    return user;
  }

  @Command(name = "user", description = "accounts maken, wijzigen en tonen")
  private static final class User implements Runnable {
    @Spec
    private CommandSpec spec;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "toon deze uitleg")
    private boolean help;

    @Override
    public void run() {
      throw new ParameterException(spec.commandLine(),
          "Noem een opdracht: gestand user add, change, block, unblock, remove of list");
    }
  }

  @Command(name = "add", description = "maak een account, of geef een bestaand een andere rol en een ander wachtwoord")
  private static final class Add extends UserCommand {
    @Parameters(paramLabel = "NAAM", description = "kleine letters, cijfers en . _ @ -")
    private String name;

    @Option(names = "--role", paramLabel = "ROL", required = true, description = ROLES)
    private Role role;

    @Option(names = "--ministry", paramLabel = "CODE", description = "ministerie van een ambtenaar, zoals jenv")
    private Optional<String> ministry;

    @Option(names = "--password-stdin", description = "lees het wachtwoord van de standaardinvoer")
    private boolean passwordStdin;

    Add(Terminal terminal) {
      super(terminal);
    }

    @Override
    public Integer call() {
      Account account = account(name, role, ministry);
      Access access = access();
      NewPassword password = new NewPassword(terminal());
      boolean fresh = access.accounts().put(account, passwordStdin ? password.read() : password.ask());
      return done(access, access.accounts().find(account.name()), fresh ? Act.ACCOUNT_ADDED : Act.ACCOUNT_CHANGED,
          name, fresh ? "is gemaakt." : "is gewijzigd.");
    }
  }

  @Command(name = "change", description = "geef een account een andere rol, een ander ministerie of ander wachtwoord")
  private static final class Change extends UserCommand {
    @Parameters(paramLabel = "NAAM", description = "naam van een account")
    private String name;

    @Option(names = "--role", paramLabel = "ROL", description = ROLES)
    private Optional<Role> role;

    @Option(names = "--ministry", paramLabel = "CODE", description = "ministerie van een ambtenaar, zoals jenv")
    private Optional<String> ministry;

    @Option(names = "--password", description = "vraag om een nieuw wachtwoord")
    private boolean password;

    @Option(names = "--password-stdin", description = "lees het nieuwe wachtwoord van de standaardinvoer")
    private boolean passwordStdin;

    Change(Terminal terminal) {
      super(terminal);
    }

    @Override
    public Integer call() {
      boolean newPassword = password || passwordStdin;
      if (role.isEmpty() && ministry.isEmpty() && !newPassword) {
        throw wrong("Zeg wat er verandert: --role, --ministry, --password of --password-stdin");
      }
      Access access = access();
      Account now = access.accounts().find(name).orElseThrow(() -> unknown(name)).account();
      Role become = role.orElse(now.role());
      Account wanted = account(now.name(), become,
          ministry.or(() -> become == Role.OFFICIAL ? now.ministry() : Optional.empty()));
      Optional<Registered> changed = Optional.empty();
      if (newPassword) {
        NewPassword asked = new NewPassword(terminal());
        changed = access.accounts().changePassword(name, passwordStdin ? asked.read() : asked.ask());
      }
      if (role.isPresent() || ministry.isPresent()) {
        changed = access.accounts().change(wanted);
      }
      return done(access, changed, wanted.equals(now) ? Act.PASSWORD_CHANGED : Act.ACCOUNT_CHANGED, name,
          "is gewijzigd.");
    }
  }

  @Command(name = "block", description = "laat een account niet meer toe; sessies en tokens eindigen")
  private static final class Block extends UserCommand {
    @Parameters(paramLabel = "NAAM", description = "naam van een account")
    private String name;

    Block(Terminal terminal) {
      super(terminal);
    }

    @Override
    public Integer call() {
      Access access = access();
      return done(access, access.accounts().setActive(name, false), Act.ACCOUNT_BLOCKED, name, "is geblokkeerd.");
    }
  }

  @Command(name = "unblock", description = "laat een geblokkeerd account weer toe")
  private static final class Unblock extends UserCommand {
    @Parameters(paramLabel = "NAAM", description = "naam van een account")
    private String name;

    Unblock(Terminal terminal) {
      super(terminal);
    }

    @Override
    public Integer call() {
      Access access = access();
      return done(access, access.accounts().setActive(name, true), Act.ACCOUNT_UNBLOCKED, name,
          "is niet meer geblokkeerd.");
    }
  }

  @Command(name = "remove", description = "verwijder een account; wat het vastlegde blijft")
  private static final class Remove extends UserCommand {
    @Parameters(paramLabel = "NAAM", description = "naam van een account")
    private String name;

    Remove(Terminal terminal) {
      super(terminal);
    }

    @Override
    public Integer call() {
      Access access = access();
      Optional<Registered> was = access.accounts().find(name).filter(known -> access.accounts().remove(known.name()));
      return done(access, was, Act.ACCOUNT_REMOVED, name, "is verwijderd.");
    }
  }

  @Command(name = "list", description = "toon de accounts")
  private static final class ListAll extends UserCommand {
    ListAll(Terminal terminal) {
      super(terminal);
    }

    @Override
    public Integer call() {
      access().accounts().list().forEach(this::tell);
      return CommandRefused.DONE;
    }
  }
}
