// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.citation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The highest penalties that articles set, where one was read without the text of the law: {@code maxima.tsv}. */
public final class Maxima {

  /**
   * @param on a day on which it was so
   * @param words {@code 6 jaar of een geldboete van de vijfde categorie}
   * @param confidence above 0, at most 1
   */
  public record Maximum(Article article, LocalDate on, String words, double confidence, String source) {}

  private static final int COLUMNS = 6;
  private static final List<Maximum> ALL = load();

  private Maxima() {}

  /** The maximum of an article in the life that has this day. */
  public static Optional<Maximum> of(ArticleLife life) {
    return ALL.stream().filter(maximum -> maximum.article().equals(life.article()) && life.on(maximum.on()))
        .findFirst();
  }

  private static List<Maximum> load() {
    try (InputStream table = Maxima.class.getResourceAsStream("maxima.tsv")) {
      return new String(table.readAllBytes(), StandardCharsets.UTF_8).lines()
          .filter(line -> !line.startsWith("#")).map(Maxima::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Maximum read(String line) {
    String[] cells = line.split("\t", -1);
    if (cells.length != COLUMNS) {
      throw new IllegalStateException("maxima.tsv: " + cells.length + " cells: " + line);
    }
    return new Maximum(new Article(cells[0], cells[1]), LocalDate.parse(cells[2]), cells[3],
        Double.parseDouble(cells[4]), cells[5]);
  }
}
