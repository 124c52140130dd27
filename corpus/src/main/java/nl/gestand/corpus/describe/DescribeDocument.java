// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.describe;

import nl.gestand.corpus.recognise.Context;
import nl.gestand.corpus.recognise.FoundCommitment;
import nl.gestand.corpus.recognise.FoundPromise;
import nl.gestand.corpus.recognise.Recogniser;
import nl.gestand.corpus.recognise.Recognition;
import nl.gestand.corpus.source.Head;
import nl.gestand.corpus.source.Received;
import nl.gestand.corpus.source.overview.Overview;
import nl.gestand.corpus.source.overview.ReadOverview;
import nl.gestand.ontology.model.Commitment;
import nl.gestand.ontology.model.CommitmentId;
import nl.gestand.ontology.model.ContentHash;
import nl.gestand.ontology.model.Document;
import nl.gestand.ontology.model.DocumentId;
import nl.gestand.ontology.model.DocumentKind;
import nl.gestand.ontology.model.Finding;
import nl.gestand.ontology.model.Reading;
import nl.gestand.ontology.model.StatusEvent;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes one reading of what a document says of itself and what was recognised in it.
 *
 * <p>Reads: the head, the text, the recognition. Writes: the reading that the store keeps.
 */
public final class DescribeDocument {

  private DescribeDocument() {}

  /**
   * @param original hash of the bytes as received
   * @param text hash under which the text is archived
   */
  public static Reading describe(Received.Accepted received, ContentHash original, ContentHash text) {
    return describe(received, ReadOverview.in(received.text()), original, text);
  }

  /**
   * The same of a text whose tables of moties and toezeggingen were read.
   *
   * @param original hash of the bytes as received
   * @param text hash under which the text is archived
   */
  public static Reading describe(Received.Accepted received, Overview overview, ContentHash original, ContentHash text) {
    Document document = document(received, original, text);
    Head head = received.head();
    Context context = new Context(head.kind(), head.date(), head.dossier(), head.senders());
    Recognition recognition = Recogniser.recognise(ReadOverview.cellByCell(received.text(), overview),
        overview.tables(), context);
    Quoted source = new Quoted(document.id(), received.text().text());

    List<CommitmentId> ids = recognition.commitments().stream()
        .map(found -> Commitments.id(found, source))
        .toList();
    Map<CommitmentId, Commitment> commitments = new LinkedHashMap<>();
    List<StatusEvent> claims = new ArrayList<>();
    if (head.kind() == DocumentKind.MOTIE) {
      Commitment motie = Commitments.ofMotie(document, head, source);
      commitments.put(motie.id(), motie);
      claims.addAll(Claims.submitted(motie, head, source));
    }
    for (int i = 0; i < ids.size(); i++) {
      FoundCommitment found = recognition.commitments().get(i);
      commitments.putIfAbsent(ids.get(i), Commitments.ofMention(ids.get(i), found, document, source));
    }
    List<CommitmentId> promises = new ArrayList<>();
    for (FoundPromise found : recognition.promises()) {
      Commitment promise = Commitments.ofPromise(found, ids, document, source);
      commitments.putIfAbsent(promise.id(), promise);
      promises.add(promise.id());
      claims.addAll(Claims.promised(promise, found, document, source));
    }
    claims.addAll(Claims.stated(recognition, ids, document, source));
    ListedRows listed = new ListedRows(overview.rows(), document, source);
    listed.commitments().forEach(commitment -> commitments.putIfAbsent(commitment.id(), commitment));
    claims.addAll(listed.claims());
    List<Finding> findings = Findings.of(recognition, ids, promises, context, source, listed.findings());
    return new Reading(document, Recogniser.VERSION, findings, List.copyOf(commitments.values()),
        Claims.withoutRepeats(claims));
  }

  private static Document document(Received.Accepted received, ContentHash original, ContentHash text) {
    Head head = received.head();
    DocumentId id = head.identifiers().isEmpty()
        ? new DocumentId("doc-" + original.hex().substring(0, 16))
        : new DocumentId(head.identifiers().get(0).canonical());
    return new Document(id, head.kind(), head.identifiers(), head.typeWord(), head.title(), head.date(),
        head.senders().stream().map(sender -> sender.on(head.date())).toList(),
        head.ministries(), OwnCommittees.of(head, received.text()), head.addressee(), head.dossier(), head.reference(), head.officialPage(),
        head.summary(), original, text, received.text().pages());
  }
}
