// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.recognise;

import nl.gestand.ontology.citation.Article;
import nl.gestand.ontology.citation.CaseLaw;
import nl.gestand.ontology.citation.EuAct;
import nl.gestand.ontology.citation.Identifier;
import nl.gestand.ontology.citation.Identifiers;
import nl.gestand.ontology.citation.OfficialGazette;
import nl.gestand.ontology.citation.Statute;
import nl.gestand.ontology.citation.Treaty;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Addresses on the sites of parliament and the publishers, also where a line break fell into them. */
final class AddressGrammar {

  /** Longer addresses exist, but not of documents. */
  private static final int LONGEST = 500;
  private static final int MOST_BREAKS = 3;
  /** After these an address that stops at the end of a line goes on at the next. */
  private static final String OPEN_ENDS = "-/._=&?";
  private static final String CLOSERS = ".,;:!?'\"”’>»]";

  private final Cursor in;

  AddressGrammar(Cursor in) {
    this.in = in;
  }

  /** Reads the address at the cursor and moves past it; null, also moved, where it is of no document we know. */
  Draft read() {
    int start = in.at();
    int end = piece(start);
    for (int breaks = 0; breaks < MOST_BREAKS && goesOn(end); breaks++) {
      end = piece(end + 1);
    }
    while (end > start && (CLOSERS.indexOf(in.charAt(end - 1)) >= 0
        || in.charAt(end - 1) == ')' && in.text().substring(start, end).indexOf('(') < 0)) {
      end--;
    }
    in.to(end);
    String address = in.from(start).replace(" ", "");
    Optional<Identifier> target = Identifiers.parse(isJudgment(address) ? address.replace("-", "") : address);
    if (target.isPresent()) {
      return isLaw(target.get()) ? Draft.law(start, end, List.of(target.get()), "adres", 0.99)
          : Draft.paper(start, end, List.of(target.get()), "adres", 0.99);
    }
    return unresolved(start, end, address);
  }

  private int piece(int from) {
    int end = from;
    while (end - from < LONGEST && !Character.isWhitespace(in.charAt(end)) && "<>\"»”|".indexOf(in.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  private boolean goesOn(int end) {
    if (in.charAt(end) != ' ' || OPEN_ENDS.indexOf(in.charAt(end - 1)) < 0) {
      return false;
    }
    int next = piece(end + 1);
    boolean telling = false;
    boolean dash = false;
    boolean digit = false;
    for (int i = end + 1; i < next; i++) {
      char c = in.charAt(i);
      if (c > 127 || "(),;".indexOf(c) >= 0) {
        return false;
      }
      telling |= "/:=_%&".indexOf(c) >= 0 || c == '.' && i < next - 1;
      dash |= c == '-';
      digit |= Cursor.isDigit(c);
    }
    return telling || dash && digit;
  }

  private static boolean isJudgment(String address) {
    return address.contains("rechtspraak.nl") && address.contains("ECLI:");
  }

  static boolean isLaw(Identifier target) {
    return target instanceof Statute || target instanceof Article || target instanceof EuAct
        || target instanceof CaseLaw || target instanceof OfficialGazette || target instanceof Treaty;
  }

  /** An address that is of a letter or an act, though it does not say of which. */
  private static Draft unresolved(int start, int end, String address) {
    String lower = address.toLowerCase(Locale.ROOT);
    if (lower.contains("rijksoverheid.nl/documenten/kamerstukken/")) {
      return Draft.onDate(start, end, dateIn(lower, "/kamerstukken/"), "adres-van-brief", 0.6);
    }
    if (lower.contains("eerstekamer.nl/behandeling/") || lower.contains("eerstekamer.nl/brief_regering/")) {
      return Draft.onDate(start, end, dateIn(lower, "/behandeling/"), "adres-van-brief", 0.6);
    }
    int official = lower.indexOf("uri=oj:l_");
    if (official > 0 && lower.length() > official + 14) {
      return Draft.waiting(start, end, true, Draft.Waits.EU_KIND, List.of(lower.substring(official + 9)), "adres");
    }
    return null;
  }

  private static Optional<LocalDate> dateIn(String address, String after) {
    int at = address.indexOf(after);
    StringBuilder digits = new StringBuilder();
    for (int i = at + after.length(); at >= 0 && i < address.length() && digits.length() < 8; i++) {
      if (Cursor.isDigit(address.charAt(i))) {
        digits.append(address.charAt(i));
      } else if (address.charAt(i) != '/') {
        break;
      }
    }
    try {
      return digits.length() < 8 ? Optional.empty() : Optional.of(LocalDate.of(Integer.parseInt(digits.substring(0, 4)),
          Integer.parseInt(digits.substring(4, 6)), Integer.parseInt(digits.substring(6))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
