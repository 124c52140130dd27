// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web;

import nl.gestand.corpus.archive.Archive;
import nl.gestand.indexer.search.SearchIndex;
import nl.gestand.ontology.store.Answers;
import nl.gestand.ontology.store.CommitmentStore;
import nl.gestand.ontology.store.DocumentStore;
import nl.gestand.ontology.store.ReviewQueue;
import nl.gestand.web.access.AuditLog;
import nl.gestand.web.access.PasswordCheck;
import nl.gestand.web.commitments.RecordStatus;

import java.time.Clock;

/** What the pages need of the rest of the program. */
public record Services(
    CommitmentStore commitments,
    DocumentStore documents,
    Archive archive,
    SearchIndex index,
    PasswordCheck passwords,
    AuditLog audit,
    RecordStatus record,
    ReviewQueue queue,
    Answers answers,
    Clock clock) {}
