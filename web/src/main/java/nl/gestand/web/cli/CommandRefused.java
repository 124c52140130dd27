// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.cli;

/** A command that can't be carried out, for a reason that the person who gave it can do something about. */
final class CommandRefused extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** All went well. */
  static final int DONE = 0;

  /** Some of what was offered or asked for was refused or not there; the rest was done. */
  static final int SOME_REFUSED = 1;

  /** The command was given in a way in which it can't be carried out at all. */
  static final int WRONG_USE = 2;

  private final int exitCode;

  /** @param sentence in Dutch, for people */
  CommandRefused(int exitCode, String sentence) {
    super(sentence, null, false, false);
    this.exitCode = exitCode;
  }

  int exitCode() {
    return exitCode;
  }
}
