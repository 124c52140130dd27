// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.documents;

import nl.gestand.corpus.archive.Archive;
import nl.gestand.corpus.source.XmlReading;
import nl.gestand.corpus.structure.StructuredText;
import nl.gestand.ontology.model.Coded;
import nl.gestand.ontology.model.Commitment;
import nl.gestand.ontology.model.DocumentId;
import nl.gestand.ontology.model.Finding;
import nl.gestand.ontology.model.FindingKind;
import nl.gestand.ontology.model.Reading;
import nl.gestand.ontology.model.TextSpan;
import nl.gestand.ontology.store.CommitmentHistory;
import nl.gestand.ontology.store.CommitmentStore;
import nl.gestand.ontology.store.DocumentStore;
import nl.gestand.web.citations.Citation;
import nl.gestand.web.documents.MarkedText.Numbered;
import nl.gestand.web.http.Frame;
import nl.gestand.web.http.Parameters;
import nl.gestand.web.http.PointInTime;
import nl.gestand.web.http.Refusal;
import nl.gestand.web.http.Site;
import nl.gestand.web.linkeddata.DescribedOn;
import nl.gestand.web.linkeddata.SchemaOrg;

import io.javalin.http.Context;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A document with what was found in it, and its bytes as they were received. */
public final class DocumentPage {

  private final DocumentStore documents;
  private final CommitmentStore commitments;
  private final Archive archive;
  private final Site site;

  public DocumentPage(DocumentStore documents, CommitmentStore commitments, Archive archive, Site site) {
    this.documents = documents;
    this.commitments = commitments;
    this.archive = archive;
    this.site = site;
  }

  public void show(Context ctx) {
    Reading reading = get(ctx.pathParam("id"));
    PointInTime point = PointInTime.read(ctx);
    Optional<FindingKind> kind = kind(ctx);
    StructuredText text = archive.text(reading.document().text());
    Optional<TextSpan> pointed = pointed(ctx, text.text().codePointCount(0, text.text().length()));
    List<Numbered> findings = new ArrayList<>();
    for (Finding finding : reading.findings()) {
      if (kind.isEmpty() || kind.get() == finding.kind()) {
        findings.add(new Numbered(findings.size() + 1, finding));
      }
    }
    List<Block> blocks = new MarkedText(text, findings, pointed, site.labels()).blocks();
    DescribedOn.page(ctx, site, "document/" + reading.document().id(),
        SchemaOrg.of(reading.document(), site.labels(), site.base()), documents.modified(reading.document().id()));
    ctx.attribute(Frame.CITATION, Citation.of(reading.document(), site.labels(), site.base()).words(site.today()));
    boolean mended = XmlReading.isEncodedTwice(archive.original(reading.document().original()));
    site.pages().show(ctx, new ShowDocument(site.labels(), point, site.today(), mended)
        .view(reading, made(reading, point), kind, text, blocks, findings));
  }

  /** The bytes, always as a file to keep: what a publisher's file does in a browser is not ours to answer for. */
  public void original(Context ctx) {
    Reading reading = get(ctx.pathParam("id"));
    byte[] bytes = archive.original(reading.document().original());
    ctx.header("Content-Disposition",
        "attachment; filename=\"" + reading.document().id() + "." + FileKind.of(bytes).extension() + "\"");
    ctx.header("Cache-Control", "public, no-cache");
    ctx.header("ETag", "\"" + reading.document().original() + "\"");
    ctx.contentType(FileKind.of(bytes).mediaType()).result(bytes);
  }

  /** What it makes or describes, as far as that was known. */
  private List<CommitmentHistory> made(Reading reading, PointInTime point) {
    return commitments.list(reading.commitments().stream().map(Commitment::id).toList()).stream()
        .filter(point::has).map(point::of).toList();
  }

  private Reading get(String id) {
    DocumentId known;
    try {
      known = new DocumentId(id);
    } catch (IllegalArgumentException notAnId) {
      throw unknown();
    }
    return documents.find(known).orElseThrow(DocumentPage::unknown);
  }

  private static Refusal unknown() {
    return Refusal.notFound("Dit stuk staat niet in Gestand.");
  }

  private static Optional<FindingKind> kind(Context ctx) {
    String code = Parameters.text(ctx, "vondst", 40);
    return code.isEmpty()
        ? Optional.empty()
        : Optional.of(Coded.find(FindingKind.class, code)
            .orElseThrow(() -> Refusal.badRequest("We kennen geen vondsten van de soort ‘" + code + "’.")));
  }

  private static Optional<TextSpan> pointed(Context ctx, int length) {
    Optional<Integer> from = Parameters.number(ctx, "van");
    Optional<Integer> until = Parameters.number(ctx, "tot");
    if (from.isEmpty() || until.isEmpty()) {
      return Optional.empty();
    }
    if (until.get() <= from.get() || until.get() > length) {
      throw Refusal.badRequest("Deze passage bestaat niet: het stuk heeft " + length + " tekens.");
    }
    return Optional.of(new TextSpan(from.get(), until.get()));
  }
}
