// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.reports;

import nl.gestand.ontology.model.CommitmentKind;
import nl.gestand.ontology.model.RecordedEvent;
import nl.gestand.ontology.model.Status;
import nl.gestand.ontology.store.CommitmentHistory;
import nl.gestand.web.reports.Report.Part;
import nl.gestand.web.reports.Report.Table;
import nl.gestand.web.words.Day;
import nl.gestand.web.words.Words;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The annex "Moties en toezeggingen" of a budget: what is open at the end of the vergaderjaar before it, whenever it
 * was made, and what was closed within that year.
 *
 * @see <a href="https://rbv.rijksfinancien.nl/">Rijksbegrotingsvoorschriften, model 3.42</a>
 */
final class Annex {

  /** A motie that the Chamber has not adopted binds nobody. */
  private static final Set<Status> NOT_ADOPTED =
      EnumSet.of(Status.SUBMITTED, Status.HELD, Status.AMENDED, Status.WITHDRAWN, Status.REJECTED);

  private static final Comparator<CommitmentHistory> OLDEST_FIRST =
      Comparator.comparing((CommitmentHistory history) -> history.commitment().date().orElse(LocalDate.MIN))
          .thenComparing(history -> history.commitment().id().value());

  private Annex() {}

  /** The last day that an annex tells of: the year's last, or today where that is still to come. */
  static LocalDate day(ParliamentaryYear year, LocalDate today) {
    return today.isBefore(year.last()) ? today : year.last();
  }

  /**
   * Makes the annex.
   *
   * @param ministry code
   * @param histories all of the ministry
   * @param words of the day that {@link #day} gives
   */
  static Report of(String ministry, ParliamentaryYear year, LocalDate today, List<CommitmentHistory> histories,
      EntryWords words) {
    LocalDate day = day(year, today);
    List<CommitmentHistory> made = histories.stream()
        .filter(history -> history.commitment().date().filter(day::isBefore).isEmpty())
        .sorted(OLDEST_FIRST)
        .toList();
    List<CommitmentHistory> binding = made.stream().filter(history -> binds(history, day)).toList();
    List<Part> parts = new ArrayList<>();
    for (CommitmentKind kind : CommitmentKind.values()) {
      List<CommitmentHistory> some = binding.stream().filter(history -> history.commitment().kind() == kind).toList();
      parts.add(new Part(Words.capital(noun(kind)), List.of(
          new Table("In behandeling zijnde " + noun(kind),
              some.stream().filter(history -> history.open(day)).map(words::of).toList()),
          new Table("Afgehandelde " + noun(kind),
              some.stream().filter(history -> closedIn(history, year, day)).map(words::of).toList()))));
    }
    List<String> remarks = new ArrayList<>(List.of(
        "Stand op " + Day.of(day).words() + ". In behandeling is wat op die dag openstond; afgehandeld is wat in het "
            + "vergaderjaar " + year.key() + " werd afgerond."));
    long notYet = made.size() - binding.size();
    if (notYet > 0) {
      remarks.add(notYet == 1
          ? "Eén motie die niet is aangenomen, of waarvan de stemming niet bekend is, staat hier niet in."
          : notYet + " moties die niet zijn aangenomen, of waarvan de stemming niet bekend is, staan hier niet in.");
    }
    return new Report("Moties en toezeggingen, " + Words.ministry(ministry) + ", bijlage bij de begroting "
        + year.budget(), remarks, parts);
  }

  private static boolean binds(CommitmentHistory history, LocalDate day) {
    return history.commitment().kind() != CommitmentKind.MOTIE
        || history.status(day).filter(status -> !NOT_ADOPTED.contains(status)).isPresent();
  }

  private static boolean closedIn(CommitmentHistory history, ParliamentaryYear year, LocalDate day) {
    return !history.open(day) && history.decisive(day).map(RecordedEvent::event)
        .filter(event -> !event.validFrom().isBefore(year.first())).isPresent();
  }

  private static String noun(CommitmentKind kind) {
    return switch (kind) {
      case MOTIE -> "moties";
      case TOEZEGGING -> "toezeggingen";
      case LETTER_PROMISE -> "toezeggingen in brieven";
    };
  }
}
