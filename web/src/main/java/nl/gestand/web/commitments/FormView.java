// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.commitments;

import nl.gestand.ontology.model.Claimant;
import nl.gestand.ontology.model.CommitmentKind;
import nl.gestand.ontology.model.Status;
import nl.gestand.ontology.store.CommitmentHistory;
import nl.gestand.ontology.vocabulary.Labels;
import nl.gestand.web.access.Permissions;
import nl.gestand.web.access.SignedIn;
import nl.gestand.web.http.Links;
import nl.gestand.web.words.Words;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The form for a status.
 *
 * @param voice whose word the status will be: {@code uw ministerie}
 * @param choices the statuses to choose from
 * @param problems what is wrong with what was filled in, in the order of the fields
 */
public record FormView(
    String action,
    String csrf,
    RecordForm filled,
    String voice,
    String today,
    List<Choice> choices,
    List<Problem> problems) {

  /** A status that can be chosen. */
  public record Choice(String code, String label, String meaning, boolean chosen) {}

  /** What is wrong, as a program is told it. */
  public List<String> whyNot() {
    return problems.stream().map(Problem::message).toList();
  }

  /**
   * What is wrong.
   *
   * @param field the field it is about, also its anchor
   */
  public record Problem(String field, String message) {}

  private static final Set<Status> DECISIONS = EnumSet.of(Status.SUBMITTED, Status.AMENDED, Status.HELD,
      Status.WITHDRAWN, Status.REJECTED, Status.ADOPTED, Status.TAKEN_OVER);

  private static final Set<Status> PROMISES = EnumSet.of(Status.PROMISED, Status.ADJUSTED);

  static FormView empty(CommitmentHistory history, SignedIn who, LocalDate today, Labels labels) {
    return of(history, who, RecordForm.empty(history.version(), today), List.of(), today, labels);
  }

  static FormView of(CommitmentHistory history, SignedIn who, RecordForm filled, List<Problem> problems,
      LocalDate today, Labels labels) {
    Claimant voice = Permissions.voice(who.account());
    List<Choice> choices = statuses(history.commitment().kind(), voice).stream()
        .map(status -> new Choice(status.code(), Words.capital(labels.label(status)), labels.definition(status),
            status.code().equals(filled.status())))
        .toList();
    return new FormView(Links.commitment(history.commitment().id()) + "/status", who.csrf(), filled,
        inTheNameOf(voice), today.toString(), choices, problems);
  }

  /** A form of which the answer goes for several commitments, of these kinds. */
  public static FormView forSeveral(String action, String csrf, Claimant voice, Collection<CommitmentKind> kinds,
      RecordForm filled, List<Problem> problems, LocalDate today, Labels labels) {
    List<Choice> choices = Arrays.stream(Status.values())
        .filter(status -> kinds.stream().anyMatch(kind -> statuses(kind, voice).contains(status)))
        .map(status -> new Choice(status.code(), Words.capital(labels.label(status)), labels.definition(status),
            status.code().equals(filled.status())))
        .toList();
    return new FormView(action, csrf, filled, inTheNameOf(voice), today.toString(), choices, problems);
  }

  /** What a voice can say of a kind: only a Chamber decides on a motie, and only government declares it closed. */
  public static List<Status> statuses(CommitmentKind kind, Claimant voice) {
    return Arrays.stream(Status.values())
        .filter(status -> status != Status.UNKNOWN)
        .filter(status -> !DECISIONS.contains(status) || (kind == CommitmentKind.MOTIE && voice != Claimant.MINISTRY))
        .filter(status -> !PROMISES.contains(status) || (kind != CommitmentKind.MOTIE && voice != Claimant.MINISTRY))
        .filter(status -> status != Status.CLOSED_BY_GOVERNMENT || voice == Claimant.MINISTRY)
        .toList();
  }

  /** {@code uw ministerie}: for whom someone speaks who records. */
  public static String inTheNameOf(Claimant voice) {
    return switch (voice) {
      case CHAMBER -> "de Kamer";
      case REGISTER -> "het register";
      case MINISTRY, LETTER -> "uw ministerie";
    };
  }

  /** What is wrong with a field; for the template, which shows it above the field. */
  public Optional<String> statusProblem() {
    return problem("status");
  }

  public Optional<String> dayProblem() {
    return problem("day");
  }

  public Optional<String> sourceWordProblem() {
    return problem("sourceWord");
  }

  public Optional<String> termProblem() {
    return problem("termUntil");
  }

  public Optional<String> documentProblem() {
    return problem("document");
  }

  public Optional<String> quoteProblem() {
    return problem("quote");
  }

  public Optional<String> noteProblem() {
    return problem("note");
  }

  public Optional<String> pageProblem() {
    return problem("page");
  }

  private Optional<String> problem(String field) {
    return problems.stream().filter(p -> p.field().equals(field)).map(Problem::message).findFirst();
  }
}
