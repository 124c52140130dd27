// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.cli;

import picocli.CommandLine.Option;

import java.util.concurrent.Callable;

/** A command: what it gives is its exit code. */
abstract class PlainCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Option(names = "--json", description = "antwoord als JSON, voor programma's")
  private boolean json;

  @Option(names = {"-h", "--help"}, usageHelp = true, description = "toon deze uitleg")
  private boolean help;

  PlainCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  final Terminal terminal() {
    return terminal;
  }

  final boolean json() {
    return json;
  }
}
