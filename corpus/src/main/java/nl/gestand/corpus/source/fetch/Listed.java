// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.source.fetch;

import nl.gestand.corpus.archive.RecordArchive.AlarmKind;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a source listed of a stretch of time that is asked again each fetch, to know what it no longer lists. That alone is
 * no proof that it is gone: it may have moved on to a later moment, so that each is to be asked for.
 */
public final class Listed {

  /** Of fewer, one that is missing may be a tenth. */
  private static final int ENOUGH = 10;

  private final Fetching fetching;
  private final String of;
  private final Map<String, Item> before = new LinkedHashMap<>();
  private final Map<String, Item> now = new LinkedHashMap<>();

  /**
   * @param moment as the source writes it, in such a way that what is later is greater
   * @param address where it is
   */
  public record Item(String id, String moment, String address) {}

  /** Asks the source for one that it no longer lists. */
  public interface Ask {
    boolean isGone(Item item) throws IOException, InterruptedException;
  }

  /** @param of kind of things, also the name of the cursor that keeps them */
  public Listed(Fetching fetching, String of) {
    this.fetching = fetching;
    this.of = of;
    fetching.cursor(cursor()).stream().flatMap(String::lines).map(line -> line.split("\t", 3))
        .filter(parts -> parts.length == 3).map(parts -> new Item(parts[0], parts[1], parts[2]))
        .forEach(item -> before.put(item.id(), item));
  }

  private String cursor() {
    return "listed/" + of;
  }

  /** To be told of each that is listed. */
  public void add(String id, String moment, String address) {
    now.put(id, new Item(id, moment, address.replaceAll("\\s", "")));
  }

  /**
   * What was listed before, should be still when all was listed, and is not there when it is asked for. Where that is a
   * tenth or more, the source itself is in doubt: that is an alarm, and nothing is told to be gone.
   *
   * @param from the first moment that was asked for
   */
  public List<Item> gone(String from, Ask ask) throws IOException, InterruptedException {
    List<Item> expected = before.values().stream().filter(item -> item.moment().compareTo(from) >= 0).toList();
    List<Item> gone = new ArrayList<>();
    for (Item item : expected) {
      if (!now.containsKey(item.id()) && ask.isGone(item)) {
        gone.add(item);
      }
    }
    if (expected.size() >= ENOUGH && gone.size() * 10 >= expected.size()) {
      fetching.alarm(AlarmKind.FEWER, of, (expected.size() - gone.size()) + " waar er " + expected.size() + " waren",
          gone.getFirst().id());
      return List.of();
    }
    fetching.cursor(cursor(), now.values().stream().map(item -> item.id() + "\t" + item.moment() + "\t" + item.address())
        .collect(Collectors.joining("\n")));
    return gone;
  }
}
