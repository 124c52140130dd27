// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.recognise;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Letters cited by their day: {@code mijn brief van 4 april jl.}, {@code de brief van de minister van Defensie d.d. 21
 * mei 2025}, {@code voortgangsbrief van 20 december 2024}.
 */
final class LetterGrammar {

  /** From the word brief to its day there may stand an office and a subject, not a whole sentence. */
  private static final int FURTHEST = 140;
  private static final String[] OWNERS = {"mijn", "onze", "uw", "de", "deze", "die", "een", "eerdergenoemde",
      "bovengenoemde", "zijn", "haar"};

  private final Cursor in;
  private final DateGrammar dates;

  LetterGrammar(Cursor in, DateGrammar dates) {
    this.in = in;
    this.dates = dates;
  }

  /** Reads a letter whose word "brief" starts at the cursor and ends before {@code endOfWord}. */
  Draft read(int endOfWord) {
    int start = in.at();
    int limit = endOfWord + FURTHEST;
    in.to(endOfWord);
    while (in.at() < limit && !endsClause()) {
      if (in.now() != ' ') {
        in.to(in.at() + 1);
      } else if (in.eatText(" van ") || in.eatText(" d.d. ") || in.eatText(" dd. ") || in.eatText(" d.d ")
          || in.eatText(" gedateerd ")) {
        int day = in.at();
        Optional<LocalDate> date = dates.read(in);
        if (in.at() > day) {
          return Draft.onDate(startWithOwner(start), in.at(), date, "brief-op-datum", 0.7);
        }
        in.to(day - 1);
      } else {
        in.to(in.at() + 1);
      }
    }
    in.to(start);
    return null;
  }

  private boolean endsClause() {
    char c = in.now();
    if (c == ' ') {
      // A nearer letter owns the day, and after "die" or "waarin" the sentence is about something else.
      return in.startsWord(" die") || in.startsWord(" dat") || in.startsWord(" waarin") || in.startsWord(" waarmee")
          || in.startsWord(" brief");
    }
    return c == Cursor.END || c == ';' || c == '(' || c == ')' || c == ':' || c == '?'
        || c == '.' && in.ahead(1) == ' ' && !in.text().startsWith(".d", in.at() - 2);
  }

  private int startWithOwner(int start) {
    for (String owner : OWNERS) {
      int from = start - owner.length() - 1;
      if (from >= 0 && in.text().regionMatches(true, from, owner, 0, owner.length()) && in.charAt(start - 1) == ' '
          && !Character.isLetter(in.charAt(from - 1))) {
        return from;
      }
    }
    return start;
  }
}
