// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import nl.gestand.corpus.structure.StructuredText;
import nl.gestand.ontology.model.Passage;
import nl.gestand.ontology.model.PassageKind;
import nl.gestand.ontology.model.TextSpan;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class ReadingTextTest {

  private final StringBuilder source = new StringBuilder();
  private final List<Passage> passages = new ArrayList<>();

  @Test
  void span_afterSignsOutsideTheBasicPlane_countsCodePoints() {
    add(PassageKind.PARAGRAPH, "😀 Een brief.");
    add(PassageKind.PARAGRAPH, "De 𝔐otie ligt voor.");
    assertThat(quoteOf("brief")).isEqualTo("brief");
    assertThat(quoteOf("𝔐otie")).isEqualTo("𝔐otie");
    assertThat(quoteOf("voor")).isEqualTo("voor");
  }

  @Test
  void text_whiteSpaceAndBrokenWords_areAsAPersonReadsThem() {
    add(PassageKind.PARAGRAPH, "Het  beeldmate-\nriaal van de AVG-\ntoezicht\u00ADhouder\u00A0\n is  er.");
    assertThat(reading().text()).isEqualTo("Het beeldmateriaal van de AVG-toezichthouder is er.");
    assertThat(quoteOf("beeldmateriaal")).isEqualTo("beeldmate-\nriaal");
  }

  @Test
  void text_footnotes_standAfterTheBodyAndFurnitureNowhere() {
    add(PassageKind.PARAGRAPH, "Een zin die");
    add(PassageKind.FOOTNOTE, "Een noot.");
    add(PassageKind.FURNITURE, "Pagina 2");
    add(PassageKind.PARAGRAPH, "doorloopt.");
    assertThat(reading().text()).isEqualTo("Een zin die doorloopt.\nEen noot.");
    assertThat(quoteOf("noot")).isEqualTo("noot");
    assertThat(quoteOf("doorloopt")).isEqualTo("doorloopt");
  }

  private void add(PassageKind kind, String text) {
    int from = source.codePointCount(0, source.length());
    passages.add(new Passage(new TextSpan(from, from + text.codePointCount(0, text.length())), kind, 1, ""));
    source.append(text).append("\n\n");
  }

  private ReadingText reading() {
    return new ReadingText(new StructuredText(source.toString(), passages, 1));
  }

  private String quoteOf(String words) {
    ReadingText reading = reading();
    int from = reading.text().indexOf(words);
    return reading.quote(reading.span(from, from + words.length()));
  }
}
