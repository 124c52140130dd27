// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.structure;

import static nl.gestand.ontology.model.PassageKind.FOOTNOTE;
import static nl.gestand.ontology.model.PassageKind.FURNITURE;
import static nl.gestand.ontology.model.PassageKind.HEADING;
import static nl.gestand.ontology.model.PassageKind.LETTERHEAD;
import static nl.gestand.ontology.model.PassageKind.LIST_ITEM;
import static nl.gestand.ontology.model.PassageKind.PARAGRAPH;
import static nl.gestand.ontology.model.PassageKind.SIGNATURE;
import static nl.gestand.ontology.model.PassageKind.TABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import nl.gestand.corpus.recognise.ReadingText;
import nl.gestand.ontology.model.Passage;
import nl.gestand.ontology.model.PassageKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

class StructurePlainTextTest {

  private final StructuredText letter = StructurePlainText.structure(resource("letter.txt"));

  @Test
  void text_staysAsItIs() {
    assertThat(letter.text()).isEqualTo(resource("letter.txt"));
  }

  @Test
  void everyCharacterThatIsNoSpace_isInOnePassage() {
    assertCovered(letter);
  }

  @Test
  void letterhead_isApartFromTheText() {
    assertThat(words(letter, LETTERHEAD)).containsExactly("> Retouradres Postbus 1234 2500 AA Den Haag",
        "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal", "Datum 3 maart 2021",
        "Onderwerp Stand van zaken fietspaden");
  }

  @Test
  void heading_withoutEmptyLineAfterIt_isFound() {
    assertThat(words(letter, HEADING)).contains("Veilige kruisingen", "1. Wat er al gedaan is", "Tot slot");
  }

  @Test
  void footnote_hasItsMarkAndAllItsLines() {
    List<Passage> notes = letter.passages().stream().filter(passage -> passage.kind() == FOOTNOTE).toList();

    assertThat(notes).extracting(Passage::mark).containsExactly("1", "2", "3");
    assertThat(notes.getFirst().span().in(letter.text())).startsWith("1 Verslag van de proef")
        .endsWith("bijlage bij deze brief");
    assertThat(notes).extracting(Passage::page).containsExactly(1, 1, 2);
  }

  @Test
  void footerAndPageNumber_areFurniture() {
    assertThat(words(letter, FURNITURE)).containsExactly("Pagina 1 van 2", "Pagina 2 van 2");
  }

  @Test
  void tableOfContents_isFurniture_andATableOfFiguresIsNot() {
    StructuredText report = StructurePlainText.structure("""
        Inhoudsopgave
        1. Waarom dit verslag  3
        2. De Wegenverkeerswet 1994  5
        Handhaving op fietspaden
        3. Wat gemeenten doen .......... 11
        Bijlagen  19

        1. Waarom dit verslag

        Dit verslag vertelt hoe gemeenten de Wegenverkeerswet 1994 uitvoeren, en wat dat kost.

        Utrecht  12
        Zwolle  40
        Assen  7
        Breda  55
        """);

    assertThat(String.join(" ", words(report, FURNITURE))).startsWith("Inhoudsopgave")
        .contains("Handhaving op fietspaden").endsWith("Bijlagen 19");
    assertThat(words(report, PARAGRAPH)).anyMatch(words -> words.contains("Wegenverkeerswet 1994 uitvoeren"));
  }

  @Test
  void listItems_standOnTheirOwn() {
    assertThat(words(letter, LIST_ITEM)).containsExactly("- de proef met rode vlakken in Breda;",
        "- de telling op de drukste routes.");
  }

  @Test
  void signature_isOfficeAndName() {
    assertThat(words(letter, SIGNATURE))
        .containsExactly("De Minister van Infrastructuur en Waterstaat,", "A.B. van Dam");
  }

