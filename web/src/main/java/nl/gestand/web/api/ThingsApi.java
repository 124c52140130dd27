// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.api;

import nl.gestand.ontology.citation.Dossier;
import nl.gestand.ontology.model.CommitmentId;
import nl.gestand.ontology.model.Document;
import nl.gestand.ontology.model.DocumentId;
import nl.gestand.ontology.model.Reading;
import nl.gestand.ontology.store.CommitmentHistory;
import nl.gestand.ontology.store.CommitmentStore;
import nl.gestand.ontology.store.DocumentStore;
import nl.gestand.ontology.store.Uris;
import nl.gestand.web.http.PointInTime;
import nl.gestand.web.http.Refusal;
import nl.gestand.web.http.Site;
import nl.gestand.web.json.Shown;

import io.javalin.http.Context;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** One thing with all that is known of it, in the JSON that {@code gestand show --json} writes too. */
public final class ThingsApi {

  private final CommitmentStore commitments;
  private final DocumentStore documents;
  private final Uris uris;
  private final Site site;

  public ThingsApi(CommitmentStore commitments, DocumentStore documents, Uris uris, Site site) {
    this.commitments = commitments;
    this.documents = documents;
    this.uris = uris;
    this.site = site;
  }

  public void commitment(Context ctx) {
    PointInTime point = PointInTime.read(ctx);
    CommitmentHistory history = id(ctx, "id", CommitmentId::new).flatMap(commitments::find).map(point::of)
        .orElseThrow(() -> Refusal.notFound("Deze motie of toezegging kennen we niet."));
    Optional<Reading> own = id(ctx, "id", DocumentId::new).flatMap(documents::find);
    ApiRules.answer(ctx, Shown.CommitmentLine.of(history, own, uris, point.day(site.today())));
  }

  public void document(Context ctx) {
    Reading reading = id(ctx, "id", DocumentId::new).flatMap(documents::find)
        .orElseThrow(() -> Refusal.notFound("Dit stuk staat niet in Gestand."));
    ApiRules.answer(ctx, Shown.DocumentLine.of(reading, uris));
  }

  public void dossier(Context ctx) {
    PointInTime point = PointInTime.read(ctx);
    Dossier dossier = id(ctx, "key", Dossier::ofKey).orElseThrow(ThingsApi::noDossier);
    List<Document> found = documents.inDossier(dossier);
    List<CommitmentHistory> histories = commitments.inDossier(dossier).stream().map(point::of).toList();
    if (found.isEmpty() && histories.isEmpty()) {
      throw noDossier();
    }
    ApiRules.answer(ctx, Shown.DossierLine.of(dossier, found, histories, uris, point.day(site.today())));
  }

  private static Refusal noDossier() {
    return Refusal.notFound("Van dit dossier staat niets in Gestand.");
  }

  /** What a part of the path names; empty when it can't name anything. */
  private static <T> Optional<T> id(Context ctx, String name, Function<String, T> made) {
    try {
      return Optional.of(made.apply(ctx.pathParam(name)));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }
}
