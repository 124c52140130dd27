// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.vocabulary;

import static nl.gestand.ontology.vocabulary.WordSource.BUDGET_ANNEX;
import static nl.gestand.ontology.vocabulary.WordSource.EK_REGISTER;
import static nl.gestand.ontology.vocabulary.WordSource.GOVERNMENT_OPINION;
import static nl.gestand.ontology.vocabulary.WordSource.TK_DECISION;
import static nl.gestand.ontology.vocabulary.WordSource.TK_REGISTER;
import static org.assertj.core.api.Assertions.assertThat;

import nl.gestand.ontology.model.Coded;
import nl.gestand.ontology.model.Status;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

class StatusWordsTest {

  private static final StatusWords WORDS = new StatusWords();

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      TK_REGISTER        | Openstaand                                            | PROMISED
      TK_REGISTER        | Voldaan                                               | FULFILLED
      TK_REGISTER        | Afgedaan                                              | FULFILLED
      TK_REGISTER        | Deels Voldaan                                         | PARTLY_FULFILLED
      TK_REGISTER        | Deels Afgedaan                                        | PARTLY_FULFILLED
      TK_REGISTER        | Vervallen                                             | LAPSED
      EK_REGISTER        | openstaand                                            | PROMISED
      EK_REGISTER        | deels voldaan                                         | PARTLY_FULFILLED
      EK_REGISTER        | voldaan                                               | FULFILLED
      TK_DECISION        | Ingediend                                             | SUBMITTED
      TK_DECISION        | Stemmen - aangenomen                                  | ADOPTED
      TK_DECISION        | Stemmen - zonder stemming aannemen                    | ADOPTED
      TK_DECISION        | Stemmen - verworpen                                   | REJECTED
      TK_DECISION        | Stemmen - aangehouden (al tijdens debat)              | HELD
      TK_DECISION        | Stemmen - ingetrokken                                 | WITHDRAWN
      TK_DECISION        | Termijn - vervallen in verband met verstrijken termijn | LAPSED
      GOVERNMENT_OPINION | Overgenomen                                           | TAKEN_OVER
      BUDGET_ANNEX       | In behandeling                                        | IN_PROGRESS
      BUDGET_ANNEX       | Afgedaan                                              | CLOSED_BY_GOVERNMENT
      """)
  void find_wordOfASource_isTheStatusItMeansThere(WordSource source, String word, Status status) {
    assertThat(WORDS.find(source, word)).contains(status);
    assertThat(WORDS.knows(source, word)).isTrue();
  }

  @Test
  void find_caseAndSpaces_makeNoDifference() {
    assertThat(WORDS.find(TK_REGISTER, "  deels\u00a0 AFGEDAAN\n")).contains(Status.PARTLY_FULFILLED);
  }

  @Test
  void find_opinionThatIsNoStatus_isKnownButEmpty() {
    assertThat(WORDS.find(GOVERNMENT_OPINION, "Ontraden, tenzij gewijzigd")).isEmpty();
    assertThat(WORDS.knows(GOVERNMENT_OPINION, "Ontraden tenzij gewijzigd")).isTrue();
    assertThat(WORDS.find(TK_DECISION, "Stemmen - uitstellen")).isEmpty();
    assertThat(WORDS.knows(TK_DECISION, "Stemmen - uitstellen")).isTrue();
  }

  @Test
  void find_unknownWord_isEmptyAndNotKnown() {
    for (String word : new String[] {"", "Gestand", "Afgedaan.", "x".repeat(100_000)}) {
      assertThat(WORDS.find(TK_REGISTER, word)).isEmpty();
      assertThat(WORDS.knows(TK_REGISTER, word)).isFalse();
    }
  }

  @Test
  void find_wordOfAnotherSource_isNotKnown() {
    assertThat(WORDS.knows(EK_REGISTER, "Deels Afgedaan")).isFalse();
    assertThat(WORDS.knows(TK_REGISTER, "In behandeling")).isFalse();
    assertThat(WORDS.knows(BUDGET_ANNEX, "Stemmen - aangenomen")).isFalse();
  }

  @Test
  void sources_areTheSchemesWhoseWordsAreMapped() {
    Set<String> mapped = new HashSet<>();
    var schemes = Vocabulary.schemes();
    schemes.find(Node.ANY, SKOS.exactMatch.asNode(), Node.ANY).mapWith(Triple::getSubject).forEach(word -> {
      String scheme = schemes.find(word, SKOS.inScheme.asNode(), Node.ANY).next().getObject().getURI();
      mapped.add(scheme.substring(Schemes.NAMESPACE.length()));
    });

    assertThat(mapped).isEqualTo(Arrays.stream(WordSource.values()).map(Coded::code).collect(Collectors.toSet()));
  }

  @Test
  void words_meanAtMostOneStatus() {
    var schemes = Vocabulary.schemes();
    schemes.find(Node.ANY, SKOS.prefLabel.asNode(), Node.ANY).mapWith(Triple::getSubject).toSet().forEach(word -> {
      long matches = schemes.find(word, Node.ANY, Node.ANY)
          .filterKeep(triple -> Schemes.find(Status.class, triple.getObject()).isPresent())
          .filterDrop(triple -> triple.getPredicate().equals(Gst.mayBecome))
          .toList().size();
      assertThat(matches).as(word.getURI()).isLessThanOrEqualTo(1);
    });
  }
}
