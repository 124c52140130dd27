// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.api;

import nl.gestand.ontology.model.CommitmentId;
import nl.gestand.ontology.model.DocumentId;
import nl.gestand.ontology.store.ChangeLog;
import nl.gestand.ontology.store.ChangeLog.Change;
import nl.gestand.ontology.store.CommitmentHistory;
import nl.gestand.ontology.store.CommitmentStore;
import nl.gestand.web.http.Parameters;
import nl.gestand.web.http.Refusal;
import nl.gestand.web.json.Shown.EventLine;

import io.javalin.http.Context;

import java.util.List;

/**
 * What changed after a change: a feed that a program follows by asking again after {@code last}. A document that was
 * written twice stands under its later change only.
 */
public final class ChangesApi {

  private static final int STANDARD_SIZE = 20;
  /** A letter that was read anew can touch hundreds of commitments; who wants their events asks for each. */
  private static final int MOST_HISTORIES = 100;

  /** @param last the number to ask after the next time; {@code newest} that of the last change of all */
  public record ChangesAnswer(List<ChangeLine> changes, long last, long newest) {}

  /** @param events those that this change recorded; of at most a hundred commitments */
  public record ChangeLine(long number, List<String> documents, List<String> commitments, List<EventLine> events) {}

  private final ChangeLog changes;
  private final CommitmentStore commitments;

  public ChangesApi(ChangeLog changes, CommitmentStore commitments) {
    this.changes = changes;
    this.commitments = commitments;
  }

  public void list(Context ctx) {
    long after = after(ctx);
    List<ChangeLine> lines = changes.since(after, Sizes.read(ctx, STANDARD_SIZE)).stream().map(this::line).toList();
    ApiRules.answer(ctx, new ChangesAnswer(lines, lines.isEmpty() ? after : lines.getLast().number(), changes.last()));
  }

  private ChangeLine line(Change change) {
    List<EventLine> events = commitments.list(change.commitments().stream().limit(MOST_HISTORIES).toList()).stream()
        .map(CommitmentHistory::events).flatMap(List::stream)
        .filter(event -> event.change() == change.number()).map(EventLine::of).toList();
    return new ChangeLine(change.number(), change.documents().stream().map(DocumentId::value).toList(),
        change.commitments().stream().map(CommitmentId::value).toList(), events);
  }

  private static long after(Context ctx) {
    String text = Parameters.text(ctx, "after", 18);
    if (!text.matches("[0-9]*")) {
      throw Refusal.badRequest("‘after’ is het nummer van een wijziging, 0 voor het begin.");
    }
    return text.isEmpty() ? 0 : Long.parseLong(text);
  }
}
