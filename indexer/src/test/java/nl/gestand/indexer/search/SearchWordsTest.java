// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.indexer.search;

import static org.assertj.core.api.Assertions.assertThat;

import nl.gestand.indexer.search.SearchWords.Item;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.stream.Collectors;

class SearchWordsTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
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
      "ki*nd|ki nd|ki*nd"})
  void read_whatIsNoQuery_isNamedAndSearchedAsWords(String typed, String expected, String named) {
    SearchWords words = SearchWords.read(typed);

    assertThat(shown(words)).isEqualTo(expected);
    assertThat(words.notUnderstood()).isEqualTo(named);
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
      case Item.Number number -> "#" + number.identifier().canonical();
    };
  }
}
