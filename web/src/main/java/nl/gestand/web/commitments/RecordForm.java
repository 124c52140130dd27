// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.commitments;

import nl.gestand.ontology.model.EventId;
import nl.gestand.web.http.Parameters;
import nl.gestand.web.http.Refusal;

import io.javalin.http.Context;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The form for a status as it was filled in, unchecked: what was typed is what is shown again.
 *
 * @param event id of the event that it will become, so that sending it twice is sending it once
 * @param seenVersion version of the history that the form was made for
 * @param document any spelling of an identifier, or the id of a document
 * @param quote words that stand in that document
 * @param page address of a page elsewhere
 */
public record RecordForm(
    EventId event,
    long seenVersion,
    String status,
    String day,
    String sourceWord,
    String termWords,
    String termUntil,
    String document,
    String quote,
    String page,
    String note) {

  public static RecordForm empty(long version, LocalDate today) {
    return new RecordForm(new EventId(UUID.randomUUID().toString()), version, "", today.toString(), "", "", "", "",
        "", "", "");
  }

  /** @throws Refusal when what no one types was changed */
  public static RecordForm read(Context ctx) {
    try {
      return new RecordForm(new EventId(text(ctx, "event", 64)), Long.parseLong(text(ctx, "version", 19)),
          text(ctx, "status", 40), text(ctx, "day", 40), text(ctx, "sourceWord", 300), text(ctx, "termWords", 300),
          text(ctx, "termUntil", 40), text(ctx, "document", 200), text(ctx, "quote", 4_000), text(ctx, "page", 2_000),
          text(ctx, "note", 4_000));
    } catch (IllegalArgumentException hiddenFieldsChanged) {
      throw Refusal.badRequest("Het formulier is niet compleet. Open de pagina opnieuw.");
    }
  }

  /** The same answers on top of a newer history. */
  RecordForm on(long newerVersion) {
    return new RecordForm(event, newerVersion, status, day, sourceWord, termWords, termUntil, document,
        quote, page, note);
  }

  FindEvidence.Typed evidence() {
    return new FindEvidence.Typed(document, quote, page);
  }

  private static String text(Context ctx, String name, int most) {
    return Parameters.field(ctx, name, most);
  }
}
