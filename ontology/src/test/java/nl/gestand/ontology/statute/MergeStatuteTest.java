// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.statute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import nl.gestand.ontology.citation.Article;
import nl.gestand.ontology.citation.Identifiers;
import nl.gestand.ontology.citation.Statute;
import nl.gestand.ontology.model.ContentHash;
import nl.gestand.ontology.statute.StatuteManifest.Listed;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

class MergeStatuteTest {

  private static final Statute STATUTE = new Statute("BWBR0001854");
  private static final Article ARTICLE = new Article("BWBR0001854", "240b");
  private static final Article OTHER = new Article("BWBR0001854", "1");

  @Test
  void sameTextInSeveralStates_isOneVersion() {
    StatuteHistory history = merge(state("2010-01-01", "Een"), state("2010-03-01", "Een"), state("2010-06-01", "Twee"));

    assertThat(history.versions(ARTICLE)).extracting(ArticleVersion::from, ArticleVersion::until, ArticleVersion::text)
        .containsExactly(
            tuple(day("2010-01-01"), Optional.of(day("2010-05-31")), "Een"),
            tuple(day("2010-06-01"), Optional.empty(), "Twee"));
  }

  @Test
  void articleThatAppearsDisappearsAndComesBack_hasItsDays() {
    StatuteHistory history = merge(state("2010-01-01", ""), state("2010-03-01", "Een"), state("2010-06-01", ""),
        state("2010-09-01", "Een"));

    assertThat(history.versions(ARTICLE)).extracting(ArticleVersion::from, ArticleVersion::until).containsExactly(
        tuple(day("2010-03-01"), Optional.of(day("2010-05-31"))), tuple(day("2010-09-01"), Optional.empty()));
  }

  @Test
  void anyOrderOfFiles_oneByOneOrTogether_givesTheSame() {
    List<StatutePart> parts = new ArrayList<>(List.of(state("2010-01-01", "Een"), state("2010-03-01", "Twee"),
        state("2010-06-01", "Twee"), state("2010-09-01", ""), new StatuteManifest(STATUTE, List.of(
            new Listed(day("2010-01-01"), 0, Optional.of(day("2010-02-28"))),
            new Listed(day("2010-09-01"), 0, Optional.of(StatuteState.NO_END)))),
        amended("2010-03-01", "stb-2010-7")));
    StatuteHistory expected = MergeStatute.merge(StatuteHistory.none(STATUTE), parts).history();
    Random random = new Random(7);
    for (int i = 0; i < 20; i++) {
      Collections.shuffle(parts, random);
      StatuteHistory history = StatuteHistory.none(STATUTE);
      for (StatutePart part : parts) {
        history = MergeStatute.merge(history, List.of(part)).history();
      }
      assertThat(history).isEqualTo(expected);
    }
    assertThat(expected.versions(ARTICLE).getLast().changedBy()).extracting(Object::toString)
        .singleElement().asString().contains("2010");
  }

  @Test
  void statesFarApart_leaveAGap_thatNoVersionBridgesUnlessItsTextIsTheSame() {
    StatuteHistory history = merge(state("2000-01-01", "Een"), state("2010-01-01", "Twee"));

    assertThat(history.gaps()).containsExactly(new Gap(day("2000-01-02"), Optional.of(day("2009-12-31"))),
        new Gap(day("2010-01-02"), Optional.empty()));
    assertThat(history.versions(ARTICLE).getFirst().until()).contains(day("2000-01-01"));
    assertThat(history.versions(ARTICLE).getLast().from()).isEqualTo(day("2010-01-01"));
    assertThat(merge(state("2000-01-01", "Een"), state("2010-01-01", "Een")).gaps(ARTICLE)).hasSize(2);
  }

  @Test
  void fileThatTellsSinceWhenAnArticleWasSo_makesItsGapSmaller() {
    StatuteHistory history = merge(state("2000-01-01", "Een"), state("2010-01-01", "Twee", "2006-07-01"));

    assertThat(history.versions(ARTICLE).getLast().from()).isEqualTo(day("2006-07-01"));
    assertThat(history.gaps(ARTICLE)).first().isEqualTo(new Gap(day("2000-01-02"), Optional.of(day("2006-06-30"))));
  }

  @Test
  void stateThatThePublisherListsAndWasNotLoaded_isAGap() {
    StatuteHistory history = merge(state("2010-01-01", "Een"), state("2010-09-01", "Een"),
        new StatuteManifest(STATUTE, List.of(
            new Listed(day("2010-01-01"), 0, Optional.of(day("2010-02-28"))),
            new Listed(day("2010-03-01"), 0, Optional.of(day("2010-08-31"))),
            new Listed(day("2010-09-01"), 0, Optional.of(StatuteState.NO_END)))));

    assertThat(history.gaps()).containsExactly(new Gap(day("2010-03-01"), Optional.of(day("2010-08-31"))));
  }

  @Test
  void twoFilesOfOneDayWithDifferentTexts_areBothRefusedByName_andTheRestIsTaken() {
    Consolidation one = state("2010-03-01", "Een");
    Consolidation other = state("2010-03-01", "Anders");
    MergeStatute.Merged merged = MergeStatute.merge(StatuteHistory.none(STATUTE),
        List.of(one, other, state("2010-06-01", "Twee")));

    assertThat(merged.refused()).hasSize(2);
    assertThat(merged.refused().get(one)).contains("1 maart 2010");
    assertThat(merged.history().states()).extracting(StatuteState::from).containsExactly(day("2010-06-01"));
  }

  @Test
  void fileThatContradictsWhatWasLoaded_isRefused_andChangesNothing() {
    StatuteHistory known = merge(state("2010-03-01", "Een"));
    Consolidation other = state("2010-03-01", "Anders");
    MergeStatute.Merged merged = MergeStatute.merge(known, List.of(other));

    assertThat(merged.refused()).containsKey(other);
    assertThat(merged.history()).isEqualTo(known);
  }

  @Test
  void correctedStateOfTheSameDay_replacesTheFirst() {
    Consolidation corrected = new Consolidation(STATUTE, "Wet", day("2010-03-01"), 1, hash("x"), texts("Beter", ""));

    assertThat(merge(corrected, state("2010-03-01", "Een")).versions(ARTICLE)).extracting(ArticleVersion::text)
        .containsExactly("Beter");
  }

  private static StatuteHistory merge(StatutePart... parts) {
    return MergeStatute.merge(StatuteHistory.none(STATUTE), List.of(parts)).history();
  }

  private static Consolidation state(String from, String text) {
    return state(from, text, "");
  }

  private static Consolidation state(String from, String text, String since) {
    return new Consolidation(STATUTE, "Wet", day(from), 0, hash(from + text), texts(text, since));
  }

  private static Map<Article, ArticleText> texts(String text, String since) {
    ArticleText first = new ArticleText("Boek", "Eerste artikel.", Optional.empty(), List.of());
    return text.isEmpty() ? Map.of(OTHER, first) : Map.of(OTHER, first, ARTICLE, new ArticleText("Boek", text,
        since.isEmpty() ? Optional.empty() : Optional.of(day(since)), List.of()));
  }

  private static StatuteAmendments amended(String day, String by) {
    return new StatuteAmendments(STATUTE,
        List.of(new Amendment(ARTICLE, day(day), Identifiers.parse(by).orElseThrow())));
  }

  private static ContentHash hash(String of) {
    return ContentHash.of(of.getBytes(StandardCharsets.UTF_8));
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }
}
