// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.source;

import nl.gestand.ontology.model.DocumentKind;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Tells the kind of a document from the words that its title, its type or its first line begins with. */
public final class DocumentKinds {

  private static final Map<String, DocumentKind> BY_FIRST_WORDS = read();

  private DocumentKinds() {}

  /** The kind that the longest known beginning of the text names; whole words, capitals make no difference. */
  public static Optional<DocumentKind> startedBy(String text) {
    String lower = text.strip().toLowerCase(Locale.ROOT);
    DocumentKind best = null;
    int length = 0;
    for (var row : BY_FIRST_WORDS.entrySet()) {
      String words = row.getKey();
      boolean whole = lower.length() == words.length()
          || lower.length() > words.length() && !Character.isLetterOrDigit(lower.charAt(words.length()));
      if (words.length() > length && lower.startsWith(words) && whole) {
        best = row.getValue();
        length = words.length();
      }
    }
    return Optional.ofNullable(best);
  }

  private static Map<String, DocumentKind> read() {
    Map<String, DocumentKind> table = new HashMap<>();
    try (var lines = new BufferedReader(new InputStreamReader(
        DocumentKinds.class.getResourceAsStream("document-kinds.tsv"), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          String[] cells = line.split("\t", -1);
          table.put(cells[0], DocumentKind.valueOf(cells[1]));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return table;
  }
}
