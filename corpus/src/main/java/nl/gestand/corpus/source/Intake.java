// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.source;

/** Takes in a file of any known format: official XML by its own structure, the others through the extraction worker. */
public final class Intake implements AutoCloseable {

  /**
   * Reads one file. Never throws for what is in the file: that is a {@link Received.Refused}. Safe for several threads.
   *
   * @param fileName its name, a hint for the format and nothing more
   */
  public Received receive(byte[] bytes, String fileName) {
    return new Received.Refused("nog niet gebouwd");
  }

  /** Stops the extraction worker. */
  @Override
  public void close() {}
}
