// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.extract;

/** A file can't be read, for a reason that its owner can understand. */
public final class Unreadable extends Exception {

  /** @param reason one Dutch sentence for the person who offered the file, without its name */
  public Unreadable(String reason) {
    super(reason);
  }
}
