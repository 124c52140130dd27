// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.commitments;

import nl.gestand.ontology.model.EventId;
import nl.gestand.web.http.Parameters;
import nl.gestand.web.http.Refusal;

import io.javalin.http.Context;

import java.util.UUID;

/**
 * An answer of the Chamber as it was filled in, unchecked.
 *
 * @param event id of the event that it will become
 * @param choice {@code bevestigen}, {@code weigeren} or {@code termijn}
 */
public record AnswerForm(
    EventId event, long seenVersion, String on, String choice, String reason, String termWords, String termUntil) {

  public static AnswerForm empty(long version) {
    return new AnswerForm(new EventId(UUID.randomUUID().toString()), version, "", "", "", "", "");
  }

  /** @throws Refusal when what no one types was changed */
  public static AnswerForm read(Context ctx) {
    try {
      return new AnswerForm(new EventId(Parameters.field(ctx, "event", 64)),
          Long.parseLong(Parameters.field(ctx, "version", 19)), Parameters.field(ctx, "op", 64),
          Parameters.field(ctx, "besluit", 40), Parameters.field(ctx, "reden", 4_000),
          Parameters.field(ctx, "antwoordWoorden", 300), Parameters.field(ctx, "antwoordTot", 40));
    } catch (IllegalArgumentException hiddenFieldsChanged) {
      throw Refusal.badRequest("Het formulier is niet compleet. Open de pagina opnieuw.");
    }
  }

  /** The same answers on top of a newer history. */
  public AnswerForm on(long newerVersion) {
    return new AnswerForm(event, newerVersion, on, choice, reason, termWords, termUntil);
  }
}
