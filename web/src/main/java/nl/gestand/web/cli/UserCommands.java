// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.cli;

import nl.gestand.ontology.model.Ministries;
import nl.gestand.ontology.model.Ministries.Ministry;
import nl.gestand.web.DataFolder;
import nl.gestand.web.access.Account;
import nl.gestand.web.access.Accounts;
import nl.gestand.web.access.AuditLog;
import nl.gestand.web.access.AuditLog.Act;
import nl.gestand.web.access.Role;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Accounts. They work beside a server that runs: it knows a new account at once. */
final class UserCommands {

  private UserCommands() {}

  static CommandLine create(Terminal terminal) {
    CommandLine user = new CommandLine(new User());
    user.addSubcommand(new Add(terminal));
    user.addSubcommand(new ListAll(terminal));
    return user;
  }

  /** An account in the JSON contract. */
  private record Line(String name, String role, String ministry) {
    static Line of(Account account) {
      return new Line(
          account.name(), account.role().name().toLowerCase(Locale.ROOT), account.ministry().orElse(null));
    }

    @Override
    public String toString() {
      return name + "\t" + role + (ministry == null ? "" : "\t" + ministry);
    }
  }

  @Command(name = "user", description = "accounts maken en tonen")
  private static final class User implements Runnable {
    @Spec
    private CommandSpec spec;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "toon deze uitleg")
    private boolean help;

    @Override
    public void run() {
      throw new ParameterException(spec.commandLine(), "Noem een opdracht: gestand user add of gestand user list");
    }
  }

  @Command(name = "add", description = "maak een account, of geef een bestaand een andere rol en een ander wachtwoord")
  private static final class Add extends FolderCommand {
    @Parameters(paramLabel = "NAAM", description = "kleine letters, cijfers en . _ @ -")
    private String name;

    @Option(names = "--role", paramLabel = "ROL", required = true,
        description = "official (ambtenaar), staff (medewerker van de Kamer) of admin (beheerder)")
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
      Account account = account();
      DataFolder folder = folder();
      boolean fresh = new Accounts(folder.accounts()).put(account, password());
      new AuditLog(folder.audit(), Clock.systemUTC())
          .add(account.name(), fresh ? Act.ACCOUNT_ADDED : Act.ACCOUNT_CHANGED, Optional.empty());
      if (json()) {
        terminal().json(Line.of(account));
      } else {
        terminal().say("Account " + account.name() + (fresh ? " is gemaakt." : " is gewijzigd."));
      }
      return CommandRefused.DONE;
    }

    private Account account() {
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

    private String password() {
      String password = passwordStdin ? firstLine() : asked();
      if (password.length() < Accounts.SHORTEST_PASSWORD) {
        throw wrong("Het wachtwoord is te kort: neem er een van ten minste " + Accounts.SHORTEST_PASSWORD + " tekens.");
      }
      if (password.length() > Accounts.LONGEST_PASSWORD) {
        throw wrong("Het wachtwoord is te lang: neem er een van hoogstens " + Accounts.LONGEST_PASSWORD + " tekens.");
      }
      return password;
    }

    private String firstLine() {
      try {
        String line = new BufferedReader(new InputStreamReader(terminal().in(), StandardCharsets.UTF_8)).readLine();
        return line == null ? "" : line;
      } catch (IOException e) {
        throw new UncheckedIOException("Het wachtwoord kan niet worden gelezen: " + e.getMessage(), e);
      }
    }

    private String asked() {
      char[] once = terminal().ask("Wachtwoord (ten minste " + Accounts.SHORTEST_PASSWORD + " tekens): ").orElseThrow(
          () -> wrong("Er is geen terminal om het wachtwoord op te vragen; geef het met --password-stdin."));
      char[] twice = terminal().ask("Nog eens: ").orElseThrow(() -> wrong("Er is geen wachtwoord gegeven."));
      try {
        if (!Arrays.equals(once, twice)) {
          throw wrong("De twee wachtwoorden zijn niet gelijk; er is niets gewijzigd.");
        }
        return new String(once);
      } finally {
        Arrays.fill(once, ' ');
        Arrays.fill(twice, ' ');
      }
    }

    private static CommandRefused wrong(String sentence) {
      return new CommandRefused(CommandRefused.WRONG_USE, sentence);
    }
  }

  @Command(name = "list", description = "toon de accounts")
  private static final class ListAll extends FolderCommand {
    ListAll(Terminal terminal) {
      super(terminal);
    }

    @Override
    public Integer call() {
      List<Line> lines = new Accounts(folder().accounts()).list().stream().map(Line::of).toList();
      if (json()) {
        lines.forEach(terminal()::json);
      } else {
        lines.forEach(line -> terminal().say(line.toString()));
      }
      return CommandRefused.DONE;
    }
  }
}
