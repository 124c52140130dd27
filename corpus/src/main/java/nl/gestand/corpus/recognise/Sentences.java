// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.recognise;

import nl.gestand.ontology.model.PassageKind;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Splits a reading text into sentences, in one pass. */
final class Sentences {

  /** A longer one is a table or an attack; rules that look around stay within it, so their cost stays linear. */
  private static final int LONGEST = 300;

  private static final Set<String> ABBREVIATIONS = Set.of("nr", "nrs", "no", "art", "artt", "stb", "stcrt", "trb",
      "prof", "dr", "mr", "drs", "ing", "ir", "dhr", "mw", "mevr", "ca", "blz", "pag", "p", "pp", "resp", "max", "min",
      "incl", "excl", "bijv", "zgn", "vgl", "par", "hfst", "dd", "jhr", "st", "ds", "lt", "gen", "kol", "vz");
  private static final Set<String> SPEAKERS =
      Set.of("voorzitter", "heer", "mevrouw", "minister", "staatssecretaris", "minister-president");

  private static final int LONGEST_TITLE = 60;
  private static final Set<String> TITLES = Set.of("toezegging", "toezeggingen", "motie", "moties");
  private static final Set<String> FINITE = Set.of("heeft", "hebben", "heb", "is", "wordt", "worden", "doe",
      "kamerstuk", "zijn", "was", "werd", "verzoekt", "vraagt", "zal", "voorgesteld", "kamerstukken");

  private static final Set<String> SUBORDINATES = Set.of("of", "dat", "die", "waarin", "hoe", "wie");

  private final Words words;
  private final List<Sentence> found = new ArrayList<>();
  private int section;

  private Sentences(Words words) {
    this.words = words;
  }

  static List<Sentence> in(ReadingText reading, Words words) {
    Sentences sentences = new Sentences(words);
    List<ReadingText.Part> parts = reading.parts();
    int part = 0;
    while (part < parts.size()) {
      int next = part + 1;
      while (next < parts.size() && runsOn(reading, parts.get(next))) {
        next++;
      }
      PassageKind kind = parts.get(part).passage().kind();
      sentences.split(part, next, kind);
      part = next;
    }
    return sentences.found;
  }

  private static boolean runsOn(ReadingText reading, ReadingText.Part part) {
    return part.from() > 0 && reading.text().charAt(part.from() - 1) == ' ';
  }

  /** Splits parts that run on into one another. */
  private void split(int part, int nextPart, PassageKind kind) {
    section += kind == PassageKind.HEADING ? 1 : 0;
    int from = words.firstOfPart(part);
    int to = words.firstOfPart(nextPart);
    int first = from;
    int at = from;
    while (at < to) {
      int end = endsAt(at, first, to);
      if (end > 0 || at - first >= LONGEST) {
        int next = end > 0 ? end : at + 1;
        add(first, next, part, kind, first == from);
        first = next;
        at = next;
      } else {
        at++;
      }
    }
    if (first < to) {
      add(first, to, part, kind, first == from);
    }
  }

  private void add(int from, int to, int part, PassageKind kind, boolean opens) {
    boolean title = opens && kind != PassageKind.FOOTNOTE && kind != PassageKind.HEADING && title(from, to);
    section += title ? 1 : 0;
    found.add(new Sentence(found.size(), from, to, part, title ? PassageKind.HEADING : kind, section, opens));
  }

  /** "3. Toezegging om te kijken naar de cijfers": a title, however the page sets it. */
  private boolean title(int from, int to) {
    int first = words.number(from) >= 0 && words.is(from + 1, ".") ? from + 2 : from;
    if (!TITLES.contains(words.lower(first)) || !words.capital(first) || to - from > LONGEST_TITLE) {
      return false;
    }
    for (int i = first; i < to && !SUBORDINATES.contains(words.lower(i)); i++) {
      if (FINITE.contains(words.lower(i)) || words.is(i, ":")) {
        return false;
      }
    }
    return true;
  }

  /** Index after the sentence when it ends at this mark, with closing quotes and the number of a footnote; or 0. */
  private int endsAt(int at, int first, int to) {
    char mark = words.sign(at);
    if (mark == ':' && speaker(first, at)) {
      return at + 1;
    }
    boolean listNumber = mark == '.' && at - first == 1 && words.number(first) >= 0;
    if (listNumber || mark != '.' && mark != '!' && mark != '?') {
      return 0;
    }
    int next = at + 1;
    while (next < to && words.glued(next) && (closes(words.lower(next)) || noteNumber(next, to))) {
      next++;
    }
    if (next >= to) {
      return to;
    }
    boolean cited = words.is(at - 1, "s") && words.is(at - 3, "c")
        && (words.lower(next).startsWith("kamerstuk") || !words.letters(next));
    if (words.glued(next) || cited || mark == '.' && abbreviated(at)) {
      return 0;
    }
    return words.capital(next) || !words.letters(next) ? next : 0;
  }

  private boolean noteNumber(int word, int to) {
    int number = words.number(word);
    return number > 0 && number < 1000 && (word + 1 >= to || !words.glued(word + 1));
  }

  private static boolean closes(String mark) {
    return switch (mark) {
      case "\"", "”", "’", "'", "»", ")", "]", "*", ".", "!", "?" -> true;
      default -> false;
    };
  }

  private boolean abbreviated(int at) {
    String before = words.lower(at - 1);
    boolean andOthers = before.equals("s") && words.is(at - 3, "c");
    boolean initial = before.length() == 1 && Character.isLetter(before.charAt(0)) && words.glued(at);
    return initial && !andOthers || ABBREVIATIONS.contains(before);
  }

  private boolean speaker(int first, int at) {
    if (at - first > 12) {
      return false;
    }
    String opening = words.lower(first);
    return SPEAKERS.contains(opening.equals("de") ? words.lower(first + 1) : opening) && words.capital(first);
  }
}
