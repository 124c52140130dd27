// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.faults;

import nl.gestand.corpus.recognise.FoundCommitment;
import nl.gestand.ontology.citation.ToezeggingNumber;
import nl.gestand.ontology.model.Fault;
import nl.gestand.ontology.model.FaultKind;
import nl.gestand.ontology.model.TextSpan;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks whether what a text says of a commitment fits its number. A pure function. */
public final class CheckCommitments {

  /** A toezegging is numbered when the register is brought up to date, up to a recess after the debate. */
  private static final int MONTHS_LATER = 3;

  private static final Pattern TZ_MONTH = Pattern.compile("TZ(\\d{4})(\\d{2})-\\d+");

  /** The day of a debate follows its name: "van 3 april 2024", "op 3 april". */
  private static final Pattern DAY_OF_DEBATE = Pattern.compile("^[ ,]*(?:(?:van|op|d\\.d\\.) )?(\\d{1,2}) ");

  private CheckCommitments() {}

  /** @return for each commitment, in the same order, its faults by the mention that they stand beside */
  public static List<Map<TextSpan, Fault>> check(String text, List<FoundCommitment> commitments) {
    Surroundings around = new Surroundings(text);
    return commitments.stream().map(found -> {
      Map<TextSpan, Fault> faults = new HashMap<>();
      day(found, around).ifPresent(fault -> faults.put(found.mentions().getFirst(), fault));
      found.number().ifPresent(number -> found.otherwise().forEach(mention -> faults.put(mention,
          new Fault(FaultKind.USED_TWICE, FaultWords.usedTwice(number), List.of(), 0.6))));
      return faults;
    }).toList();
  }

  private static Optional<Fault> day(FoundCommitment found, Surroundings around) {
    if (found.date().isEmpty() || !(found.number().orElse(null) instanceof ToezeggingNumber number)) {
      return Optional.empty();
    }
    LocalDate day = found.date().get();
    return month(number)
        .filter(month -> month.isBefore(YearMonth.from(day))
            || month.isAfter(YearMonth.from(day).plusMonths(MONTHS_LATER)))
        .filter(month -> isOfDebate(day, found, around))
        .map(month -> new Fault(FaultKind.WRONG_DAY, FaultWords.otherDay(number, day, sameDay(day, month)), List.of(),
            0.85));
  }

  private static Optional<YearMonth> month(ToezeggingNumber number) {
    Matcher parts = TZ_MONTH.matcher(number.canonical());
    try {
      return parts.matches()
          ? Optional.of(YearMonth.of(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2))))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Where the month is right and the year is not, that day in the other year. */
  private static Optional<LocalDate> sameDay(LocalDate day, YearMonth month) {
    return day.getMonth() == month.getMonth() && month.isValidDay(day.getDayOfMonth())
        ? Optional.of(month.atDay(day.getDayOfMonth())) : Optional.empty();
  }

  private static boolean isOfDebate(LocalDate day, FoundCommitment found, Surroundings around) {
    if (found.madeIn().isEmpty()) {
      return false;
    }
    String words = around.wide(found.mentions().getFirst());
    int at = words.indexOf(found.madeIn());
    Matcher after = DAY_OF_DEBATE.matcher(at < 0 ? "" : words.substring(at + found.madeIn().length()));
    return after.find() && Integer.parseInt(after.group(1)) == day.getDayOfMonth();
  }
}
