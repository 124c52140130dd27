// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.api;

import nl.gestand.ontology.model.Status;
import nl.gestand.ontology.vocabulary.Labels;
import nl.gestand.ontology.vocabulary.Schemes;
import nl.gestand.ontology.vocabulary.Transitions;

import io.javalin.http.Context;

import java.util.Arrays;
import java.util.List;

/** The statuses that there are. */
public final class StatusesApi {

  public record StatusesAnswer(List<StatusLine> statuses) {}

  /** @param open whether something is still to be done; {@code mayBecome} what may follow in the ordinary course */
  public record StatusLine(String code, String uri, String label, String definition, boolean open,
      List<String> mayBecome) {}

  private final Labels labels;
  private final Transitions transitions = new Transitions();

  public StatusesApi(Labels labels) {
    this.labels = labels;
  }

  public void list(Context ctx) {
    ApiRules.answer(ctx, new StatusesAnswer(Arrays.stream(Status.values()).map(status -> new StatusLine(status.code(),
        Schemes.concept(status).getURI(), labels.label(status), labels.definition(status), status.open(),
        transitions.after(status).stream().map(Status::code).sorted().toList())).toList()));
  }
}
