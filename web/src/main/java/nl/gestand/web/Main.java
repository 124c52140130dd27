// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web;

import nl.gestand.web.cli.Commands;
import nl.gestand.web.cli.Terminal;

import org.slf4j.bridge.SLF4JBridgeHandler;

/** The program. */
public final class Main {

  private Main() {}

  public static void main(String[] arguments) {
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
    System.exit(Commands.run(Terminal.ofProcess(), arguments));
  }
}
