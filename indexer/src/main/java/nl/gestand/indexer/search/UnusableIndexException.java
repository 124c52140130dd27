// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.indexer.search;

/** What stands on disk is damaged or of another version: only a rebuild from the graph gives an index again. */
public final class UnusableIndexException extends Exception {

  private static final long serialVersionUID = 1;

  public UnusableIndexException(String message, Throwable cause) {
    super(message, cause);
  }
}
