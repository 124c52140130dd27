// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.indexer.lucene;

import nl.gestand.indexer.search.SearchEntry;
import nl.gestand.ontology.citation.Identifier;
import nl.gestand.ontology.citation.Identifiers;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/** Spellings of identifiers, brought to one form so that case, spaces and signs make no difference. */
final class Spelling {

  private Spelling() {}

  /** Letters and digits in lower case, with one hyphen for whatever stands between: {@code 34-843-nr-14}. */
  static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    text.toLowerCase(Locale.ROOT).codePoints().forEach(c -> {
      if (Character.isLetterOrDigit(c)) {
        plain.appendCodePoint(c);
      } else if (!plain.isEmpty() && plain.charAt(plain.length() - 1) != '-') {
        plain.append('-');
      }
    });
    int end = plain.length();
    return end > 0 && plain.charAt(end - 1) == '-' ? plain.substring(0, end - 1) : plain.toString();
  }

  /** All spellings under which an entry is at once recognised as the thing that was asked for. */
  static Set<String> of(SearchEntry entry) {
    Set<String> spellings = new LinkedHashSet<>();
    spellings.add(plain(entry.id()));
    entry.identifiers().forEach(canonical -> spellings.addAll(of(canonical)));
    return spellings;
  }

  /** The spellings of one identifier: canonical, printed, and a kamerstuk without its {@code kst-}. */
  static Set<String> of(String canonical) {
    Set<String> spellings = new LinkedHashSet<>();
    spellings.add(plain(canonical));
    spellings.add(plain(printed(canonical)));
    if (canonical.startsWith("kst-")) {
      spellings.add(plain(canonical.substring("kst-".length())));
    }
    return spellings;
  }

  static String printed(String canonical) {
    return Identifiers.parse(canonical).map(Identifier::printed).orElse(canonical);
  }
}
