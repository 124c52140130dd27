// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.faults;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When the act was done that a sentence speaks of: it is judged by the law of that day, whatever the day of the text.
 *
 * @param from first day on which it may have been done
 * @param until last such day
 */
record DaysOfAct(LocalDate from, LocalDate until) {

  private static final List<String> MONTHS = List.of("januari", "februari", "maart", "april", "mei", "juni", "juli",
      "augustus", "september", "oktober", "november", "december");

  /** The first says more of the day: a trial comes later. */
  private static final List<Pattern> ACTS = List.of(
      Pattern.compile("\\b(?:gepleegd\\w*|begaan|begane|pleegden?|plaatsgevonden|plaatsvond(?:en)?|pleegdatum|pleegperiode"
          + "|(?:strafbare )?feiten (?:uit|van|in)|misdrijven (?:uit|van|in))\\b"),
      Pattern.compile("\\b(?:veroordeeld\\w*|vervolgd|vrijgesproken|terechtgestaan|(?:ten ?)?laste ?gelegde?"
          + "|bewezen ?verklaarde?)\\b"));

  /** A day, month or year with the word that leads to it; that of a statute, a paper or a judgment is none of an act. */
  private static final Pattern WHEN = Pattern.compile("(?<!\\b(?:wet|besluit|vonnis|arrest|uitspraak|brief|nota|rapport"
      + "|verdrag|richtlijn|motie) )\\b(op|in|van|uit|vóór|voor|tot en met|tot|sinds|vanaf|na|en|medio) "
      + "(?:(?:(\\d{1,2}) )?(" + String.join("|", MONTHS) + ") )?((?:19|20)\\d\\d)\\b(?![/–-])");

  /**
   * Of several days that nearest to the words for the act; empty where the sentence speaks of no act, or does not say
   * when it was done.
   *
   * @param document day of the text, after which no act it speaks of was done
   */
  static Optional<DaysOfAct> in(String sentence, LocalDate document) {
    String words = sentence.toLowerCase(Locale.ROOT);
    return ACTS.stream().flatMap(act -> nearest(act.matcher(words), words, document).stream()).findFirst();
  }

  private static Optional<DaysOfAct> nearest(Matcher act, String words, LocalDate document) {
    Optional<DaysOfAct> nearest = Optional.empty();
    int least = Integer.MAX_VALUE;
    while (act.find()) {
      Matcher when = WHEN.matcher(words);
      while (when.find()) {
        int away = when.start() > act.end() ? when.start() - act.end() : Math.max(0, act.start() - when.end());
        Optional<DaysOfAct> days = away < least ? days(when, document) : Optional.empty();
        if (days.isPresent()) {
          nearest = days;
          least = away;
        }
      }
    }
    return nearest;
  }

  private static Optional<DaysOfAct> days(Matcher when, LocalDate document) {
    try {
      int year = Integer.parseInt(when.group(4));
      YearMonth first = YearMonth.of(year, when.group(3) == null ? 1 : MONTHS.indexOf(when.group(3)) + 1);
      YearMonth last = when.group(3) == null ? YearMonth.of(year, 12) : first;
      LocalDate from = when.group(2) == null ? first.atDay(1) : first.atDay(Integer.parseInt(when.group(2)));
      LocalDate until = when.group(2) == null ? last.atEndOfMonth() : from;
      return switch (when.group(1)) {
        case "vóór", "voor", "tot" -> known(from.minusDays(1), from.minusDays(1), document);
        default -> known(from, until, document);
      };
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static Optional<DaysOfAct> known(LocalDate from, LocalDate until, LocalDate document) {
    return from.isAfter(document) ? Optional.empty()
        : Optional.of(new DaysOfAct(from, until.isAfter(document) ? document : until));
  }
}
