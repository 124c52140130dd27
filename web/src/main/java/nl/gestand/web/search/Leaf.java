// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.search;

import nl.gestand.web.http.Parameters;
import nl.gestand.web.search.SearchForm.Field;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which page of the results. A cursor only leads on, so the address keeps those of the pages that were turned.
 *
 * @param cursor where it begins; none for the first page
 * @param earlier the cursors of the pages before this one, the nearest last; of far pages the oldest are left out
 * @param skipped how many results come before it; 0 where an address does not tell
 */
record Leaf(Optional<String> cursor, List<String> earlier, int skipped) {

  static final Leaf FIRST = new Leaf(Optional.empty(), List.of(), 0);

  /** As many as fit an address. */
  private static final int MOST_EARLIER = 10;
  private static final int LONGEST = 400;

  Leaf {
    earlier = List.copyOf(earlier);
  }

  static Leaf read(Map<String, List<String>> query) {
    String cursor = Parameters.text(query, "vanaf", 2_000);
    List<String> earlier = query.getOrDefault("eerder", List.of()).stream()
        .filter(each -> each.length() <= LONGEST).limit(MOST_EARLIER).toList();
    String skipped = Parameters.text(query, "na", 40);
    return cursor.isEmpty() ? FIRST
        : new Leaf(Optional.of(cursor), earlier, skipped.matches("\\d{1,8}") ? Integer.parseInt(skipped) : 0);
  }

  Leaf next(String following, int results) {
    List<String> turned = new ArrayList<>(earlier);
    cursor.ifPresent(turned::add);
    return new Leaf(Optional.of(following),
        turned.subList(Math.max(0, turned.size() - MOST_EARLIER), turned.size()),
        cursor.isPresent() && skipped == 0 ? 0 : skipped + results);
  }

  /** Empty on the first page, and where the way back is no longer known. */
  Optional<Leaf> previous(int results) {
    if (cursor.isEmpty()) {
      return Optional.empty();
    }
    if (earlier.isEmpty()) {
      return skipped == results ? Optional.of(FIRST) : Optional.empty();
    }
    return Optional.of(new Leaf(Optional.of(earlier.getLast()), earlier.subList(0, earlier.size() - 1),
        Math.max(0, skipped - results)));
  }

  List<Field> fields() {
    List<Field> fields = new ArrayList<>();
    earlier.forEach(each -> fields.add(new Field("eerder", each)));
    if (skipped > 0) {
      fields.add(new Field("na", Integer.toString(skipped)));
    }
    cursor.ifPresent(value -> fields.add(new Field("vanaf", value)));
    return fields;
  }
}
