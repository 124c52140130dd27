// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.review;

import nl.gestand.ontology.model.EventId;
import nl.gestand.web.http.Parameters;
import nl.gestand.web.http.Refusal;

import io.javalin.http.Context;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A decision as it was filled in, unchecked.
 *
 * @param verdict id of the verdict that it will become
 * @param choice {@code bevestigen}, {@code wijzigen}, {@code afwijzen} or {@code overslaan}
 * @param reason why it is not so, or empty
 * @param commitment id of the commitment it is about according to the person
 * @param number any spelling of the number of another one, which goes before {@code commitment}
 */
public record ReviewForm(EventId verdict, long seenVersion, String choice, String reason, String commitment,
    String number, String status, String day, String termWords) {

  static ReviewForm empty(long version, String commitment, String status, LocalDate day, String termWords) {
    return new ReviewForm(new EventId(UUID.randomUUID().toString()), version, "", "", commitment, "", status,
        day.toString(), termWords);
  }

  static ReviewForm read(Context ctx) {
    try {
      return new ReviewForm(new EventId(Parameters.field(ctx, "oordeel", 40)),
          Long.parseLong(Parameters.field(ctx, "version", 19)), Parameters.field(ctx, "besluit", 40),
          Parameters.field(ctx, "reden", 4_000), Parameters.field(ctx, "verbintenis", 120),
          Parameters.field(ctx, "nummer", 200), Parameters.field(ctx, "status", 40),
          Parameters.field(ctx, "dag", 40), Parameters.field(ctx, "termijn", 300));
    } catch (IllegalArgumentException hiddenFieldsChanged) {
      throw Refusal.badRequest("Het formulier is niet compleet. Open de pagina opnieuw.");
    }
  }

  /** Id of the event that says how it is instead. */
  EventId replacement() {
    return new EventId(verdict + "-zo");
  }

  ReviewForm on(long newerVersion) {
    return new ReviewForm(verdict, newerVersion, choice, reason, commitment, number, status, day, termWords);
  }
}
