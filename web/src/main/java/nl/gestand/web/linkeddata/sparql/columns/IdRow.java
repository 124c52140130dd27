// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata.sparql.columns;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBase;
import org.apache.jena.sparql.engine.binding.BindingFactory;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;

/** A row whose terms are looked up in the store only when someone asks for them. */
final class IdRow extends BindingBase {

  private final Slots slots;
  /** Which variables are of this row; the others are of its parent. */
  private final boolean[] own;
  private final long[] row;
  private final Ids ids;
  private final Node[] nodes;

  IdRow(Binding parent, Slots slots, boolean[] own, long[] row, Ids ids) {
    super(parent);
    this.slots = slots;
    this.own = own;
    this.row = row;
    this.ids = ids;
    this.nodes = new Node[own.length];
  }

  /** The number of what a variable has in a row; empty when that term is not in the store, or it has none. */
  static OptionalLong id(Binding binding, Var variable, Ids ids) {
    for (Binding at = binding; at instanceof IdRow row; at = row.parent) {
      int slot = row.slot(variable);
      if (slot >= 0) {
        return OptionalLong.of(row.row[slot]);
      }
    }
    Node node = binding.get(variable);
    return node == null ? OptionalLong.empty() : ids.of(node);
  }

  /** The number of a variable of this row itself; otherwise 0, which is no day. */
  long bits(Var variable) {
    int slot = slot(variable);
    return slot < 0 ? 0 : row[slot];
  }

  private int slot(Var variable) {
    int slot = slots.find(variable);
    return slot >= 0 && own[slot] ? slot : -1;
  }

  @Override
  protected Iterator<Var> vars1() {
    List<Var> mine = new ArrayList<>(own.length);
    for (int slot = 0; slot < own.length; slot++) {
      if (own[slot]) {
        mine.add(slots.vars().get(slot));
      }
    }
    return mine.iterator();
  }

  @Override
  protected int size1() {
    int size = 0;
    for (boolean each : own) {
      size += each ? 1 : 0;
    }
    return size;
  }

  @Override
  protected boolean isEmpty1() {
    return size1() == 0;
  }

  @Override
  protected boolean contains1(Var variable) {
    return slot(variable) >= 0;
  }

  @Override
  protected Node get1(Var variable) {
    int slot = slot(variable);
    if (slot < 0) {
      return null;
    }
    if (nodes[slot] == null) {
      nodes[slot] = ids.node(row[slot]);
    }
    return nodes[slot];
  }

  @Override
  public Binding detach() {
    return BindingFactory.copy(this);
  }

  @Override
  protected Binding detachWithNewParent(Binding parent) {
    return new IdRow(parent, slots, own, row, ids);
  }
}
