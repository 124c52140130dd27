// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.statute;

import nl.gestand.ontology.citation.Article;
import nl.gestand.ontology.citation.Identifier;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Brings what files tell of one statute together with what was known of it. A pure function: the order in which the
 * files come makes no difference, but that of two that contradict each other the one known before stays.
 */
public final class MergeStatute {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.of("nl"));

  private final StatuteHistory known;
  private final NavigableMap<LocalDate, StatuteState> states = new TreeMap<>();
  private final Map<LocalDate, Map<Article, ArticleText>> texts = new HashMap<>();
  private final Set<Amendment> amendments;
  private final Map<StatutePart, String> refused = new IdentityHashMap<>();
  private String title;

  /**
   * @param history what is known now
   * @param refused parts that contradict others, by identity, each with one Dutch sentence
   */
  public record Merged(StatuteHistory history, Map<StatutePart, String> refused) {}

  private MergeStatute(StatuteHistory known) {
    this.known = known;
    this.title = known.title();
    this.amendments = new LinkedHashSet<>(known.amendments());
    for (StatuteState state : known.states()) {
      states.put(state.from(), state);
      if (state.loaded()) {
        Map<Article, ArticleText> then = new HashMap<>();
        known.versions().stream().filter(version -> version.on(state.from())).forEach(version ->
            then.put(version.article(), new ArticleText(version.place(), version.text(),
                Optional.of(version.from()), version.changedBy())));
        texts.put(state.from(), then);
      }
    }
  }

  /** @param parts all of the statute of {@code known} */
  public static Merged merge(StatuteHistory known, List<? extends StatutePart> parts) {
    MergeStatute merge = new MergeStatute(known);
    merge.consolidations(parts.stream().filter(Consolidation.class::isInstance).map(Consolidation.class::cast)
        .toList());
    for (StatutePart part : parts) {
      switch (part) {
        case StatuteManifest manifest -> manifest.listed().forEach(merge::list);
        case StatuteAmendments told -> merge.amendments.addAll(told.amendments());
        case Consolidation done -> { }
      }
    }
    return new Merged(merge.history(), merge.refused);
  }

  private void consolidations(List<Consolidation> parts) {
    Map<LocalDate, List<Consolidation>> byDay = new TreeMap<>();
    parts.forEach(part -> byDay.computeIfAbsent(part.from(), day -> new ArrayList<>()).add(part));
    byDay.forEach((day, some) -> {
      Map<Integer, List<Consolidation>> bySequence = new TreeMap<>();
      some.forEach(part -> bySequence.computeIfAbsent(part.sequence(), sequence -> new ArrayList<>()).add(part));
      bySequence.values().forEach(this::load);
    });
  }

  /** All with one day and one sequence. */
  private void load(List<Consolidation> same) {
    Consolidation first = same.getFirst();
    StatuteState held = states.get(first.from());
    boolean holdsIt = held != null && held.loaded() && held.sequence() == first.sequence();
    Map<Article, ArticleText> mustBe = holdsIt ? texts.get(first.from()) : first.articles();
    if (!holdsIt && same.stream().anyMatch(other -> !sameTexts(other.articles(), mustBe))) {
      same.forEach(part -> refused.put(part, "is een van twee of meer bestanden met verschillende teksten voor "
          + DAY.format(part.from())));
      return;
    }
    same.stream().filter(part -> !sameTexts(part.articles(), mustBe)).forEach(part -> refused.put(part,
        "heeft een andere tekst voor " + DAY.format(part.from()) + " dan eerder is opgenomen"));
    if (holdsIt || held != null && held.loaded() && held.sequence() > first.sequence()) {
      return;
    }
    if (texts.keySet().stream().noneMatch(day -> day.isAfter(first.from()))) {
      title = first.title();
    }
    texts.put(first.from(), first.articles());
    Optional<LocalDate> until = held == null ? Optional.empty() : held.until();
    states.put(first.from(), new StatuteState(first.from(), first.sequence(), until, Optional.of(first.source())));
  }

  private static boolean sameTexts(Map<Article, ArticleText> some, Map<Article, ArticleText> others) {
    return some.keySet().equals(others.keySet()) && some.entrySet().stream()
        .allMatch(entry -> entry.getValue().text().equals(others.get(entry.getKey()).text()));
  }

  private void list(StatuteManifest.Listed listed) {
    StatuteState held = states.get(listed.from());
    if (held == null || !held.loaded() && held.sequence() <= listed.sequence()) {
      states.put(listed.from(),
          new StatuteState(listed.from(), listed.sequence(), listed.until(), Optional.empty()));
    } else if (held.sequence() <= listed.sequence()) {
      states.put(listed.from(), new StatuteState(held.from(), held.sequence(), listed.until(), held.source()));
    }
  }

  private StatuteHistory history() {
    StatuteHistory frame = new StatuteHistory(known.statute(), title, List.copyOf(states.values()), List.of(),
        List.of());
    List<StatuteState> loaded = frame.states().stream().filter(StatuteState::loaded).toList();
    Set<Article> articles = new TreeSet<>(Comparator.comparing(Article::canonical));
    texts.values().forEach(then -> articles.addAll(then.keySet()));
    List<ArticleVersion> versions = articles.stream()
        .flatMap(article -> versions(article, loaded, frame)).toList();
    List<Amendment> sorted = amendments.stream()
        .sorted(Comparator.comparing(Amendment::day).thenComparing(each -> each.article().canonical())
            .thenComparing(each -> each.by().canonical())).toList();
    return new StatuteHistory(known.statute(), title, frame.states(), versions, sorted);
  }

  private Stream<ArticleVersion> versions(Article article, List<StatuteState> loaded, StatuteHistory frame) {
    List<ArticleVersion> versions = new ArrayList<>();
    Optional<StatuteState> before = Optional.empty();
    ArticleText open = null;
    LocalDate from = null;
    List<Identifier> changedBy = List.of();
    for (StatuteState state : loaded) {
      ArticleText text = texts.get(state.from()).get(article);
      boolean goesOn = open != null && text != null && open.text().equals(text.text());
      if (!goesOn) {
        Optional<LocalDate> end = before.flatMap(frame::lastDay);
        if (open != null) {
          versions.add(new ArticleVersion(article, from, end, open.place(), open.text(), changedBy));
        }
        if (text != null) {
          from = text.since().filter(since -> since.isBefore(state.from()) && end.map(since::isAfter).orElse(true))
              .orElse(state.from());
          changedBy = changedBy(article, text, before.map(StatuteState::from), from);
        }
      }
      open = text;
      before = Optional.of(state);
    }
    if (open != null) {
      Optional<LocalDate> end = frame.lastDay(loaded.getLast()).filter(day -> !day.equals(StatuteState.NO_END));
      versions.add(new ArticleVersion(article, from, end, open.place(), open.text(), changedBy));
    }
    return versions.stream();
  }

  /** What the file says, and the amendments since the state before, or on the day itself where there is none. */
  private List<Identifier> changedBy(
      Article article, ArticleText text, Optional<LocalDate> before, LocalDate from) {
    Set<Identifier> by = new LinkedHashSet<>(text.changedBy());
    amendments.stream()
        .filter(each -> each.article().equals(article) && !each.day().isAfter(from)
            && before.map(each.day()::isAfter).orElse(each.day().equals(from)))
        .map(Amendment::by).forEach(by::add);
    return List.copyOf(by);
  }
}
