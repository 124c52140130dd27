// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata.sparql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.expr.NodeValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Sorting, and how soon it stops. */
class BoundedSortTest {

  private static final int ROWS = 3_000;
  private static final Var N = Var.alloc("n");
  private static final Comparator<Binding> BY_NUMBER = Comparator.comparingInt(BoundedSortTest::number);

  private final Deadline deadline = Deadline.in(Duration.ofHours(1));
  private final AtomicInteger taken = new AtomicInteger();
  private final AtomicInteger compared = new AtomicInteger();

  @ParameterizedTest
  @ValueSource(longs = {100, 1_000_000})
  void rows_comeInOrder_fromMemoryAndFromFiles(long inMemory) {
    BoundedSort sort = sort(inMemory, row -> { }, at -> { });
    List<Integer> numbers = Iter.toList(Iter.map(sort, BoundedSortTest::number));
    sort.close();
    assertThat(numbers).hasSize(ROWS).isSorted();
  }

  @Test
  void whileRowsComeIn_itStopsWithinSomeHundred() {
    assertThatThrownBy(() -> sort(1_000_000, row -> cancelAt(row, 1_000), at -> { }).hasNext())
        .isInstanceOf(QueryCancelledException.class);
    assertThat(taken.get()).isLessThanOrEqualTo(1_000 + BoundedSort.BETWEEN_LOOKS);
    assertThat(compared).hasValue(0);
  }

  @Test
  void whileRowsAreCompared_itStopsWithinSomeHundred() {
    assertThatThrownBy(() -> sort(1_000_000, row -> { }, at -> cancelAt(at, 5_000)).hasNext())
        .isInstanceOf(QueryCancelledException.class);
    assertThat(compared.get()).isLessThanOrEqualTo(5_000 + BoundedSort.BETWEEN_LOOKS);
  }

  private void cancelAt(int at, int moment) {
    if (at == moment) {
      deadline.cancel();
    }
  }

  private BoundedSort sort(long inMemory, Consumer<Integer> taking, Consumer<Integer> comparing) {
    ExecutionContext execution = ExecutionContext.create(DatasetGraphFactory.create(),
        ARQ.getContext().copy().set(ARQ.spillToDiskThreshold, inMemory));
    Stream<Binding> rows = IntStream.range(0, ROWS).mapToObj(i -> {
      taking.accept(taken.incrementAndGet());
      return BindingFactory.binding(N, NodeValue.makeInteger(i * 7_919L % ROWS).asNode());
    });
    QueryIterator input = QueryIterPlainWrapper.create(rows.iterator(), execution);
    return new BoundedSort(input, (one, other) -> {
      comparing.accept(compared.incrementAndGet());
      return BY_NUMBER.compare(one, other);
    }, execution, deadline, new MemoryQuota(SparqlLimits.standard()));
  }

  private static int number(Binding row) {
    return Integer.parseInt(row.get(N).getLiteralLexicalForm());
  }
}
