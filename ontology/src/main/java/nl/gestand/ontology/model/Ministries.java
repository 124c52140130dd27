// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

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

  private static final Map<String, Ministry> BY_CODE = read();

  private Ministries() {}

  public static Optional<Ministry> find(String code) {
    return Optional.ofNullable(BY_CODE.get(code.toLowerCase(Locale.ROOT)));
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
    try (var lines = new BufferedReader(new InputStreamReader(
        Ministries.class.getResourceAsStream("ministries.tsv"), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          String[] cells = line.split("\t", -1);
          table.put(cells[0], new Ministry(cells[0], cells[1],
              cells[2].isEmpty() ? Optional.empty() : Optional.of(cells[2]), Arrays.asList(cells[3].split("\\|"))));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return table;
  }
}
