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

  private final Words words;
  private final List<Sentence> found = new ArrayList<>();

  private Sentences(Words words) {
    this.words = words;
  }

  static List<Sentence> in(ReadingText reading, Words words) {
    Sentences sentences = new Sentences(words);
    List<ReadingText.Part> parts = reading.parts();
    int section = 0;
    int part = 0;
    while (part < parts.size()) {
      int next = part + 1;
      while (next < parts.size() && runsOn(reading, parts.get(next))) {
        next++;
      }
      PassageKind kind = parts.get(part).passage().kind();
      section += kind == PassageKind.HEADING ? 1 : 0;
      sentences.split(part, next, kind, section);
      part = next;
    }
    return sentences.found;
  }

  private static boolean runsOn(ReadingText reading, ReadingText.Part part) {
    return part.from() > 0 && reading.text().charAt(part.from() - 1) == ' ';
  }

  /** Splits parts that run on into one another. */
  private void split(int part, int nextPart, PassageKind kind, int section) {
    int from = words.firstOfPart(part);
    int to = words.firstOfPart(nextPart);
    int first = from;
    int at = from;
    while (at < to) {
      int end = endsAt(at, first, to);
      if (end > 0 || at - first >= LONGEST) {
        int next = end > 0 ? end : at + 1;
        add(first, next, part, kind, section, first == from);
        first = next;
        at = next;
      } else {
        at++;
      }
    }
    if (first < to) {
      add(first, to, part, kind, section, first == from);
    }
  }

  private void add(int from, int to, int part, PassageKind kind, int section, boolean opens) {
    found.add(new Sentence(found.size(), from, to, part, kind, section, opens));
  }

  /** Index after the sentence when it ends at this mark, with closing quotes and the number of a footnote; or 0. */
  private int endsAt(int at, int first, int to) {
    String mark = words.lower(at);
    if (mark.equals(":") && speaker(first, at)) {
      return at + 1;
    }
    if (!mark.equals(".") && !mark.equals("!") && !mark.equals("?")) {
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
    if (words.glued(next) || cited || mark.equals(".") && abbreviated(at)) {
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
