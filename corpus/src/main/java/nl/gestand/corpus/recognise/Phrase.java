// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.recognise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A sequence of words to look for, as the tables of rules spell it: {@code doe|doen .. af$}.
 *
 * <p>A step is one word or several to choose from; {@code word*} is a word that begins so; {@code (a_b)} may be left
 * out; {@code ..} skips up to forty words and {@code ..5} up to five; {@code word$} ends its clause. Steps in angle
 * brackets read a part of a date: {@code <dag> <maand> <jaar> <getal> <eenheid> <kwartaal>}. There is no going back:
 * after a gap the first word that fits is taken.
 */
final class Phrase {

  private static final int WIDEST_GAP = 40;
  private static final DateParts NO_DATE = new DateParts();
  private static final long ANY = -1;

  /** A step, with the bits of the words it can begin with. */
  private record Step(List<List<Word>> choices, boolean optional, int gap, long bits) {

    static Step gap(int width) {
      return new Step(List.of(), false, width, ANY);
    }

    static Step of(List<List<Word>> choices, boolean optional) {
      long bits = choices.stream().mapToLong(choice -> choice.getFirst().bits()).reduce(0, (a, b) -> a | b);
      return new Step(choices, optional, 0, bits);
    }

    boolean beginsWith(int bit) {
      return (bits & 1L << bit) != 0;
    }
  }

  private record Word(String text, boolean prefix, boolean date, boolean last) {

    long bits() {
      Set<String> all = date ? DateParts.words(text) : Set.of(text);
      return prefix ? ANY : all.stream().mapToLong(word -> 1L << Words.bit(word)).reduce(0, (a, b) -> a | b);
    }
  }

  /** What a phrase matched: words up to before {@code end}, and what was read on the way. */
  record Match(int from, int end, DateParts parts) {}

  private final List<Step> steps = new ArrayList<>();
  private final boolean readsDate;
  /** Bits of the words that can come second, all bits where that is open. */
  private final long second;
  /** Bits of the words that each later step can begin with. */
  private final long[] needed;

  Phrase(String spelled) {
    for (String step : spelled.trim().split(" +")) {
      if (step.startsWith("..")) {
        steps.add(Step.gap(step.length() == 2 ? WIDEST_GAP : Integer.parseInt(step.substring(2))));
      } else {
        boolean optional = step.startsWith("(") && step.endsWith(")");
        String inner = optional ? step.substring(1, step.length() - 1) : step;
        List<List<Word>> choices = Arrays.stream(inner.split("\\|"))
            .map(choice -> Arrays.stream(choice.split("_")).map(Phrase::word).toList())
            .toList();
        steps.add(Step.of(choices, optional));
      }
    }
    if (steps.getFirst().gap > 0 || steps.getFirst().optional
        || steps.getFirst().choices.stream().anyMatch(choice -> choice.getFirst().prefix)) {
      throw new IllegalArgumentException("a phrase begins with a word: " + spelled);
    }
    this.readsDate = spelled.contains("<");
    this.second = second();
    this.needed = steps.stream().skip(1).filter(step -> step.gap == 0 && !step.optional)
        .mapToLong(Step::bits).toArray();
  }

  private long second() {
    long bits = 0;
    for (List<Word> choice : steps.getFirst().choices) {
      bits |= choice.size() > 1 ? choice.get(1).bits() : bitsAfterFirst();
    }
    return bits;
  }

  private long bitsAfterFirst() {
    long bits = 0;
    for (Step step : steps.subList(1, steps.size())) {
      bits |= step.bits;
      if (!step.optional) {
        return bits;
      }
    }
    return ANY;
  }

  /** Whether a word with this bit can come second. */
  boolean goesOnWith(int bit) {
    return (second & 1L << bit) != 0;
  }

  /** Whether a text with these bits can hold what comes after the first word: a cheap look before {@link #at}. */
  boolean possibleAmong(long bits) {
    for (long choice : needed) {
      if ((choice & bits) == 0) {
        return false;
      }
    }
    return true;
  }

  private static Word word(String spelled) {
    boolean last = spelled.endsWith("$");
    String text = last ? spelled.substring(0, spelled.length() - 1) : spelled;
    boolean prefix = text.endsWith("*");
    return new Word(prefix ? text.substring(0, text.length() - 1) : text, prefix, text.startsWith("<"), last);
  }

  /** The words it can begin with, or empty when it begins with a part of a date. */
  Optional<Set<String>> firstWords() {
    List<Word> first = steps.getFirst().choices.stream().map(List::getFirst).toList();
    return first.stream().anyMatch(Word::date) ? Optional.empty()
        : Optional.of(Set.copyOf(first.stream().map(Word::text).distinct().toList()));
  }

  /** Matches at one place, up to before {@code to}. */
  Optional<Match> at(Words words, int from, int to) {
    DateParts parts = readsDate ? new DateParts() : NO_DATE;
    int at = from;
    int gap = 0;
    for (Step step : steps) {
      if (step.gap > 0) {
        gap = step.gap;
        continue;
      }
      int end = -1;
      for (int start = at; start <= at + gap && start < to && end < 0; start++) {
        end = step.beginsWith(words.bit(start)) ? fits(step, words, start, to, parts) : -1;
      }
      if (end < 0 && !step.optional) {
        return Optional.empty();
      }
      at = end < 0 ? at : end;
      gap = end < 0 ? gap : 0;
    }
    return Optional.of(new Match(from, at, parts));
  }

  private int fits(Step step, Words words, int at, int to, DateParts parts) {
    for (List<Word> choice : step.choices) {
      int end = fits(choice, words, at, to, parts);
      if (end > 0) {
        return end;
      }
    }
    return -1;
  }

  private int fits(List<Word> choice, Words words, int from, int to, DateParts parts) {
    int at = from;
    for (Word word : choice) {
      if (at >= to || !fits(word, words, at, to, parts)) {
        return -1;
      }
      at++;
    }
    return at;
  }

  private static boolean fits(Word word, Words words, int at, int to, DateParts parts) {
    if (word.date) {
      return parts.read(word.text, words, at);
    }
    boolean same = word.prefix ? words.lower(at).startsWith(word.text) : words.is(at, word.text);
    return same && (!word.last || at + 1 >= to || words.mark(at + 1) || words.is(at + 1, "en"));
  }
}
