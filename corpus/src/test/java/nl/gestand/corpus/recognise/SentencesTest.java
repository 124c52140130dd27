// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import nl.gestand.corpus.structure.StructuredText;
import nl.gestand.ontology.model.Passage;
import nl.gestand.ontology.model.PassageKind;
import nl.gestand.ontology.model.TextSpan;
import org.junit.jupiter.api.Test;

import java.util.List;

class SentencesTest {

  @Test
  void abbreviations_endNoSentence() {
    assertThat(split("Zie art. 5, nr. 6 en blz. 7. De heer J. P. van Dam c.s. (SP) kwam d.d. 3 mei jl. terug. Klaar."))
        .containsExactly("Zie art. 5, nr. 6 en blz. 7.", "De heer J. P. van Dam c.s. (SP) kwam d.d. 3 mei jl. terug.",
            "Klaar.");
  }

  @Test
  void footnoteNumber_afterTheMark_belongsToTheSentence() {
    assertThat(split("Dat is zo.12 Het blijft zo.”3 Echt.")).containsExactly("Dat is zo.12", "Het blijft zo.”3", "Echt.");
  }

  @Test
  void andOthers_beforeACapital_endsASentence() {
    assertThat(split("Dat vroeg Smit c.s. Daarna niet.")).hasSize(2);
    assertThat(split("Dat vroeg Smit c.s. Kamerstuk 31 111.")).hasSize(1);
  }

  @Test
  void speaker_isASentenceOfItsOwn() {
    assertThat(split("De heer Van Dam (VVD): Dank u wel. De voorzitter: Ga uw gang."))
        .containsExactly("De heer Van Dam (VVD):", "Dank u wel.", "De voorzitter:", "Ga uw gang.");
  }

  @Test
  void sentence_acrossThePage_isWhole() {
    String text = "Dit loopt door\n\nop de volgende bladzijde. Einde.";
    ReadingText reading = new ReadingText(new StructuredText(text, List.of(
        new Passage(new TextSpan(0, 14), PassageKind.PARAGRAPH, 1, ""),
        new Passage(new TextSpan(16, text.length()), PassageKind.PARAGRAPH, 2, "")), 2));
    Words words = new Words(reading);
    assertThat(Sentences.in(reading, words)).hasSize(2);
  }

  @Test
  void sentence_withoutEnd_isCutSoThatCostStaysLinear() {
    assertThat(split("woord ".repeat(2000))).hasSizeGreaterThan(5);
  }

  private static List<String> split(String text) {
    ReadingText reading = Example.text(text);
    Words words = new Words(reading);
    return Sentences.in(reading, words).stream().map(sentence -> words.text(sentence.from(), sentence.to())).toList();
  }
}
