// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.review;

import nl.gestand.web.commitments.FormView.Choice;
import nl.gestand.web.commitments.FormView.Problem;
import nl.gestand.web.commitments.StatusNow;
import nl.gestand.web.http.View;
import nl.gestand.web.words.Day;
import nl.gestand.web.words.Link;
import nl.gestand.web.words.StatusBadge;
import nl.gestand.web.words.TermWords;

import java.util.List;
import java.util.Optional;

/**
 * One finding to be judged.
 *
 * @param event id of the claim
 * @param waiting how many wait, this one included
 * @param letter the letter at the passage
 * @param context the paragraphs around the sentence
 * @param says the claim in words: {@code Deze brief zegt van de motie ... dat zij is afgedaan.}
 * @param confidence in words and as a number
 * @param rule the rule that found it, or empty
 * @param candidates other commitments it may be about, the present one first
 * @param statuses those that it may say
 * @param again what was decided just before, with the way back
 * @param changed whether it was shown again because something else was recorded meanwhile
 */
public record ReviewView(
    String title,
    String event,
    String csrf,
    int waiting,
    Link letter,
    Optional<Day> date,
    List<Paragraph> context,
    Link thing,
    String kind,
    String number,
    StatusNow now,
    StatusBadge badge,
    Day day,
    Optional<TermWords> term,
    String confidence,
    String rule,
    List<Candidate> candidates,
    List<Choice> statuses,
    ReviewForm filled,
    List<Problem> problems,
    Optional<Before> again,
    boolean changed) implements View {
  @Override
  public List<String> whyNot() {
    return problems.stream().map(Problem::message).toList();
  }


  /** A paragraph with the words of the claim in the middle; those are empty in one that only goes before or after. */
  public record Paragraph(String before, String marked, String after) {}

  /** A commitment that the sentence may be about. */
  public record Candidate(String id, String name, String number, boolean chosen) {}

  /**
   * What someone decided last.
   *
   * @param did {@code Bevestigd}
   * @param action where its undoing is sent
   * @param other the commitment that got another event, or empty
   */
  public record Before(String did, String thing, String action, String undo, String other) {}

  /** What is wrong with the other answer; for the template. */
  public Optional<String> commitmentProblem() {
    return problem("nummer");
  }

  public Optional<String> statusProblem() {
    return problem("status");
  }

  public Optional<String> dayProblem() {
    return problem("dag");
  }

  public Optional<String> termProblem() {
    return problem("termijn");
  }

  private Optional<String> problem(String field) {
    return problems.stream().filter(p -> p.field().equals(field)).map(Problem::message).findFirst();
  }
}
