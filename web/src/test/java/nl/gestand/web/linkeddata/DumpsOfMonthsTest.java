// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata;

import static org.assertj.core.api.Assertions.assertThat;

import nl.gestand.ontology.store.KnowledgeStore;
import nl.gestand.ontology.store.Uris;
import nl.gestand.web.words.Day;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;

/** Which dumps stay as the months go by. */
class DumpsOfMonthsTest {

  private static final String BASE = "https://gestand.example";

  @TempDir
  Path folder;

  @Test
  void ofEachMonth_theFirstStays_andTheLastOfAll() {
    try (KnowledgeStore store = KnowledgeStore.open("mem:", new Uris(BASE))) {
      for (String day : new String[] {"2025-01-03", "2025-01-20", "2025-01-28", "2025-02-02", "2025-02-14", "2025-02-20"}) {
        on(day).make(store);
      }
      assertThat(on("2025-02-20").list()).extracting(dump -> dump.day().toString())
          .containsExactly("2025-02-20", "2025-02-02", "2025-01-03");

      on("2025-02-27").makeWhatIsDue(store, true);
      on("2025-03-09").makeWhatIsDue(store, true);
      assertThat(on("2025-03-09").list()).extracting(dump -> dump.day().toString())
          .containsExactly("2025-03-09", "2025-02-02", "2025-01-03");
    }
  }

  private Dumps on(String day) {
    return new Dumps(folder, BASE, new DatasetSettings(BASE + "/", BASE + "/", DatasetSettings.CC0),
        Clock.fixed(LocalDate.parse(day).atTime(12, 0).atZone(Day.ZONE).toInstant(), Day.ZONE));
  }
}
