// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import nl.gestand.corpus.structure.StructuredText;
import nl.gestand.ontology.citation.Dossier;
import nl.gestand.ontology.citation.Identifier;
import nl.gestand.ontology.model.DocumentKind;
import nl.gestand.ontology.model.Passage;
import nl.gestand.ontology.model.PassageKind;
import nl.gestand.ontology.model.TextSpan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class RecogniseCitationsTest {

  private static final Context CONTEXT =
      new Context(DocumentKind.LETTER, Optional.of(LocalDate.of(2024, 6, 2)), Optional.empty(), List.of());

  record Case(String name, String sentence, List<String> citations) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Case> cases() throws IOException {
    List<Case> cases = new ArrayList<>();
    try (var in = RecogniseCitationsTest.class.getResourceAsStream("citations.txt")) {
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
        if (line.startsWith("= ")) {
          cases.get(cases.size() - 1).citations().add(line.substring(2));
        } else if (line.startsWith("[")) {
          int end = line.indexOf(']');
          cases.add(new Case(line.substring(1, end), line.substring(end + 2), new ArrayList<>()));
        }
      }
    }
    return cases.stream();
  }

  private static StructuredText paragraphs(String... texts) {
    List<Passage> passages = new ArrayList<>();
    StringBuilder whole = new StringBuilder();
    for (String text : texts) {
      int start = whole.codePointCount(0, whole.length());
      whole.append(text);
      passages.add(new Passage(new TextSpan(start, whole.codePointCount(0, whole.length())), PassageKind.PARAGRAPH, 1, ""));
      whole.append("\n\n");
    }
    return new StructuredText(whole.toString(), passages, 1);
  }

  private static List<String> read(Context context, String... texts) {
    StructuredText text = paragraphs(texts);
    ReadingText reading = new ReadingText(text);
    return RecogniseCitations.in(reading, context).stream()
        .map(found -> reading.quote(found.span()) + " | " + targets(found)).toList();
  }

  private static String targets(FoundCitation found) {
    return found.targets().isEmpty() ? found.byDate().map(LocalDate::toString).orElse("-")
        : found.targets().stream().map(Identifier::canonical).collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void in_eachSentence_findsExactlyItsCitations(Case sentence) {
    assertThat(read(CONTEXT, sentence.sentence())).isEqualTo(sentence.citations());
  }

  @Test
  void in_brokenLinesAndNoBreakSpaces_quotesTheArchivedWords() {
    assertThat(read(CONTEXT, "Zie Kamerstukken \nII 2021/22, 34\u00a0843, \nnr.\u00a057."))
        .containsExactly("Kamerstukken \nII 2021/22, 34\u00a0843, \nnr.\u00a057 | kst-34843-57");
    assertThat(read(CONTEXT, "Volgens artikel \n67, eerste lid, \nSv en AVG-\ntoezicht."))
        .containsExactly("artikel \n67, eerste lid, \nSv | BWBR0001903/67", "AVG | 32016R0679");
  }

  @Test
  void in_charactersBeyondTheBasicPlane_countAsOne() {
    assertThat(read(CONTEXT, "\uD83D\uDE00\uD83D\uDE00 Zie 34 843, nr. 57 \uD83D\uDE00."))
        .containsExactly("34 843, nr. 57 | kst-34843-57");
  }

  @Test
  void in_citationOverTheEndOfAParagraph_isNotRead() {
    assertThat(read(CONTEXT, "Er waren 34 843:", "nr. 12 was de laatste.")).isEmpty();
  }

  @Test
  void in_stukNumberInADocumentWithADossier_isOfThatDossier() {
    Context inDossier = new Context(DocumentKind.DEBATE_REPORT, Optional.empty(),
        Optional.of(new Dossier("36284", "")), List.of());
    assertThat(read(inDossier, "De motie op stuk nr. 45 ontraad ik.")).containsExactly("stuk nr. 45 | kst-36284-45");
  }

  @Test
  void in_articleUnderAHeading_isOfTheInstrumentOfTheHeadingWithLessCertainty() {
    ReadingText reading = new ReadingText(paragraphs("Verdrag van Istanbul", "Artikel 8 bepaalt dat partijen betalen."));
    List<FoundCitation> found = RecogniseCitations.in(reading, CONTEXT);
    assertThat(targets(found.get(1))).isEqualTo("BWBV0006074/8");
    assertThat(found.get(1).confidence()).isLessThan(found.get(0).confidence());
    assertThat(found.get(1).remark()).isNotEmpty();
  }

  @Test
  void in_courtAndDayBeforeAnAddressWithItsEcli_isThatJudgment() {
    assertThat(read(CONTEXT, "Rechtbank Amsterdam, 16 februari 2022 (A/B), "
        + "https://deeplink.rechtspraak.nl/uitspraak?id=ECLI:NL:R- BAMS:2022:557")).containsExactly(
        "Rechtbank Amsterdam, 16 februari 2022 | ECLI:NL:RBAMS:2022:557",
        "https://deeplink.rechtspraak.nl/uitspraak?id=ECLI:NL:R- BAMS:2022:557 | ECLI:NL:RBAMS:2022:557");
  }

  @Test
  void in_addressOfAnActThatTheTextNames_isThatAct() {
    assertThat(read(CONTEXT, "Richtlijn (EU) 2024/1385, https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=OJ:L_202401385"))
        .last().asString().endsWith("| 32024L1385");
  }

  @Test
  void in_hostileText_costsNoMoreForBeingLonger() {
    for (String piece : List.of("Kamerstukken II 2021/22, 34 843, nr. 57. ", "1", " 1", "(", "artikel 3 ", "brief ",
        "brief van ", "34 843 ", "nr. 1, ", "1-", "Kamerstukken II ", "Tweede Kamer, ", "https://a.nl/- ", "ECLI:NL:",
        "EHRM 4 december 2003, 39272/98 (M.C./Bulgarije) ", "Wetboek van Strafrecht (hierna: A", "artikel 1a/", "CC, ")) {
      long once = cost(piece, 30_000);
      long tenfold = cost(piece, 300_000);
      // A quadratic cost would be a hundredfold; the slack is for a machine that does other things as well.
      assertThat(tenfold).as(piece).isLessThan(40 * Math.max(once, 5_000_000));
    }
  }

  private static long cost(String piece, int length) {
    ReadingText reading = new ReadingText(paragraphs(piece.repeat(length / piece.length())));
    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    RecogniseCitations.in(reading, CONTEXT);
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
  }
}
