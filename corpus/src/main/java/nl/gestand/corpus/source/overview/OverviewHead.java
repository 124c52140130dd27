// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.source.overview;

import nl.gestand.corpus.source.DutchDates;
import nl.gestand.corpus.source.HeadDraft;
import nl.gestand.corpus.structure.StructuredText;
import nl.gestand.ontology.model.PassageKind;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whose overview it is and of which day, by the lines above its tables; an annex is of the day its budget was presented. */
public final class OverviewHead {

  private static final Pattern AS_OF =
      Pattern.compile("\\b(?:per|peildatum|stand (?:op|van|per))\\s*:?\\s+(.{8,20})", Pattern.CASE_INSENSITIVE);
  private static final Pattern BUDGET = Pattern.compile("\\b(?:ontwerp)?begroting(?:en|sstaat|sstaten|sjaar)?\\s+(20\\d\\d)\\b",
      Pattern.CASE_INSENSITIVE);
  private static final int LINES = 20;

  private OverviewHead() {}

  /** Says in the draft what those lines say. */
  public static void tell(HeadDraft draft, StructuredText text) {
    List<String> lines = text.passages().stream().limit(LINES).filter(passage -> passage.kind() != PassageKind.TABLE)
        .map(passage -> passage.span().in(text.text())).toList();
    lines.stream().filter(line -> line.toLowerCase(Locale.ROOT).contains("ministerie van")).forEach(draft::ministry);
    draft.date(day(String.join("\n", lines)));
  }

  private static Optional<LocalDate> day(String lines) {
    Matcher asOf = AS_OF.matcher(lines);
    while (asOf.find()) {
      Optional<LocalDate> day = DutchDates.inCell(asOf.group(1));
      if (day.isPresent()) {
        return day;
      }
    }
    Matcher budget = BUDGET.matcher(lines);
    return budget.find() ? Optional.of(presented(Integer.parseInt(budget.group(1)))) : Optional.empty();
  }

  /** On the third Tuesday of September before the year it is for (Grondwet art. 65). */
  private static LocalDate presented(int year) {
    return LocalDate.of(year - 1, 9, 1).with(TemporalAdjusters.dayOfWeekInMonth(3, DayOfWeek.TUESDAY));
  }
}
