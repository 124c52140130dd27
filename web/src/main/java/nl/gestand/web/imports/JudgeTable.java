// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.imports;

import nl.gestand.corpus.extract.ExtractedTable;
import nl.gestand.ontology.model.CommitmentId;
import nl.gestand.ontology.store.CommitmentStore;
import nl.gestand.ontology.store.Recording;
import nl.gestand.ontology.vocabulary.Labels;
import nl.gestand.ontology.vocabulary.StatusWords;
import nl.gestand.web.commitments.FindEvidence;
import nl.gestand.web.imports.JudgeRow.Bringer;
import nl.gestand.web.imports.RowOutcome.Kind;
import nl.gestand.web.tables.Column;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Works out what a table would change, row by row. Nothing is recorded. */
public final class JudgeTable {

  private static final Logger LOG = LoggerFactory.getLogger(JudgeTable.class);

  /** The store writes an action as one change, and every other writer waits for that: some seconds. */
  private static final int MOST_CHANGES = 1_000;

  private final StatusWords words = new StatusWords();
  private final MatchRow match;
  private final FindEvidence evidence;
  private final ReadStatus statuses;
  private final Labels labels;

  public JudgeTable(CommitmentStore commitments, FindEvidence evidence, Labels labels) {
    this.match = new MatchRow(commitments);
    this.evidence = evidence;
    this.statuses = new ReadStatus(words, labels);
    this.labels = labels;
  }

  /** What each row comes to, in their order; empty when no row of headings is known. */
  List<RowOutcome> judge(ExtractedTable table, Bringer bringer) {
    List<RowOutcome> outcomes = new ArrayList<>();
    Map<CommitmentId, String> changed = new HashMap<>();
    for (ImportRow row : ReadRows.of(table, words)) {
      RowOutcome outcome = judge(row, bringer);
      Optional<CommitmentId> about = outcome.part().map(Recording.State::commitment);
      if (about.isPresent() && changed.size() == MOST_CHANGES) {
        outcome = RowOutcome.refused(Kind.NOT_UNDERSTOOD, row, outcome.name(),
            "Er worden hooguit 1.000 wijzigingen tegelijk vastgelegd. Lees de tabel daarna nog eens in.");
      } else if (about.isPresent() && changed.containsKey(about.get())) {
        outcome = RowOutcome.refused(Kind.NOT_UNDERSTOOD, row, outcome.name(),
            "Over deze motie of toezegging zegt " + changed.get(about.get()) + " al iets.");
      } else {
        about.ifPresent(id -> changed.put(id, row.place()));
      }
      if (outcome.kind() == Kind.UNKNOWN_WORD) {
        LOG.warn("No list knows a status in a table that {} brought: {}", bringer.who().account().name(), outcome.reason());
      }
      outcomes.add(outcome);
    }
    return outcomes;
  }

  private RowOutcome judge(ImportRow row, Bringer bringer) {
    MatchRow.Match found = match.find(row);
    return found.history()
        .map(history -> JudgeRow.judge(row, history, bringer, this))
        .orElseGet(() -> RowOutcome.refused(Kind.NOT_UNDERSTOOD, row,
            row.cell(Column.TITLE), found.reason()));
  }

  FindEvidence evidence() {
    return evidence;
  }

  ReadStatus statuses() {
    return statuses;
  }

  Labels labels() {
    return labels;
  }
}
