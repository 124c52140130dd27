// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.recognise;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the tables of rules and facts that stand beside the recognisers. */
final class Tables {

  private Tables() {}

  /** The rows of a table, in order; each has as many cells as the heading, which is left out. */
  static List<String[]> read(String name) {
    try (var lines = new BufferedReader(
        new InputStreamReader(Tables.class.getResourceAsStream(name), StandardCharsets.UTF_8))) {
      List<String[]> rows = lines.lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .toList();
      int cells = rows.getFirst().length;
      for (String[] row : rows) {
        if (row.length != cells) {
          throw new IllegalArgumentException(name + ": not " + cells + " cells: " + String.join("|", row));
        }
      }
      return rows.subList(1, rows.size());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
