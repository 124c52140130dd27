// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.statute;

import nl.gestand.ontology.citation.Article;
import nl.gestand.ontology.citation.Statute;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A statute through time: which of its states are known, and the versions of its articles, or of one of them.
 *
 * @param states by day
 * @param versions by article and day
 */
public record StatuteHistory(Statute statute, String title, List<StatuteState> states, List<ArticleVersion> versions,
    List<Amendment> amendments) {

  /**
   * A state of which nobody tells the end is taken to last until the next one when that follows within this time, as
   * statutes with consecutive files change about yearly at least. What lies further apart is a gap.
   */
  private static final int DAYS_TAKEN_TO_LAST = 366;

  public StatuteHistory {
    Objects.requireNonNull(statute);
    Objects.requireNonNull(title);
    states = List.copyOf(states);
    versions = List.copyOf(versions);
    amendments = List.copyOf(amendments);
  }

  public static StatuteHistory none(Statute statute) {
    return new StatuteHistory(statute, "", List.of(), List.of(), List.of());
  }

  /** Days within or after the loaded states of which no text is known; earliest first. */
  public List<Gap> gaps() {
    List<Gap> gaps = new ArrayList<>();
    List<StatuteState> loaded = states.stream().filter(StatuteState::loaded).toList();
    for (int i = 0; i < loaded.size(); i++) {
      Optional<LocalDate> end = lastDay(loaded.get(i));
      Optional<LocalDate> next = i + 1 < loaded.size() ? Optional.of(loaded.get(i + 1).from()) : Optional.empty();
      LocalDate after = end.orElse(loaded.get(i).from());
      boolean open = next.isEmpty() && !after.equals(StatuteState.NO_END);
      if (open || next.isPresent() && after.plusDays(1).isBefore(next.get())) {
        gaps.add(new Gap(after.plusDays(1), next.map(day -> day.minusDays(1))));
      }
    }
    return gaps;
  }

  /** Days of which the text of this article is not known: where its file tells since when it was so, fewer. */
  public List<Gap> gaps(Article article) {
    return gaps().stream().map(gap -> versions.stream()
        .filter(version -> version.article().equals(article) && version.from().isAfter(gap.from())
            && gap.on(version.from()))
        .findFirst()
        .map(version -> new Gap(gap.from(), Optional.of(version.from().minusDays(1))))
        .orElse(gap)).toList();
  }

  public List<ArticleVersion> versions(Article article) {
    return versions.stream().filter(version -> version.article().equals(article)).toList();
  }

  /** The text of an article on a day; empty where there was none, and where it is not known. */
  public Optional<ArticleVersion> on(Article article, LocalDate day) {
    return gaps(article).stream().anyMatch(gap -> gap.on(day)) ? Optional.empty()
        : versions(article).stream().filter(version -> version.on(day)).findFirst();
  }

  /** Whether the text of that day was loaded, this one or one that corrects it. */
  public boolean holds(Consolidation consolidation) {
    return states.stream().anyMatch(state -> state.loaded() && state.from().equals(consolidation.from())
        && state.sequence() >= consolidation.sequence());
  }

  /** The last day on which a state is known to have held; empty for the last of all when nobody told its end. */
  Optional<LocalDate> lastDay(StatuteState state) {
    Optional<LocalDate> next = states.stream().map(StatuteState::from).filter(state.from()::isBefore).findFirst();
    Optional<LocalDate> told = state.until().filter(until -> next.isEmpty() || until.isBefore(next.get()));
    if (told.isPresent() || next.isEmpty()) {
      return told;
    }
    boolean soon = !next.get().isAfter(state.from().plusDays(DAYS_TAKEN_TO_LAST)) || state.until().isPresent();
    return Optional.of(soon ? next.get().minusDays(1) : state.from());
  }
}
