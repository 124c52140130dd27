// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.http;

import nl.gestand.indexer.search.AsOf;
import nl.gestand.ontology.store.CommitmentHistory;

import io.javalin.http.Context;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The point in both times that an address asks for: {@code ?peildatum=} is the day asked about, {@code ?bekend=} the
 * day at whose end it was known so. Who gives only the second asks how it was known then to stand then.
 */
public record PointInTime(Optional<LocalDate> asked, Optional<LocalDate> known) {

  public static final PointInTime NOW = new PointInTime(Optional.empty(), Optional.empty());

  public static PointInTime read(Context ctx) {
    return read(ctx.queryParamMap());
  }

  public static PointInTime read(Map<String, List<String>> query) {
    return new PointInTime(Parameters.day(query, "peildatum"), Parameters.day(query, "bekend"));
  }

  /** Whether it is simply now. */
  public boolean now() {
    return asked.isEmpty() && known.isEmpty();
  }

  public LocalDate day(LocalDate today) {
    return asked.or(() -> known).orElse(today);
  }

  /** A history with only what was known. */
  public CommitmentHistory of(CommitmentHistory history) {
    return known.map(history::asKnownOn).orElse(history);
  }

  /** Whether it was known at all. */
  public boolean has(CommitmentHistory history) {
    return known.map(history::knownOn).orElse(true);
  }

  /** As the index is asked it; empty for now. */
  public Optional<AsOf> asOf(LocalDate today) {
    return now() ? Optional.empty() : Optional.of(new AsOf(day(today), known.orElse(today)));
  }

  /** What an address must end with to ask for the same point: {@code ?peildatum=2025-06-17}, or nothing. */
  public String query() {
    String day = asked.map(value -> "peildatum=" + value).orElse("");
    String then = known.map(value -> "bekend=" + value).orElse("");
    return now() ? "" : "?" + day + (day.isEmpty() || then.isEmpty() ? "" : "&") + then;
  }
}
