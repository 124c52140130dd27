// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.indexer.search;

import static org.assertj.core.api.Assertions.assertThat;

import nl.gestand.indexer.search.SearchWords.Item;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

class SearchWordsTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "moties van Mutluer over femicide die nog open staan|moties van Mutluer over femicide|OPEN=ja",
      "welke toezeggingen over zeden staan nog open?|welke toezeggingen over zeden|OPEN=ja",
      "openstaande moties femicide|moties femicide|OPEN=ja",
      "toezeggingen over zeden die nog niet zijn afgedaan|toezeggingen over zeden|OPEN=ja",
      "afgedane toezeggingen boa|toezeggingen boa|OPEN=nee",
      "toezeggingen aan de Kamer die te laat zijn|toezeggingen aan de Kamer|TERM=verlopen",
      "winkels die nog open staan|winkels die nog open staan|",
      "moties over open wonden|moties over open wonden|",
      "moties \"nog open staan\"|moties [nog open staan]|",
      "moties die open staan status:afgedaan|moties die open staan|OPEN=nee"})
  void read_aStatusSaidInASentence_isACondition(String typed, String words, String limits) {
    SearchWords read = SearchWords.read(typed);

    assertThat(shown(read)).isEqualTo(words);
    assertThat(read.limits().stream().map(limit -> shown(limit.wanted()))).containsExactlyElementsOf(
        limits == null ? List.of() : List.of(limits));
    read.limits().stream().filter(limit -> !typed.contains("status:"))
        .forEach(limit -> assertThat(SearchWords.read(limit.leftOutOf(typed)).limits()).isEmpty());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '^', value = {
      "twee woorden|twee woorden",
      "\"online veiligheid\" school|[online veiligheid] school",
      "„online veiligheid” school|[online veiligheid] school",
      "doxing OR sextortion wet|doxing/sextortion wet",
      "doxing OF sextortion|doxing/sextortion",
      "(doxing OR sextortion) wet|doxing/sextortion wet",
      "doxing AND wet|doxing wet",
      "wet -doxing|wet -doxing",
      "wet NOT doxing|wet -doxing",
      "wet NIET \"online veiligheid\"|wet -[online veiligheid]",
      "wet -\"online veiligheid\"|wet -[online veiligheid]",
      "kinder* wet|kinder* wet",
      "oud-minister|oud-minister",
      "34 843, nr. 14|#kst-34843-14",
      "motie 34 843, nr. 14 school|motie #kst-34843-14 school",
      "34843-14 OR TZ202504-096|#kst-34843-14/#TZ202504-096",
      "\"34 843\"|[34 843]",
      "1 250 000 euro|1 250 000 euro",
      "wat? nou!|wat? nou!",
      "wraakporno NEAR minister|wraakporno~10~minister",
      "school \"online veiligheid\" NABIJ/3 kind|school online veiligheid~3~kind",
      "a1 NEAR b1 NEAR/999 c1|a1~10~b1 b1~50~c1",
      "artikel 240b kinderporno|artikel~10~240b kinderporno",
      "art. 240b?|artikel~10~240b",
      "artikel 26 verdrag|artikel 26 verdrag",
      "ECLI:NL:HR:2023:1|#ECLI:NL:HR:2023:1",
      "tijd 10:30|tijd 10:30",
      "& - ... wet|wet",
      "|"})
  void read(String typed, String expected) {
    SearchWords words = SearchWords.read(typed == null ? "" : typed);

    assertThat(shown(words)).isEqualTo(expected == null ? "" : expected);
    assertThat(words.notUnderstood()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"*prijzen|prijzen|*prijzen", "a* wet|a wet|a*", "wet OR|wet|OR", "OR wet|wet|OR",
      "wet AND|wet|AND", "wet NOT|wet|NOT", "NOT|''|NOT", "wet OR OR doxing|wet doxing|OR OR",
      "ki*nd|ki nd|ki*nd", "NEAR wet|wet|NEAR", "wet NEAR|wet|NEAR",
      "wet NEAR NOT doxing|wet -doxing|NEAR", "Re:doxing|Re doxing|Re:doxing",
      "wet ministerie:jenx|wet|ministerie:jenx", "na:gisteren wet|wet|na:gisteren", "wet OR ministerie:jenv|wet|OR"})
  void read_whatIsNoQuery_isNamedAndSearchedAsWords(String typed, String expected, String named) {
    SearchWords words = SearchWords.read(typed);

    assertThat(shown(words)).isEqualTo(expected);
    assertThat(words.notUnderstood()).isEqualTo(named);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '^', value = {
      "ministerie:jenv|MINISTRY=jenv",
      "Ministerie:VenJ wet|MINISTRY=jenv",
      "ministerie:\"Sociale Zaken\"|MINISTRY=szw",
      "status:open|OPEN=ja",
      "status:aangenomen|STATUS=aangenomen",
      "status:\"deels nagekomen\"|STATUS=deelsVoldaan",
      "-status:afgedaan|-OPEN=nee",
      "NOT termijn:verstreken|-TERM=verlopen",
      "volgens:kamer|CLAIMED_BY=kamer",
      "soort:moties|SUBKIND=motie",
      "soort:brieven|SUBKIND=kamerbrief",
      "soort:stukken|KIND=document",
      "lid:\"Van der Werf\"|PERSON~Van der Werf",
      "fractie:d66|PARTY~d66",
      "fractielijn:pro|PARTY=GL,GL-PvdA,GroenLinks,GroenLinks-PvdA,GroenLinks/PvdA,PRO,Partij van de Arbeid,PvdA,PvdA-GroenLinks",
      "dossier:34843|DOSSIER=34843",
      "dossier:\"34 843\"|DOSSIER=34843",
      "artikel:240b|ARTICLE~240b",
      "artikel:\"139h Sr\"|ARTICLE=BWBR0001854/139h,BWBR0001854/254ba",
      "artikel:139h Sr|ARTICLE=BWBR0001854/139h,BWBR0001854/254ba",
      "artikel:139h Wetboek van Strafrecht|ARTICLE=BWBR0001854/139h,BWBR0001854/254ba",
      "dossier:34 843|DOSSIER=34843",
      "jaar:2024|2024-01-01..2024-12-31",
      "na:2024-07-01|2024-07-02..",
      "vanaf:1-7-2024|2024-07-01..",
      "tot:2024-07|..2024-07-31",
      "voor:2024|..2023-12-31"})
  void read_condition(String typed, String expected) {
    SearchWords words = SearchWords.read(typed);

    assertThat(words.limits()).singleElement().satisfies(limit -> {
      assertThat((limit.negated() ? "-" : "") + shown(limit.wanted())).isEqualTo(expected);
      assertThat(limit.leftOutOf(typed)).isEqualTo(typed.endsWith(" wet") ? "wet" : "");
    });
    assertThat(words.notUnderstood()).isEmpty();
  }

  @Test
  void read_conditionsAmongWords_areTakenOutOne_byOne() {
    String typed = "wraakporno ministerie:jenv status:open lid:\"Van der Werf\" na:2024-07-01 artikel:240b";
    SearchWords words = SearchWords.read(typed);

    assertThat(shown(words)).isEqualTo("wraakporno");
    assertThat(words.limits()).extracting(Limit::field).containsExactly(QueryField.MINISTRY, QueryField.STATUS,
        QueryField.MEMBER, QueryField.AFTER, QueryField.ARTICLE);
    assertThat(words.limits().get(2).leftOutOf(typed))
        .isEqualTo("wraakporno ministerie:jenv status:open na:2024-07-01 artikel:240b");
  }

  @Test
  void read_unknownValue_saysOfWhichField() {
    assertThat(SearchWords.read("ministerie:jenx").unknown())
        .containsExactly(new SearchWords.Unknown(Optional.of(QueryField.MINISTRY), "ministerie:jenx"));
    assertThat(SearchWords.read("Re:doxing").unknown())
        .containsExactly(new SearchWords.Unknown(Optional.empty(), "Re:doxing"));
  }

  @Test
  void read_bar_isOr() {
    assertThat(shown(SearchWords.read("doxing | sextortion"))).isEqualTo("doxing/sextortion");
  }

  @Test
  void read_quoteThatIsNotClosed_isLeftOut() {
    assertThat(shown(SearchWords.read("\"online veiligheid"))).isEqualTo("online veiligheid");
    assertThat(SearchWords.read("\"online veiligheid").notUnderstood()).isEqualTo("\"");
  }

  @Test
  void read_moreWordsThanFit_keepsTheFirst_andNamesTheRest() {
    SearchWords words = SearchWords.read("woord ".repeat(SearchWords.MOST_WORDS) + "teveel");

    assertThat(words.required()).hasSize(SearchWords.MOST_WORDS);
    assertThat(words.notUnderstood()).isEqualTo("teveel");
  }

  @Test
  void read_moreCharactersThanFit_cutsAtASpace() {
    SearchWords words = SearchWords.read("x".repeat(1_990) + " helewoorden rest");

    assertThat(words.required()).hasSize(1);
    assertThat(words.notUnderstood()).isEqualTo("helewoorden rest");
  }

  private static String shown(SearchWords words) {
    List<String> parts = words.required().stream()
        .map(group -> group.stream().map(SearchWordsTest::shown).collect(Collectors.joining("/")))
        .collect(Collectors.toList());
    words.excluded().forEach(item -> parts.add("-" + shown(item)));
    return String.join(" ", parts);
  }

  private static String shown(Item item) {
    return switch (item) {
      case Item.Word word -> word.text();
      case Item.Phrase phrase -> "[" + phrase.text() + "]";
      case Item.Beginning beginning -> beginning.text() + "*";
      case Item.Near near -> near.first() + "~" + near.within() + "~" + near.second();
      case Item.Number number -> "#" + number.identifier().canonical();
    };
  }

  private static String shown(Limit.Wanted wanted) {
    return switch (wanted) {
      case Limit.Wanted.Values values -> values.facet() + "=" + values.values().stream().sorted().collect(Collectors.joining(","));
      case Limit.Wanted.Named named -> named.facet() + "~" + named.words();
      case Limit.Wanted.Days days -> days.first().map(Object::toString).orElse("") + ".."
          + days.last().map(Object::toString).orElse("");
    };
  }
}
