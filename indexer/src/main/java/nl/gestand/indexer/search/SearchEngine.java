// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.indexer.search;

import java.nio.file.Path;

/** Opens indexes of one kind. */
@FunctionalInterface
public interface SearchEngine {

  /**
   * Opens the index in a folder, making an empty one where there is none.
   *
   * @throws UnusableIndexException when what stands there is damaged or of another version
   */
  SearchIndex open(Path folder) throws UnusableIndexException;
}
