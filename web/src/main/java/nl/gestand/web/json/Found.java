// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.json;

import nl.gestand.indexer.search.SearchResult.Hit;
import nl.gestand.indexer.search.SearchResult.Mark;
import nl.gestand.indexer.search.SearchResult.Snippet;
import nl.gestand.ontology.model.Status;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** One result of a search: the contract of {@code web/README.md}. */
public record Found(String id, String type, String kind, String title, String date, String status, String termUntil,
    List<String> ministries, float score, List<Passage> passages) {

  public static Found of(Hit hit) {
    return new Found(hit.id(), hit.kind().name().toLowerCase(Locale.ROOT), hit.subkind(), hit.title(),
        hit.date().map(LocalDate::toString).orElse(null), hit.status().map(Status::code).orElse(null),
        hit.termUntil().map(LocalDate::toString).orElse(null), hit.ministries(), hit.score(),
        hit.passages().stream().map(Passage::of).toList());
  }

  public record Passage(String document, int start, int end, Integer page, String text, List<Mark> marks) {
    static Passage of(Snippet snippet) {
      return new Passage(snippet.document(), snippet.start(), snippet.end(),
          snippet.page() > 0 ? snippet.page() : null, snippet.text(), snippet.marks());
    }
  }
}
