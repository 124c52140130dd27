// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.ingest;

import nl.gestand.corpus.ingest.IngestOutcome.Outcome;
import nl.gestand.ontology.citation.Statute;
import nl.gestand.ontology.model.DocumentId;
import nl.gestand.ontology.statute.StatutePart;
import nl.gestand.ontology.store.StatuteStore;
import nl.gestand.ontology.store.StatuteStore.PartResult;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Parts of statutes that are written together: versions are found by comparing all texts of one statute. */
final class StatuteBatch {

  /** Of files; what is read of them takes about half as much memory. */
  private static final long MOST_BYTES = 200_000_000;

  private record Offered(String file, StatutePart part) {}

  private final StatuteStore statutes;
  private final Consumer<IngestOutcome> listener;
  private final Map<Statute, List<Offered>> waiting = new LinkedHashMap<>();
  private long bytes;

  StatuteBatch(StatuteStore statutes, Consumer<IngestOutcome> listener) {
    this.statutes = statutes;
    this.listener = listener;
  }

  void add(String file, long size, StatutePart part) {
    waiting.computeIfAbsent(part.statute(), statute -> new ArrayList<>()).add(new Offered(file, part));
    bytes += size;
    if (bytes > MOST_BYTES) {
      write();
    }
  }

  void write() {
    waiting.forEach((statute, offered) -> {
      List<PartResult> results = statutes.put(statute, offered.stream().map(Offered::part).toList());
      int last = results.lastIndexOf(new PartResult.Taken());
      for (int i = 0; i < results.size(); i++) {
        tell(statute, offered.get(i).file(), results.get(i),
            i == last ? String.join(" ", statutes.contradictions(statute)) : "");
      }
    });
    waiting.clear();
    bytes = 0;
  }

  /** @param remark what the text of all files together contradicts, told once */
  private void tell(Statute statute, String file, PartResult result, String remark) {
    Optional<DocumentId> id = Optional.of(new DocumentId(statute.bwb()));
    listener.accept(switch (result) {
      case PartResult.Taken ignored -> new IngestOutcome(file, Outcome.NEW, id, "", remark);
      case PartResult.Unchanged ignored -> new IngestOutcome(file, Outcome.UNCHANGED, id, "");
      case PartResult.Refused refused -> IngestOutcome.refused(file, refused.reason());
    });
  }
}
