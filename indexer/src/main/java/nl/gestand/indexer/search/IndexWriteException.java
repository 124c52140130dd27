// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.indexer.search;

/**
 * The index could not write, for example because the disk is full. It fell back to its {@link SearchIndex#checkpoint}:
 * what came after must be put again. Reading goes on.
 */
public final class IndexWriteException extends RuntimeException {

  private static final long serialVersionUID = 1;

  public IndexWriteException(String message, Throwable cause) {
    super(message, cause);
  }
}
