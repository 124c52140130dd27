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
 * days stand in those bits themselves, and follow each other in order of value.
 */
record Ids(NodeTable table) {

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
    return table.getNodeForNodeId(NodeIdFactory.get(ByteBuffer.allocate(Long.BYTES).putLong(0, id)));
  }
}
