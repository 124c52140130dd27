// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.source.fetch;

import java.io.IOException;

/**
 * A public source, asked over the network. One is made for one fetch, and remembers nothing that is not in a cursor.
 */
public interface Source {

  /**
   * Brings all that is new since the last time, in an order in which it can be cut off anywhere. What the source does wrong
   * with one thing is told as missed, and the others come.
   *
   * @throws IOException when nothing more can come now; what came is kept
   */
  void fetch(Fetching fetching) throws IOException, InterruptedException;
}