  @Test
  void sentenceOverTheFootOfThePage_isReadInOne() {
    String reading = new ReadingText(letter).text();

    assertThat(reading).contains("op de drukste routes waar fietsers en voetgangers elkaar kruisen");
    assertThat(reading).contains("verkeersveiligheid").doesNotContain("verkeers- veiligheid");
  }

  @Test
  void datesAtTheStartOfALine_areNoFootnotes() {
    StructuredText text = StructurePlainText.structure("""
        De minister sprak met gemeenten over de nieuwe regels die op
        1 januari 2021 zijn ingegaan en die voor alle wegen gelden waar
        2 of meer rijstroken liggen, en zei toe daarover te schrijven.
        """);

    assertThat(text.passages()).extracting(Passage::kind).containsExactly(PARAGRAPH);
  }

  @Test
  void formFeed_opensAPage() {
    StructuredText text = StructurePlainText.structure("Eerste bladzij.\n\fTweede bladzij.\n\f");

    assertThat(text.pages()).isEqualTo(2);
    assertThat(text.passages()).extracting(Passage::page).containsExactly(1, 2);
  }

  @Test
  void headAndFooterOfAKamerstuk_areFound() {
    StructuredText text = StructurePlainText.structure(resource("motie.txt"));

    assertThat(words(text, FURNITURE)).containsExactly("kst-12345-67", "ISSN 0921 - 7371", "’s-Gravenhage 2023",
        "Tweede Kamer, vergaderjaar 2022–2023, 12 345, nr. 67");
    assertThat(words(text, SIGNATURE)).containsExactly("Van Dam", "Jansen");
  }

  @Test
  void columns_areATable() {
    StructuredText text = StructurePlainText.structure("""
        De cijfers staan hieronder in een overzicht bij elkaar gezet.

        Jaar        Meldingen      Aangiften
        2019        120            33
        2020        141            35
        """);

    assertThat(text.passages()).extracting(Passage::kind).containsExactly(PARAGRAPH, TABLE);
  }

  @Test
  void codePoints_countOnce() {
    StructuredText text = StructurePlainText.structure("Muziek 𝄞 hoort erbij.\n\nEn dit ook.");

    assertThat(words(text, PARAGRAPH)).containsExactly("Muziek 𝄞 hoort erbij.", "En dit ook.");
  }

  @Test
  @Timeout(20)
  void hostileText_isReadInTime() {
    for (String part : List.of(
        "1 a\n", "\n1 x\n2 y\n", "a ", "Datum ", "**\n", "- ", "x\t", " ", "\u00A0\n", "De Minister van ")) {
      assertCovered(StructurePlainText.structure(part.repeat(400_000 / part.length())));
    }
  }

  @Test
  void randomLines_neverThrow() {
    Random random = new Random(7);
    String signs = "1 2\n\n\f#*->a.B,:|(\u00A0\t–•De ";
    for (int i = 0; i < 3_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int j = random.nextInt(80); j >= 0; j--) {
        text.append(signs.charAt(random.nextInt(signs.length())));
      }
      assertThatCode(() -> assertCovered(StructurePlainText.structure(text.toString())))
          .as(text.toString()).doesNotThrowAnyException();
    }
  }

  private static void assertCovered(StructuredText text) {
    int[] points = text.text().codePoints().toArray();
    int at = 0;
    for (Passage passage : text.passages()) {
      assertBlank(points, at, passage.span().start());
      at = passage.span().end();
    }
    assertBlank(points, at, points.length);
  }

  private static void assertBlank(int[] points, int from, int to) {
    assertThat(from).isLessThanOrEqualTo(to);
    for (int i = from; i < to; i++) {
      assertThat(TextOfPassages.isBlank((char) points[i])).as("at %d", i).isTrue();
    }
  }

  private static List<String> words(StructuredText text, PassageKind kind) {
    return text.passages().stream().filter(passage -> passage.kind() == kind)
        .map(passage -> passage.span().in(text.text()).replaceAll("\\s+", " ")).toList();
  }

  private static String resource(String name) {
    try (var in = StructurePlainTextTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
