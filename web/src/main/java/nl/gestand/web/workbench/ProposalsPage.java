// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.workbench;

import nl.gestand.ontology.citation.Identifier;
import nl.gestand.ontology.model.Commitment;
import nl.gestand.ontology.model.CommitmentId;
import nl.gestand.ontology.store.Answers;
import nl.gestand.ontology.store.CommitmentHistory;
import nl.gestand.ontology.store.CommitmentStore;
import nl.gestand.web.commitments.AnswerForm;
import nl.gestand.web.commitments.AnswerView;
import nl.gestand.web.commitments.Conversation;
import nl.gestand.web.http.Links;
import nl.gestand.web.http.Site;
import nl.gestand.web.words.Link;
import nl.gestand.web.words.Words;
import nl.gestand.web.workbench.ProposalsView.Line;

import io.javalin.http.Context;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What waits for the Chamber's answer, the longest waiting first, and what it answered last. */
public final class ProposalsPage {

  /** As many as one sitting answers; the rest moves up. */
  private static final int SHOWN = 20;

  private final CommitmentStore commitments;
  private final Answers answers;
  private final Site site;

  public ProposalsPage(CommitmentStore commitments, Answers answers, Site site) {
    this.commitments = commitments;
    this.answers = answers;
    this.site = site;
  }

  public void show(Context ctx, Worker worker) {
    List<CommitmentId> ids = answers.waiting(site.today(), worker.ministry());
    List<CommitmentHistory> waiting = commitments.list(ids.subList(0, Math.min(SHOWN, ids.size())));
    List<CommitmentHistory> answered = commitments.list(answers.given(worker.ministry(), SHOWN));
    site.pages().show(ctx, new ProposalsView("Wacht op antwoord", worker.mayAnswer(), ids.size(),
        waiting.stream().flatMap(history -> line(history, worker)).toList(),
        answered.stream().filter(history -> history.unanswered(site.today()).isEmpty())
            .flatMap(history -> line(history, worker)).toList()));
  }

  private Stream<Line> line(CommitmentHistory history, Worker worker) {
    LocalDate today = site.today();
    Commitment commitment = history.commitment();
    Optional<AnswerView> answer = worker.mayAnswer()
        ? AnswerView.of(history, worker.csrf(), AnswerForm.empty(history.version()), List.of(), today, site.labels())
        : Optional.empty();
    return Conversation.of(history, today, site.labels()).stream().map(conversation -> new Line(
        commitment.id().value(), new Link(Words.capital(commitment.title()), Links.commitment(commitment.id())),
        Words.capital(site.labels().label(commitment.kind()))
            + commitment.number().map(Identifier::printed).map(number -> " " + number).orElse(""),
        commitment.ministries().stream().map(Words::ministry).toList(), conversation, answer));
  }
}
