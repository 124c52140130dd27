// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata.sparql.columns;

import org.apache.jena.graph.Node;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdFactory;
import org.apache.jena.tdb2.store.nodetable.NodeTable;

import java.nio.ByteBuffer;
import java.util.OptionalLong;

/**
 * Terms as the store numbers them: 64 bits, the same as in its indexes, so equal numbers are equal terms. Numbers and
 * days stand in those bits themselves, and follow each other in order of value. Of one query, in one thread.
 */
final class Ids {

  /** How many terms are at hand; a power of two. The store's own table of them costs more than the rest of a row. */
  private static final int AT_HAND = 512;

  private final NodeTable table;
  private final long[] ids = new long[AT_HAND];
  private final Node[] terms = new Node[AT_HAND];

  Ids(NodeTable table) {
    this.table = table;
  }

  /** Empty for a term that the store does not have. */
  OptionalLong of(Node node) {
    NodeId id = table.getNodeIdForNode(node);
    return NodeId.isDoesNotExist(id) ? OptionalLong.empty() : OptionalLong.of(bits(id));
  }

  /** As they stand in the indexes. */
  static long bits(NodeId id) {
    ByteBuffer bits = ByteBuffer.allocate(Long.BYTES);
    NodeIdFactory.set(id, bits, 0);
    return bits.getLong(0);
  }

  Node node(long id) {
    int place = (int) (id * 0x9E3779B97F4A7C15L >>> 32) & AT_HAND - 1;
    if (terms[place] != null && ids[place] == id) {
      return terms[place];
    }
    Node term = read(id);
    ids[place] = id;
    terms[place] = term;
    return term;
  }

  private Node read(long id) {
    return table.getNodeForNodeId(NodeIdFactory.get(ByteBuffer.allocate(Long.BYTES).putLong(0, id)));
  }
}
