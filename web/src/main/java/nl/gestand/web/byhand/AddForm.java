// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.byhand;

import nl.gestand.ontology.model.EventId;
import nl.gestand.web.commitments.FindEvidence;
import nl.gestand.web.http.Parameters;
import nl.gestand.web.http.Refusal;

import io.javalin.http.Context;

import java.util.UUID;

/**
 * A toezegging as it was filled in, unchecked.
 *
 * @param event id of the event that opens it, so that sending it twice is sending it once
 * @param speaker who promised, with the office they hold
 * @param addressee to whom, with their party
 * @param title one line by which it will be known
 * @param quote the words in which it was promised
 * @param document any spelling of an identifier, where those words stand
 * @param page or the address of a page elsewhere
 * @param termWords by when, in the words that were used
 * @param number the register's number, in any spelling
 */
public record AddForm(
    EventId event, String speaker, String office, String addressee, String party, String debate, String day,
    String title, String quote, String document, String page, String termWords, String number, String ministry,
    String dossier) {

  static AddForm empty() {
    return new AddForm(new EventId(UUID.randomUUID().toString()), "", "", "", "", "", "", "", "", "", "", "", "", "",
        "");
  }

  static AddForm read(Context ctx) {
    EventId event;
    try {
      event = new EventId(Parameters.field(ctx, "event", 40));
    } catch (IllegalArgumentException hiddenFieldChanged) {
      throw Refusal.badRequest("Het formulier is niet compleet. Open de pagina opnieuw.");
    }
    return new AddForm(event, Parameters.field(ctx, "speaker", 200), Parameters.field(ctx, "office", 200),
        Parameters.field(ctx, "addressee", 200), Parameters.field(ctx, "party", 100),
        Parameters.field(ctx, "debate", 300), Parameters.field(ctx, "day", 40), Parameters.field(ctx, "title", 140),
        Parameters.field(ctx, "quote", 4_000), Parameters.field(ctx, "document", 200),
        Parameters.field(ctx, "page", 2_000), Parameters.field(ctx, "termWords", 300),
        Parameters.field(ctx, "number", 200), Parameters.field(ctx, "ministry", 40),
        Parameters.field(ctx, "dossier", 60));
  }

  FindEvidence.Typed evidence() {
    return new FindEvidence.Typed(document, quote, page);
  }
}
