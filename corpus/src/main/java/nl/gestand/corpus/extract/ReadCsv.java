// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.extract;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;

/** Reads separated values, with whichever separator the first lines hold most. */
final class ReadCsv {

  private static final List<Character> SEPARATORS = List.of(';', '\t', ',');
  private static final int LOOKED_AT = 4_096;

  private ReadCsv() {}

  static void read(String text, TableRows rows) throws IOException, Unreadable {
    // A line by which a file tells Excel its separator.
    boolean told = text.length() > 5 && text.startsWith("sep=") && (text.charAt(5) == '\r' || text.charAt(5) == '\n');
    char separator = told ? text.charAt(4) : separator(text);
    String table = told ? text.substring(5) : text;
    CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(separator).setIgnoreEmptyLines(false).get();
    int number = 0;
    try (CSVParser parser = CSVParser.parse(new StringReader(table), format)) {
      for (CSVRecord record : parser) {
        rows.add("", ++number, record.toList());
      }
    } catch (UncheckedIOException | IllegalStateException broken) {
      throw new Unreadable("De aanhalingstekens in dit csv-bestand kloppen niet, na rij " + number + ".");
    }
  }

  private static char separator(String text) {
    String start = text.substring(0, Math.min(text.length(), LOOKED_AT));
    return SEPARATORS.stream()
        .max((one, other) -> Long.compare(count(start, one), count(start, other)))
        .orElseThrow();
  }

  private static long count(String text, char sought) {
    return text.chars().filter(c -> c == sought).count();
  }
}
