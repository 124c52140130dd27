// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.reports;

import nl.gestand.ontology.citation.ToezeggingNumber;
import nl.gestand.ontology.model.Commitment;
import nl.gestand.ontology.model.Person;
import nl.gestand.ontology.model.Status;
import nl.gestand.ontology.store.CommitmentHistory;
import nl.gestand.web.reports.Report.Part;
import nl.gestand.web.reports.Report.Table;
import nl.gestand.web.words.Day;
import nl.gestand.web.words.Words;

import java.time.LocalDate;
import java.time.Month;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The half-yearly rappel of the Eerste Kamer: which toezeggingen to that Chamber are still open on 1 January or 1 July
 * while their term has passed, or are only partly fulfilled.
 */
final class Rappel {

  private static final Comparator<CommitmentHistory> OLDEST_FIRST =
      Comparator.comparing((CommitmentHistory history) -> history.commitment().date().orElse(LocalDate.MIN))
          .thenComparing(history -> history.commitment().id().value());

  private Rappel() {}

  /** Whether the Chamber looks back on this day. */
  static boolean isDay(LocalDate day) {
    return day.getDayOfMonth() == 1 && (day.getMonth() == Month.JANUARY || day.getMonth() == Month.JULY);
  }

  /** The next such day; today when it is one. */
  static LocalDate next(LocalDate today) {
    return today.withDayOfMonth(1).datesUntil(today.plusMonths(7))
        .filter(Rappel::isDay).filter(day -> !day.isBefore(today)).findFirst().orElseThrow();
  }

  /** Those that belong in it, oldest first. */
  static List<CommitmentHistory> chosen(List<CommitmentHistory> histories, LocalDate day) {
    return histories.stream()
        .filter(history -> history.commitment().number()
            .filter(number -> number instanceof ToezeggingNumber toezegging
                && toezegging.scheme() == ToezeggingNumber.Scheme.EK).isPresent())
        .filter(history -> history.overdue(day) || partly(history, day))
        .sorted(OLDEST_FIRST)
        .toList();
  }

  /** @param chosen what {@link #chosen} gave */
  static Report of(String ministry, LocalDate day, List<CommitmentHistory> chosen, EntryWords words) {
    Map<String, List<CommitmentHistory>> byMinister = chosen.stream().collect(Collectors.groupingBy(
        history -> minister(history.commitment()), TreeMap::new, Collectors.toList()));
    List<Part> parts = byMinister.entrySet().stream()
        .map(of -> new Part(of.getKey(), List.of(
            new Table("Termijn verstreken",
                of.getValue().stream().filter(history -> history.overdue(day)).map(words::of).toList()),
            new Table("Deels voldaan",
                of.getValue().stream().filter(history -> !history.overdue(day)).map(words::of).toList()))))
        .toList();
    return new Report("Rappel toezeggingen Eerste Kamer, " + Words.ministry(ministry) + ", " + Day.of(day).words(),
        List.of(chosen.isEmpty()
            ? "Op deze dag is van geen toezegging aan de Eerste Kamer de termijn verstreken, en is er geen deels"
                + " voldaan."
            : "Openstaande toezeggingen aan de Eerste Kamer waarvan op deze dag de termijn is verstreken of die deels"
                + " zijn voldaan."), parts);
  }

  private static boolean partly(CommitmentHistory history, LocalDate day) {
    return history.status(day).filter(Status.PARTLY_FULFILLED::equals).isPresent();
  }

  /** The office goes before the name: who succeeds a minister takes over what was promised. */
  private static String minister(Commitment commitment) {
    return commitment.people().stream().findFirst()
        .map(Person::office).filter(office -> !office.isBlank())
        .or(() -> commitment.people().stream().findFirst().map(Person::name))
        .map(Words::capital)
        .orElse("Bewindspersoon niet bekend");
  }
}
