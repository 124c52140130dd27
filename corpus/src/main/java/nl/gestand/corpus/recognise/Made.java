// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.recognise;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** Reads in which debate, and on which day, something was made: {@code tijdens het debat X van 3 april jl.}. */
final class Made {

  /** A name of a debate runs on at most so many words. */
  private static final int LONGEST = 18;

  private static final Set<String> DEBATES = Set.of("debat", "commissiedebat", "tweeminutendebat", "vragenuur",
      "wetgevingsoverleg", "notaoverleg", "vao", "ao", "vso", "plenaire", "begrotingsbehandeling",
      "dertigledendebat", "hoofdlijnendebat", "verzamelcommissiedebat", "begrotingsoverleg",
      "mondelinge-vragenuur", "vragenuurtje", "commissievergadering", "plenair", "begrotingsdebat", "wgo");
  private static final Set<String> LIMITS = Set.of("voor", "vóór", "uiterlijk", "per", "vanaf", "na");
  private static final Set<String> ENDS = Set.of("heeft", "heb", "hebben", "is", "zijn", "was", "hij", "zij", "werd",
      "waarin", "dat", "om", "te", "toegezegd", "aangegeven", "naar", "door", "ingediend", "ik", "wordt", "verzoekt",
      "verzocht", "aangenomen", "ingediende", "ingetrokken", "aangehouden", "verworpen", "gedaan", "gedane");

  private final Words words;
  private final Optional<LocalDate> document;

  private Sentence dated;
  private Optional<LocalDate> date = Optional.empty();
  private Sentence placed;
  private String place = "";

  Made(Words words, Optional<LocalDate> document) {
    this.words = words;
    this.document = document;
  }

  /** The first day that a sentence names, in the past. */
  Optional<LocalDate> date(Sentence sentence) {
    if (dated != sentence) {
      dated = sentence;
      date = date(sentence.from(), sentence.to());
    }
    return date;
  }

  /** The first debate that a sentence names, without its day; empty where it names none. */
  String debate(Sentence sentence) {
    if (placed != sentence) {
      placed = sentence;
      place = debate(sentence.from(), sentence.to());
    }
    return place;
  }

  /** The first day named between two words, in the past. */
  Optional<LocalDate> date(int from, int to) {
    for (int i = from; i < to; i++) {
      Optional<DutchDates.Found> found = DutchDates.at(words, i, to);
      if (found.isPresent() && !LIMITS.contains(words.lower(i - 1))) {
        return found.get().past(document);
      }
    }
    return Optional.empty();
  }

  /** The name of the first debate between two words, without its day; empty where none is named. */
  String debate(int from, int to) {
    for (int i = from; i < to; i++) {
      boolean overleg = words.is(i + 1, "overleg") && (words.is(i, "algemeen") || words.is(i, "schriftelijk"));
      if (overleg || DEBATES.contains(words.lower(i))) {
        return words.text(i, end(i + 1, to));
      }
    }
    return "";
  }

  private int end(int from, int to) {
    int at = from;
    while (at < to && at - from < LONGEST) {
      boolean day = (words.is(at, "van") || words.is(at, "op") || words.is(at, "d"))
          && DutchDates.at(words, at + 1, to).isPresent();
      if (day || ENDS.contains(words.lower(at)) || words.is(at, ",") || words.is(at, ".") || words.is(at, ";")
          || words.is(at, ":") || DutchDates.at(words, at, to).isPresent()) {
        break;
      }
      at++;
    }
    return at;
  }
}
