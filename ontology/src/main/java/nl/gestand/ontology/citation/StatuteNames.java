// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.citation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The names and abbreviations by which statutes, treaties and EU acts are cited, out of the table
 * {@code statutes.tsv}. An instrument that is not in it is not recognised by name.
 */
public final class StatuteNames {

  /**
   * A name found in a text.
   *
   * @param work the instrument it names
   * @param end index after its last character
   * @param afterArticleOnly whether it is so short or common that it names the instrument only after an article
   */
  public record Match(Identifier work, int end, boolean afterArticleOnly) {}

  private record Name(Identifier work, boolean afterArticleOnly) {}

  /** The Burgerlijk Wetboek is one name for a regulation per book; the article's number says which: {@code 6:162}. */
  private static final Map<String, String> BOOKS = Map.of(
      "1", "BWBR0002656", "2", "BWBR0003045", "3", "BWBR0005291", "4", "BWBR0002761", "5", "BWBR0005288",
      "6", "BWBR0005289", "7", "BWBR0005290", "8", "BWBR0005034", "10", "BWBR0030068");

  private static final int COLUMNS = 4;
  private static final Map<String, String> SHORT = new HashMap<>();
  private static final Map<String, List<String>> ALL = new HashMap<>();
  private static final NameTrie<Name> TRIE = new NameTrie<>();

  static {
    try (InputStream table = StatuteNames.class.getResourceAsStream("statutes.tsv")) {
      new String(table.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#"))
          .forEach(StatuteNames::read);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private StatuteNames() {}

  /** The customary abbreviation of an instrument ({@code Sr}, {@code AVG}), by its canonical identifier. */
  public static Optional<String> shortName(String work) {
    return Optional.ofNullable(SHORT.get(work));
  }

  /** Every name of an instrument, full names first; empty for one the table does not have. */
  public static List<String> names(String work) {
    return ALL.getOrDefault(work, List.of());
  }

  /** The instrument that the whole of the text names: {@code Wetboek van Strafrecht}, {@code Sr}, {@code avg}. */
  public static Optional<Identifier> find(String name) {
    return longestAt(name, 0).filter(match -> match.end() == name.length()).map(Match::work)
        .or(() -> ALL.entrySet().stream()
            .filter(entry -> entry.getValue().stream().anyMatch(name::equalsIgnoreCase))
            .map(entry -> work(entry.getKey())).findFirst());
  }

  /** The longest name that starts at {@code from}, which must be the start of a word. */
  public static Optional<Match> longestAt(CharSequence text, int from) {
    NameTrie.Hit<Name> hit = TRIE.longestAt(text, from);
    return hit == null || namesAnother(text, hit.end()) ? Optional.empty()
        : Optional.of(new Match(hit.value().work(), hit.end(), hit.value().afterArticleOnly()));
  }

  /** The Comptabiliteitswet 2001 is not that of 2016, nor the Wetboek van Strafrecht BES the Wetboek van Strafrecht. */
  private static boolean namesAnother(CharSequence text, int end) {
    if (end + 3 >= text.length() || text.charAt(end) != ' ' || !Character.isLetter(text.charAt(end - 1))) {
      return false;
    }
    boolean ofBes = text.subSequence(end + 1, end + 4).toString().equals("BES");
    boolean year = end + 4 < text.length() && (text.charAt(end + 1) == '1' || text.charAt(end + 1) == '2');
    for (int i = end + 2; year && i < end + 5; i++) {
      year = Character.isDigit(text.charAt(i));
    }
    return ofBes || year && (end + 5 == text.length()
        || text.charAt(end + 5) != '/' && !Character.isLetterOrDigit(text.charAt(end + 5)));
  }

  /**
   * An article of an instrument. In the Burgerlijk Wetboek the number carries its book ({@code 6:162}), whether the
   * book was named before the number or with the instrument.
   */
  public static Article article(Identifier work, String number) {
    String canonical = work.canonical();
    if (!BOOKS.containsValue(canonical)) {
      return new Article(canonical, number);
    }
    int colon = number.indexOf(':');
    if (colon > 0 && BOOKS.containsKey(number.substring(0, colon))) {
      return new Article(BOOKS.get(number.substring(0, colon)), number);
    }
    String book = BOOKS.entrySet().stream().filter(entry -> entry.getValue().equals(canonical)).findFirst()
        .orElseThrow().getKey();
    return new Article(canonical, book + ":" + number);
  }

  private static void read(String line) {
    String[] cells = line.split("\t", COLUMNS);
    Identifier work = work(cells[0]);
    if (!cells[1].isEmpty()) {
      SHORT.put(cells[0], cells[1]);
    }
    List<String> names = split(cells[2]);
    List<String> abbreviations = split(cells[3]);
    names.forEach(name -> TRIE.add(name, false, new Name(work, false)));
    abbreviations.forEach(abbreviation -> TRIE.add(bare(abbreviation), true,
        new Name(work, abbreviation.startsWith("~"))));
    ALL.put(cells[0], Stream.concat(names.stream(), abbreviations.stream().map(StatuteNames::bare))
        .toList());
  }

  private static Identifier work(String canonical) {
    return Identifiers.parse(canonical)
        .orElseThrow(() -> new IllegalStateException("statutes.tsv: no identifier: " + canonical));
  }

  private static String bare(String abbreviation) {
    return abbreviation.startsWith("~") ? abbreviation.substring(1) : abbreviation;
  }

  private static List<String> split(String cell) {
    return cell.isEmpty() ? List.of() : List.of(cell.split("\\|"));
  }
}
