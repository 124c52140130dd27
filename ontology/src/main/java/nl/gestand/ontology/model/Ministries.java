// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The ministries, by the code that the store and its users know them by; names of earlier cabinets lead to the same. */
public final class Ministries {

  /**
   * One ministry.
   *
   * @param code {@code jenv}
   * @param name {@code Ministerie van Justitie en Veiligheid}
   * @param tooi the government's own address for it (TOOI register of ministries), or empty where none was read
   * @param spellings other names and abbreviations, longest first
   */
  public record Ministry(String code, String name, Optional<String> tooi, List<String> spellings) {}

  private record Former(String code, String name, LocalDate until) {}

  private static final Map<String, Ministry> BY_CODE = read();
  /** Of each ministry oldest first. */
  private static final List<Former> FORMER = rows("ministry-names.tsv")
      .map(cells -> new Former(cells[0], cells[1], LocalDate.parse(cells[2]))).toList();

  private Ministries() {}

  public static Optional<Ministry> find(String code) {
    return Optional.ofNullable(BY_CODE.get(code.toLowerCase(Locale.ROOT)));
  }

  /**
   * What a ministry was called on a day: {@code Veiligheid en Justitie}. Empty where that is its name of today, or the
   * table {@code ministry-names.tsv} does not say.
   */
  public static Optional<String> formerName(String code, LocalDate day) {
    return FORMER.stream().filter(former -> former.code().equals(code) && !day.isAfter(former.until()))
        .findFirst().map(Former::name);
  }

  /** All, in the order of the table. */
  public static List<Ministry> list() {
    return List.copyOf(BY_CODE.values());
  }

  /**
   * The ministry named in a phrase such as {@code Minister van Justitie en Veiligheid}; the longest name that occurs
   * in it decides.
   */
  public static Optional<Ministry> namedIn(String phrase) {
    String lower = phrase.toLowerCase(Locale.ROOT);
    Ministry best = null;
    int length = 0;
    for (Ministry ministry : BY_CODE.values()) {
      for (String spelling : ministry.spellings()) {
        if (spelling.length() > length && contains(lower, spelling.toLowerCase(Locale.ROOT))) {
          best = ministry;
          length = spelling.length();
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private static boolean contains(String text, String words) {
    int at = text.indexOf(words);
    while (at >= 0) {
      int end = at + words.length();
      boolean whole = (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))
          && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
      if (whole) {
        return true;
      }
      at = text.indexOf(words, at + 1);
    }
    return false;
  }

  private static Map<String, Ministry> read() {
    Map<String, Ministry> table = new LinkedHashMap<>();
    rows("ministries.tsv").forEach(cells -> table.put(cells[0], new Ministry(cells[0], cells[1],
        cells[2].isEmpty() ? Optional.empty() : Optional.of(cells[2]), Arrays.asList(cells[3].split("\\|")))));
    return table;
  }

  private static Stream<String[]> rows(String name) {
    try (InputStream table = Ministries.class.getResourceAsStream(name)) {
      return new String(table.readAllBytes(), StandardCharsets.UTF_8).lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#")).map(line -> line.split("\t", -1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
