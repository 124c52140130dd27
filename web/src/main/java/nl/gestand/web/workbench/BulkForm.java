// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.workbench;

import nl.gestand.ontology.model.CommitmentId;
import nl.gestand.web.commitments.RecordForm;
import nl.gestand.web.http.Parameters;
import nl.gestand.web.http.Refusal;

import io.javalin.http.Context;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One status for several commitments, as it was filled in. Its event is that of the action.
 *
 * @param seen the commitments in their order, each with the version that the person saw; none yet on the way to the
 *     review
 */
record BulkForm(RecordForm filled, List<CommitmentId> ids, Map<CommitmentId, Long> seen) {

  /** Twice a page of the list, and what one person can still review. */
  static final int MOST = 100;

  static BulkForm read(Context ctx) {
    List<CommitmentId> ids = ids(ctx.formParams("id"));
    Map<CommitmentId, Long> seen = new LinkedHashMap<>();
    List<String> versions = ctx.formParams("gezien");
    try {
      for (int i = 0; i < versions.size() && i < ids.size(); i++) {
        seen.put(ids.get(i), Long.parseLong(versions.get(i)));
      }
    } catch (NumberFormatException hiddenFieldsChanged) {
      throw Refusal.badRequest("Het formulier is niet compleet. Open de pagina opnieuw.");
    }
    if (Parameters.field(ctx, "event", 64).length() > 40) {
      throw Refusal.badRequest("Het formulier is niet compleet. Open de pagina opnieuw.");
    }
    return new BulkForm(RecordForm.read(ctx), ids, seen);
  }

  static List<CommitmentId> ids(List<String> typed) {
    if (typed.isEmpty()) {
      throw Refusal.badRequest("Kies eerst de moties en toezeggingen waarvoor u een status wilt vastleggen.");
    }
    if (typed.size() > MOST) {
      throw Refusal.badRequest("Kies er hooguit " + MOST + " tegelijk.");
    }
    List<CommitmentId> ids = new ArrayList<>();
    try {
      typed.stream().distinct().forEach(id -> ids.add(new CommitmentId(id)));
    } catch (IllegalArgumentException notAnId) {
      throw Refusal.badRequest("Een van de gekozen nummers kennen we niet.");
    }
    return ids;
  }
}
