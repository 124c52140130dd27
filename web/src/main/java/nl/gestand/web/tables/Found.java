// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.tables;

import nl.gestand.indexer.search.SearchResult.Hit;
import nl.gestand.ontology.store.CommitmentHistory;

import java.util.Optional;

/** One of a whole result: what the index says, and of a commitment what the store says. */
record Found(Hit hit, Optional<CommitmentHistory> history) {}
