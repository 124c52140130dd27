// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.citation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Reads an identifier from any spelling in which people write, paste or link it. */
public final class Identifiers {

  /** No spelling is longer; what is longer is a sentence, and is not looked at. */
  private static final int LONGEST = 400;

  private static final List<Function<String, Optional<Identifier>>> SPELLINGS = List.of(
      PlainSpellings::read, KamerstukSpellings::read, LawSpellings::read);

  private Identifiers() {}

  /**
   * The identifier that the whole of the text spells: {@code 34 843, nr. 14}, {@code kst-34843-14},
   * {@code TZ202504-096}, {@code 129500}, {@code T02867}, {@code art. 139h Sr}, a jci string, an ECLI, an address on
   * officielebekendmakingen.nl, tweedekamer.nl or wetten.overheid.nl. Empty where the text is none of these.
   */
  public static Optional<Identifier> parse(String text) {
    String spelling = tidy(text);
    if (spelling.isEmpty() || spelling.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      return Addresses.isAddress(spelling) ? Addresses.read(spelling) : SPELLINGS.stream()
          .map(read -> read.apply(spelling)).flatMap(Optional::stream).findFirst();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** One kind of space, one kind of dash, nothing around it. */
  private static String tidy(String text) {
    if (text.length() > 4 * LONGEST) {
      return "";
    }
    StringBuilder tidy = new StringBuilder(text.length());
    text.codePoints().forEach(c -> {
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        if (!tidy.isEmpty() && tidy.charAt(tidy.length() - 1) != ' ') {
          tidy.append(' ');
        }
      } else {
        tidy.appendCodePoint(c >= 0x2010 && c <= 0x2015 || c == 0x2212 ? '-' : c);
      }
    });
    int from = 0;
    int to = tidy.length();
    while (from < to && " ('\"‘“".indexOf(tidy.charAt(from)) >= 0) {
      from++;
    }
    while (to > from && " .,;)'\"’”".indexOf(tidy.charAt(to - 1)) >= 0 && !closesRijkswet(tidy, from, to)) {
      to--;
    }
    return tidy.substring(from, to);
  }

  private static boolean closesRijkswet(CharSequence text, int from, int to) {
    return text.charAt(to - 1) == ')' && text.subSequence(from, to).toString().indexOf('(') >= 0;
  }

  static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  static String upper(String text) {
    return text.toUpperCase(Locale.ROOT);
  }
}
