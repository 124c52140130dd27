// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.registers;

import nl.gestand.corpus.archive.RecordArchive;
import nl.gestand.corpus.archive.RecordArchive.AlarmKind;
import nl.gestand.corpus.source.records.RecordKey;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which records were in a delivery that is the whole of a register. */
final class WholeDelivery {

  private final RecordArchive archive;
  private final Instant at;
  private final Map<String, Set<String>> seen = new HashMap<>();

  WholeDelivery(RecordArchive archive, Instant at) {
    this.archive = archive;
    this.at = at;
  }

  void saw(RecordKey key) {
    seen.computeIfAbsent(key.source() + "/" + key.entity() + "/", entity -> new HashSet<>()).add(key.id());
  }

  /** The keys of the records that were there before and are no longer. */
  List<String> gone() {
    List<String> gone = new ArrayList<>();
    seen.forEach((entity, ids) -> {
      List<String> missing = archive.keys(entity).stream()
          .filter(key -> !ids.contains(key.substring(entity.length())))
          .filter(key -> !RecordView.of(archive.versions(key)).gone())
          .toList();
      if (missing.size() * 10L >= missing.size() + ids.size()) {
        archive.alarm(AlarmKind.FEWER, entity.substring(0, entity.length() - 1),
            ids.size() + " records waar er " + (missing.size() + ids.size()) + " waren", missing.getFirst(), at);
      } else {
        gone.addAll(missing);
      }
    });
    return gone;
  }
}
