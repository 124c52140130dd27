// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.evaluate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts while documents are scored. */
final class Tally {

  private static final class Count {
    private int found;
    private int right;
    private int expected;
    private int met;
    private final List<Score.Lapse> misses = new ArrayList<>();
    private final List<Score.Lapse> falseFinds = new ArrayList<>();
  }

  private final Map<Category, Count> counts = new EnumMap<>(Category.class);

  Tally() {
    for (Category category : Category.values()) {
      counts.put(category, new Count());
    }
  }

  void expect(Category category, boolean met, String document, Gold.Quote quote, String words) {
    Count count = counts.get(category);
    count.expected++;
    if (met) {
      count.met++;
    } else {
      count.misses.add(lapse(document, quote, words));
    }
  }

  void find(Category category, boolean right, String document, Gold.Quote quote, String words) {
    Count count = counts.get(category);
    count.found++;
    if (right) {
      count.right++;
    } else {
      count.falseFinds.add(lapse(document, quote, words));
    }
  }

  private static Score.Lapse lapse(String document, Gold.Quote quote, String words) {
    return new Score.Lapse(document, quote.span().start(), quote.words(), words);
  }

  List<Score> scores() {
    return counts.entrySet().stream().map(entry -> {
      Count count = entry.getValue();
      return new Score(entry.getKey(), count.found, count.right, count.expected, count.met, count.misses,
          count.falseFinds);
    }).toList();
  }
}
