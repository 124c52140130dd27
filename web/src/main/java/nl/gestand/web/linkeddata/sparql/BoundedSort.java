// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata.sparql;

import org.apache.jena.atlas.data.BagFactory;
import org.apache.jena.atlas.data.SerializationFactory;
import org.apache.jena.atlas.data.SortedDataBag;
import org.apache.jena.atlas.data.ThresholdPolicyFactory;
import org.apache.jena.atlas.iterator.IteratorDelayedInitialization;
import org.apache.jena.atlas.lib.Sink;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.system.SerializationFactoryFinder;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.Iterator;

/**
 * Sorts rows as Jena does, in files once there are many, but asks the time while rows come in, while they are compared,
 * and while they are written and read back: Jena looks up only when one file of tens of thousands of rows is done.
 */
final class BoundedSort extends QueryIterPlainWrapper {

  /** Rows that are taken, or comparisons that are made, between two looks at the time. */
  static final int BETWEEN_LOOKS = 256;

  private final QueryIterator rows;
  private final SortedDataBag<Binding> sorted;
  private final Deadline deadline;
  private int steps;
  private long kept;
  private long held;

  BoundedSort(QueryIterator rows, Comparator<Binding> order, ExecutionContext execution, Deadline deadline,
      MemoryQuota quota) {
    super(null, execution);
    this.rows = rows;
    this.deadline = deadline;
    this.sorted = BagFactory.newSortedBag(ThresholdPolicyFactory.policyFromContext(execution.getContext()),
        new Rows(SerializationFactoryFinder.bindingSerializationFactory()), (one, other) -> {
          step();
          return order.compare(one, other);
        });
    setIterator(new IteratorDelayedInitialization<>() {
      @Override
      protected Iterator<Binding> initializeIterator() {
        rows.forEachRemaining(row -> {
          step();
          long size = MemoryQuota.size(row);
          quota.take(size);
          held += size;
          sorted.add(row);
          if (++kept % BoundedQuery.ROWS_IN_MEMORY == 0) {
            // They are in a file now.
            quota.giveBack(held);
            held = 0;
          }
        });
        rows.close();
        return sorted.iterator();
      }
    });
  }

  @Override
  protected void requestCancel() {
    rows.cancel();
    super.requestCancel();
  }

  @Override
  protected void closeIterator() {
    rows.close();
    sorted.close();
    super.closeIterator();
  }

  private void step() {
    if (++steps % BETWEEN_LOOKS == 0) {
      deadline.check();
    }
  }

  private final class Rows implements SerializationFactory<Binding> {
    private final SerializationFactory<Binding> plain;

    Rows(SerializationFactory<Binding> plain) {
      this.plain = plain;
    }

    @Override
    public Sink<Binding> createSerializer(OutputStream out) {
      Sink<Binding> sink = plain.createSerializer(out);
      return new Sink<>() {
        @Override
        public void send(Binding row) {
          step();
          sink.send(row);
        }

        @Override
        public void flush() {
          sink.flush();
        }

        @Override
        public void close() {
          sink.close();
        }
      };
    }

    @Override
    public Iterator<Binding> createDeserializer(InputStream in) {
      return plain.createDeserializer(in);
    }
  }
}
