// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.cli;

import nl.gestand.ontology.store.StoreUnavailableException;
import nl.gestand.web.access.BadSettingException;
import nl.gestand.web.linkeddata.sparql.QueryRefusedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The command line: all commands, and what is said when one goes wrong. */
public final class Commands {

  private static final Logger LOG = LoggerFactory.getLogger(Commands.class);

  /** In the order of the help. Only the one that is given is made: reading the annotations of all takes 0.3 s. */
  private static final Map<String, Function<Terminal, Object>> ALL = all();

  private Commands() {}

  private static Map<String, Function<Terminal, Object>> all() {
    Map<String, Function<Terminal, Object>> all = new LinkedHashMap<>();
    all.put("demo", DemoCommand::new);
    all.put("serve", ServeCommand::new);
    all.put("ingest", IngestCommand::new);
    all.put("fetch", FetchCommand::new);
    all.put("retry", RetryCommand::new);
    all.put("search", SearchCommand::new);
    all.put("show", ShowCommand::new);
    all.put("query", QueryCommand::new);
    all.put("user", UserCommands::create);
    all.put("rebuild", RebuildCommand::new);
    all.put("compact", CompactCommand::new);
    all.put("check", CheckCommand::new);
    all.put("export", ExportCommand::new);
    all.put("restore", RestoreCommand::new);
    all.put("evaluate", EvaluateCommand::new);
    return all;
  }

  @Command(name = "gestand", versionProvider = Version.class,
      description = "Houdt bij wat de regering de Kamer beloofde, en wat ervan kwam.")
  private static final class Root implements Runnable {
    @Spec
    private CommandSpec spec;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "toon deze uitleg")
    private boolean help;

    @Option(names = {"-V", "--version"}, versionHelp = true, description = "toon de versie")
    private boolean version;

    @Override
    public void run() {
      throw new ParameterException(spec.commandLine(), "Noem een opdracht, bijvoorbeeld: gestand demo");
    }
  }

  private static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Commands.class.getPackage().getImplementationVersion();
      return new String[] {"gestand " + (version == null ? "(uit broncode)" : version)};
    }
  }

  /**
   * Carries out one command.
   *
   * @return the exit code: 0 all well, 1 some inputs refused, 2 wrong use
   */
  public static int run(Terminal terminal, String... arguments) {
    CommandLine line = new CommandLine(new Root());
    Map<String, Function<Terminal, Object>> wanted = arguments.length > 0 && ALL.containsKey(arguments[0])
        ? Map.of(arguments[0], ALL.get(arguments[0]))
        : ALL;
    wanted.values().forEach(command -> line.addSubcommand(command.apply(terminal)));
    inDutch(line);
    line.setOut(new PrintWriter(terminal.out(), true));
    line.setErr(new PrintWriter(terminal.err(), true));
    line.setParameterExceptionHandler((problem, args) -> {
      String command = problem.getCommandLine().getCommandSpec().qualifiedName();
      terminal.remark("gestand: " + sentence(problem));
      terminal.remark("Uitleg: " + command + " --help");
      return CommandRefused.WRONG_USE;
    });
    line.setExecutionExceptionHandler((problem, command, parsed) -> failed(terminal, problem));
    return line.execute(arguments);
  }

  private static int failed(Terminal terminal, Exception problem) {
    Optional<String> known = switch (problem) {
      case CommandRefused refused -> Optional.of(refused.getMessage());
      case StoreUnavailableException unavailable -> Optional.of(unavailable.getMessage());
      case QueryRefusedException refused -> Optional.of(refused.getMessage());
      case BadSettingException setting -> Optional.of(setting.getMessage());
      case UncheckedIOException io -> Optional.of(io.getMessage());
      default -> Optional.empty();
    };
    LOG.debug("command failed", problem);
    terminal.remark("gestand: " + known.orElseGet(() -> "Er ging iets mis in Gestand zelf (" + problem
        + "). Met GESTAND_LOG=DEBUG staan de bijzonderheden in de uitvoer."));
    return problem instanceof CommandRefused refused ? refused.exitCode() : CommandRefused.WRONG_USE;
  }

  private static String sentence(ParameterException problem) {
    return switch (problem) {
      case UnmatchedArgumentException unmatched -> "'" + unmatched.getUnmatched().get(0) + "' ken ik niet.";
      case MissingParameterException missing -> "Er ontbreekt iets: " + missing.getMissing().stream()
          .map(argument -> argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel())
          .reduce((one, other) -> one + " en " + other).orElse("een waarde") + ".";
      default -> problem.getArgSpec() == null
          ? problem.getMessage()
          : "'" + problem.getValue() + "' kan niet bij " + problem.getArgSpec().paramLabel() + ".";
    };
  }

  private static void inDutch(CommandLine line) {
    line.getCommandSpec().usageMessage()
        .synopsisHeading("Gebruik: ")
        .synopsisSubcommandLabel("OPDRACHT")
        .descriptionHeading("%n")
        .parameterListHeading("%n")
        .optionListHeading("%nOpties:%n")
        .commandListHeading("%nOpdrachten:%n")
        .footerHeading("%n");
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.getSubcommands().values().forEach(Commands::inDutch);
  }
}
