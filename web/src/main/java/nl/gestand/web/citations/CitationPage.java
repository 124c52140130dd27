// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.citations;

import nl.gestand.ontology.model.CommitmentId;
import nl.gestand.ontology.model.DocumentId;
import nl.gestand.ontology.store.CommitmentStore;
import nl.gestand.ontology.store.DocumentStore;
import nl.gestand.web.http.Refusal;
import nl.gestand.web.http.Site;

import io.javalin.http.Context;

import java.util.Optional;
import java.util.function.Function;

/** The citation of a commitment or a document for a reference manager. */
public final class CitationPage {

  private final CommitmentStore commitments;
  private final DocumentStore documents;
  private final Site site;

  public CitationPage(CommitmentStore commitments, DocumentStore documents, Site site) {
    this.commitments = commitments;
    this.documents = documents;
    this.site = site;
  }

  public void commitment(Context ctx) {
    send(ctx, found(ctx, id -> commitments.find(new CommitmentId(id)))
        .map(history -> Citation.of(history.commitment(), site.labels(), site.base())));
  }

  public void document(Context ctx) {
    send(ctx, found(ctx, id -> documents.find(new DocumentId(id)))
        .map(reading -> Citation.of(reading.document(), site.labels(), site.base())));
  }

  private static <T> Optional<T> found(Context ctx, Function<String, Optional<T>> find) {
    try {
      return find.apply(ctx.pathParam("id"));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }

  private void send(Context ctx, Optional<Citation> known) {
    Citation citation = known.orElseThrow(() -> Refusal.notFound("Dit staat niet in Gestand."));
    String extension = ctx.pathParam("vorm");
    switch (extension) {
      case "ris" -> ctx.contentType("application/x-research-info-systems; charset=utf-8")
          .result(citation.ris(site.today()));
      case "bib" -> ctx.contentType("application/x-bibtex; charset=utf-8").result(citation.bibtex(site.today()));
      default -> throw Refusal.notFound("Een citaat is er als ris en als bib.");
    }
    ctx.header("Content-Disposition", "attachment; filename=\"" + citation.id() + "." + extension + "\"");
    ctx.header("Cache-Control", "private, no-cache");
  }
}
