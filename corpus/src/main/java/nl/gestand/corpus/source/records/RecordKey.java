// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.source.records;

/**
 * Which record of which register: {@code tweedekamer/Zaak/0006f304-7f6f-45f7-923e-9975c29d77c6}.
 *
 * @param source our name of the register
 * @param entity the register's own name for this kind of record
 * @param id the register's own key
 */
public record RecordKey(String source, String entity, String id) {

  private static final int LONGEST = 100;

  public RecordKey {
    check(source);
    check(entity);
    check(id);
  }

  private static void check(String part) {
    if (part.isBlank() || part.length() > LONGEST || part.chars().anyMatch(c -> c <= ' ' || c == '/')) {
      throw new IllegalArgumentException("no part of the key of a record: " + part);
    }
  }

  @Override
  public String toString() {
    return source + "/" + entity + "/" + id;
  }

  /** The key that {@link #toString} wrote. */
  public static RecordKey parse(String key) {
    String[] parts = key.split("/", -1);
    if (parts.length != 3) {
      throw new IllegalArgumentException("no key of a record: " + key);
    }
    return new RecordKey(parts[0], parts[1], parts[2]);
  }
}
