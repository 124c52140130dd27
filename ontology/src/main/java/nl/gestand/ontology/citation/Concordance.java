// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.citation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which articles existed when, what they were about, and where that went: the table {@code concordance.tsv}. It knows
 * few articles; of one it does not have, nothing follows.
 */
public final class Concordance {

  private static final int COLUMNS = 9;
  private static final Map<Article, List<ArticleLife>> LIVES = new LinkedHashMap<>();
  private static final Map<String, List<ArticleLife>> BY_NAME = new HashMap<>();

  static {
    try (InputStream table = Concordance.class.getResourceAsStream("concordance.tsv")) {
      new String(table.readAllBytes(), StandardCharsets.UTF_8).lines()
          .filter(line -> !line.startsWith("#"))
          .map(Concordance::read)
          .sorted(Comparator.comparing(life -> life.until().orElse(LocalDate.MAX)))
          .forEach(Concordance::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Concordance() {}

  /** All lives of an article, earliest first; empty for one the table does not have. */
  public static List<ArticleLife> lives(Article article) {
    return List.copyOf(LIVES.getOrDefault(article, List.of()));
  }

  /** What the article was on a day, as far as the table knows. */
  public static Optional<ArticleLife> on(Article article, LocalDate day) {
    return lives(article).stream().filter(life -> life.on(day)).findFirst();
  }

  /** The last life that had ended before a day. */
  public static Optional<ArticleLife> endedBefore(Article article, LocalDate day) {
    return lives(article).stream().filter(life -> life.endedBefore(day)).reduce((earlier, later) -> later);
  }

  /** The lives, in any instrument, that go by a name such as {@code doxing}, in lower case. */
  public static List<ArticleLife> named(String name) {
    return List.copyOf(BY_NAME.getOrDefault(name, List.of()));
  }

  /** Every article of the table, in its order. */
  public static List<Article> articles() {
    return List.copyOf(LIVES.keySet());
  }

  private static void add(ArticleLife life) {
    LIVES.merge(life.article(), List.of(life), Concordance::joined);
    life.names().forEach(name -> BY_NAME.merge(name, List.of(life), Concordance::joined));
  }

  private static List<ArticleLife> joined(List<ArticleLife> lives, List<ArticleLife> more) {
    return Stream.concat(lives.stream(), more.stream()).toList();
  }

  private static ArticleLife read(String line) {
    String[] cells = line.split("\t", -1);
    if (cells.length != COLUMNS) {
      throw new IllegalStateException("concordance.tsv: " + cells.length + " cells: " + line);
    }
    return new ArticleLife(new Article(cells[0], cells[1]), day(cells[2]), day(cells[3]), cells[5],
        split(cells[6]), split(cells[7]).stream().map(cell -> successor(cells[0], cell)).toList(),
        Double.parseDouble(cells[4]), cells[8]);
  }

  private static ArticleLife.Successor successor(String work, String cell) {
    int is = cell.indexOf('=');
    return new ArticleLife.Successor(
        new Article(work, cell.substring(0, is)), Double.parseDouble(cell.substring(is + 1)));
  }

  private static Optional<LocalDate> day(String cell) {
    return cell.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(cell));
  }

  private static List<String> split(String cell) {
    return cell.isEmpty() ? List.of() : Arrays.asList(cell.split("\\|"));
  }
}
