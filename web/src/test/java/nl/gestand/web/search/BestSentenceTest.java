// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.search;

import static org.assertj.core.api.Assertions.assertThat;

import nl.gestand.indexer.search.SearchResult.Mark;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.regex.Pattern;

class BestSentenceTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "Een proef. De vuurtoren brandt. Klaar. | De vuurtoren brandt.",
      "De vuurtoren. De vuurtoren brandt in de vuurtoren. | De vuurtoren brandt in de vuurtoren.",
      "Zie art. 3 en Stb. Vuurtoren, nr. 14. Meer niet. | Zie art. 3 en Stb. Vuurtoren, nr. 14.",
      "Dat is zo. De vuurtoren van J. Jansen c.s. Brandt nog. Ja. | De vuurtoren van J. Jansen c.s. Brandt nog.",
      "overwegende dat dit zo is;/overwegende dat de vuurtoren brandt; | overwegende dat de vuurtoren brandt;",
      "de zin loopt/door naar de vuurtoren en verder | de zin loopt/door naar de vuurtoren en verder",
      "‘Brandt hij?’ De vuurtoren! ‘Ja.’ | ‘Brandt hij?’ De vuurtoren!",
      "geen enkel teken | geen enkel teken"})
  void in_givesTheSentenceWithMostOfTheWords(String passage, String sentence) {
    String text = passage.replace('/', '\n');
    List<Mark> marks = Pattern.compile("(?i)vuurtoren|brandt(?= in)").matcher(text).results()
        .map(found -> new Mark(found.start(), found.end())).toList();

    BestSentence best = BestSentence.in(text, marks);

    assertThat(text.substring(best.from(), best.to())).isEqualTo(sentence.replace('/', '\n'));
  }

  @ParameterizedTest
  @CsvSource({"''", "' '", "'\n. '", "....", "'a. '"})
  void in_textWithoutSentences_staysWithin(String text) {
    BestSentence best = BestSentence.in(text, List.of(new Mark(0, 1)));

    assertThat(best.from()).isBetween(0, text.length());
    assertThat(best.to()).isBetween(best.from(), text.length());
  }
}
