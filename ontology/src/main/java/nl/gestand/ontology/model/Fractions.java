// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Fractions of the Tweede Kamer through their renames, merges and splits: the table {@code fractions.tsv}. What voted or
 * proposed is always the fraction of that day; only who asks for it gets those before and after as well.
 */
public final class Fractions {

  /**
   * One fraction under one name.
   *
   * @param spellings others that sources use
   * @param from first day, {@code until} the last; each empty where it is not certain or has not come
   * @param cameFrom names of those it was before, was made of, or split off from
   */
  public record Fraction(
      String name, List<String> spellings, Optional<LocalDate> from, Optional<LocalDate> until, List<String> cameFrom) {

    private boolean isNamed(String word) {
      return name.equalsIgnoreCase(word) || spellings.stream().anyMatch(word::equalsIgnoreCase);
    }
  }

  private static final List<Fraction> ALL = read();

  private Fractions() {}

  /** The fraction that a source means by a name, in any spelling and in capitals or not. */
  public static Optional<Fraction> find(String word) {
    return ALL.stream().filter(fraction -> fraction.isNamed(word.strip())).findFirst();
  }

  /**
   * Every name, in all spellings, of a fraction, of those it came from and of those that came from it; none of those that
   * only share a predecessor or a successor with it. Empty for a name that the table does not have.
   */
  public static Set<String> line(String word) {
    Set<String> names = new LinkedHashSet<>();
    find(word).ifPresent(fraction -> {
      follow(fraction, Fractions::before).forEach(each -> add(names, each));
      follow(fraction, Fractions::after).forEach(each -> add(names, each));
    });
    return names;
  }

  private static void add(Set<String> names, Fraction fraction) {
    names.add(fraction.name());
    names.addAll(fraction.spellings());
  }

  private static Set<Fraction> follow(Fraction first, Function<Fraction, Stream<Fraction>> next) {
    Set<Fraction> seen = new LinkedHashSet<>();
    Deque<Fraction> open = new ArrayDeque<>(List.of(first));
    while (!open.isEmpty()) {
      Fraction fraction = open.poll();
      if (seen.add(fraction)) {
        next.apply(fraction).forEach(open::add);
      }
    }
    return seen;
  }

  private static Stream<Fraction> before(Fraction fraction) {
    return fraction.cameFrom().stream().flatMap(name -> find(name).stream());
  }

  private static Stream<Fraction> after(Fraction fraction) {
    return ALL.stream().filter(other -> other.cameFrom().contains(fraction.name()));
  }

  private static List<Fraction> read() {
    try (InputStream table = Fractions.class.getResourceAsStream("fractions.tsv")) {
      return new String(table.readAllBytes(), StandardCharsets.UTF_8).lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .map(cells -> new Fraction(cells[0], split(cells[1]), day(cells[2]), day(cells[3]), split(cells[4])))
          .collect(Collectors.toUnmodifiableList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> split(String cell) {
    return cell.isEmpty() ? List.of() : Arrays.asList(cell.split("\\|"));
  }

  private static Optional<LocalDate> day(String cell) {
    return cell.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(cell));
  }
}
