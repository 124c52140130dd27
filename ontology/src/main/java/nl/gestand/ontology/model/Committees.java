// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The committees of the Tweede Kamer that follow the work of government, by the code that the index and its users know
 * them by; names of earlier years lead to the same.
 */
public final class Committees {

  private static final String COMMITTEE = "commissie voor ";
  private static final String SHORTER = "commissie ";

  /**
   * One committee.
   *
   * @param code {@code tk-jv}
   * @param name {@code vaste commissie voor Justitie en Veiligheid}
   * @param ministries codes of the ministries whose papers come to it first, see {@link Ministries}; may be none
   * @param earlierNames without {@code vaste commissie voor}
   */
  public record Committee(String code, String name, List<String> ministries, List<String> earlierNames) {

    /** {@code Justitie en Veiligheid}. */
    public String subject() {
      return name.substring(name.indexOf(COMMITTEE) + COMMITTEE.length());
    }
  }

  private static final Map<String, Committee> BY_CODE = read();

  private Committees() {}

  public static Optional<Committee> find(String code) {
    return Optional.ofNullable(BY_CODE.get(code.toLowerCase(Locale.ROOT)));
  }

  /** All, in the order of the table. */
  public static List<Committee> list() {
    return List.copyOf(BY_CODE.values());
  }

  /** The committee to which the papers of a ministry come first. */
  public static Optional<Committee> following(String ministry) {
    return BY_CODE.values().stream().filter(committee -> committee.ministries().contains(ministry)).findFirst();
  }

  /** The committee that a text names after {@code commissie voor}; the longest name decides. */
  public static Optional<Committee> namedIn(String text) {
    return named(text, COMMITTEE).stream().max(Comparator.comparingInt(Named::length)).map(Named::committee);
  }

  /** All committees that a text names after {@code commissie}, with or without {@code voor}, in its order. */
  public static List<Committee> allNamedIn(String text) {
    return Stream.concat(named(text, COMMITTEE).stream(), named(text, SHORTER).stream())
        .sorted(Comparator.comparingInt(Named::at)).map(Named::committee).distinct().toList();
  }

  /** A committee in a text, by the longest name that fits there. */
  private record Named(int at, int length, Committee committee) {}

  private static List<Named> named(String text, String before) {
    String lower = text.toLowerCase(Locale.ROOT);
    List<Named> found = new ArrayList<>();
    for (int at = lower.indexOf(before); at >= 0; at = lower.indexOf(before, at + 1)) {
      int start = at + before.length();
      BY_CODE.values().stream().flatMap(committee -> names(committee).stream().filter(name -> startsWith(lower, start, name))
          .map(name -> new Named(start, name.length(), committee)))
          .max(Comparator.comparingInt(Named::length)).ifPresent(found::add);
    }
    return found;
  }

  private static List<String> names(Committee committee) {
    return Stream.concat(Stream.of(committee.subject()),
        committee.earlierNames().stream()).map(name -> name.toLowerCase(Locale.ROOT)).toList();
  }

  private static boolean startsWith(String text, int from, String name) {
    int end = from + name.length();
    return text.startsWith(name, from) && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
  }

  private static Map<String, Committee> read() {
    Map<String, Committee> table = new LinkedHashMap<>();
    try (var lines = new BufferedReader(new InputStreamReader(
        Committees.class.getResourceAsStream("committees.tsv"), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          String[] cells = line.split("\t", -1);
          table.put(cells[0], new Committee(cells[0], cells[1], cells(cells[2]), cells(cells[3])));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return table;
  }

  private static List<String> cells(String cell) {
    return cell.isEmpty() ? List.of() : Arrays.asList(cell.split("\\|"));
  }
}
