// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.store;

import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;

import java.util.HashMap;
import java.util.Map;

/**
 * A dataset that can be replaced by another with the same content while it is in use. A transaction stays with the
 * dataset in which it began; the next one begins in the new.
 */
final class SwitchableDataset extends DatasetGraphWrapper {

  private final ThreadLocal<DatasetGraph> pinned = new ThreadLocal<>();
  private final Map<DatasetGraph, Integer> transactions = new HashMap<>();
  private volatile DatasetGraph current;

  SwitchableDataset(DatasetGraph first) {
    super(first);
    this.current = first;
  }

  DatasetGraph current() {
    return current;
  }

  /** Lets new transactions begin in another dataset, in the same context. */
  void switchTo(DatasetGraph next) {
    synchronized (transactions) {
      next.getContext().putAll(current.getContext());
      current = next;
    }
  }

  /** Returns when the last transaction in a dataset that was switched away from has ended. */
  void awaitUnused(DatasetGraph old) throws InterruptedException {
    synchronized (transactions) {
      while (transactions.containsKey(old)) {
        transactions.wait();
      }
    }
  }

  @Override
  protected DatasetGraph get() {
    // The constructor of the wrapper asks before the fields of this class exist.
    DatasetGraph inTransaction = pinned == null ? null : pinned.get();
    return inTransaction != null ? inTransaction : current == null ? super.get() : current;
  }

  @Override
  public void begin() {
    begin(TxnType.READ_PROMOTE);
  }

  @Override
  public void begin(ReadWrite mode) {
    begin(TxnType.convert(mode));
  }

  @Override
  public void begin(TxnType type) {
    DatasetGraph dataset;
    synchronized (transactions) {
      dataset = current;
      transactions.merge(dataset, 1, Integer::sum);
    }
    pinned.set(dataset);
    try {
      dataset.begin(type);
    } catch (RuntimeException | Error e) {
      release();
      throw e;
    }
  }

  @Override
  public void end() {
    try {
      super.end();
    } finally {
      release();
    }
  }

  private void release() {
    DatasetGraph dataset = pinned.get();
    pinned.remove();
    if (dataset != null) {
      synchronized (transactions) {
        transactions.computeIfPresent(dataset, (key, count) -> count == 1 ? null : count - 1);
        transactions.notifyAll();
      }
    }
  }
}
