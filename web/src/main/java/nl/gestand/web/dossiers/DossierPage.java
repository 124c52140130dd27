// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.dossiers;

import nl.gestand.ontology.citation.Dossier;
import nl.gestand.ontology.citation.Identifier;
import nl.gestand.ontology.model.Document;
import nl.gestand.ontology.store.CommitmentHistory;
import nl.gestand.ontology.store.CommitmentStore;
import nl.gestand.ontology.store.DocumentStore;
import nl.gestand.web.commitments.CommitmentLine;
import nl.gestand.web.http.Links;
import nl.gestand.web.http.Refusal;
import nl.gestand.web.http.Site;
import nl.gestand.web.words.Day;
import nl.gestand.web.words.Link;
import nl.gestand.web.words.Words;

import io.javalin.http.Context;

import java.time.LocalDate;
import java.util.List;

/** A dossier: what was promised and asked in it, and its documents. */
public final class DossierPage {

  private final CommitmentStore commitments;
  private final DocumentStore documents;
  private final Site site;

  public DossierPage(CommitmentStore commitments, DocumentStore documents, Site site) {
    this.commitments = commitments;
    this.documents = documents;
    this.site = site;
  }

  public void show(Context ctx) {
    Dossier dossier = dossier(ctx.pathParam("key"));
    List<CommitmentHistory> made = commitments.inDossier(dossier);
    List<Document> papers = documents.inDossier(dossier);
    if (made.isEmpty() && papers.isEmpty()) {
      throw unknown();
    }
    LocalDate today = site.today();
    List<CommitmentLine> lines =
        made.stream().map(history -> CommitmentLine.of(history, today, site.labels())).toList();
    site.pages().show(ctx, new DossierView("Dossier " + dossier.printed(), dossier.printed(),
        "/zoeken?dossier=" + Links.encoded(dossier.key()), lines,
        lines.stream().filter(CommitmentLine::open).count(), papers.stream().map(this::line).toList()));
  }

  private DossierView.Line line(Document document) {
    return new DossierView.Line(new Link(Words.capital(document.title()), Links.document(document.id())),
        Words.capital(site.labels().label(document.kind())),
        document.identifiers().stream().findFirst().map(Identifier::printed).orElse(""), document.date().map(Day::of));
  }

  private static Dossier dossier(String key) {
    int dash = key.indexOf('-');
    try {
      return dash < 0 ? new Dossier(key, "") : new Dossier(key.substring(0, dash), key.substring(dash + 1));
    } catch (IllegalArgumentException notAKey) {
      throw unknown();
    }
  }

  private static Refusal unknown() {
    return Refusal.notFound("Van dit dossier staat niets in Gestand.");
  }
}
