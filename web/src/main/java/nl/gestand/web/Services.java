// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web;

import nl.gestand.corpus.archive.Archive;
import nl.gestand.corpus.extract.Extraction;
import nl.gestand.indexer.search.SearchIndex;
import nl.gestand.ontology.store.CommitmentStore;
import nl.gestand.ontology.store.DocumentStore;
import nl.gestand.web.access.AuditLog;
import nl.gestand.web.access.FindAccount;
import nl.gestand.web.access.PasswordCheck;
import nl.gestand.web.commitments.RecordStatus;

import java.time.Clock;

/**
 * What the pages need of the rest of the program.
 *
 * @param base start of the addresses of things
 */
public record Services(
    CommitmentStore commitments,
    DocumentStore documents,
    Archive archive,
    SearchIndex index,
    PasswordCheck passwords,
    FindAccount accounts,
    AuditLog audit,
    RecordStatus record,
    Extraction tables,
    Clock clock,
    String base) {}
