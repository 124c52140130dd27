// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.documents;

import static org.assertj.core.api.Assertions.assertThat;

import nl.gestand.corpus.structure.StructuredText;
import nl.gestand.ontology.model.Finding;
import nl.gestand.ontology.model.FindingKind;
import nl.gestand.ontology.model.Passage;
import nl.gestand.ontology.model.PassageKind;
import nl.gestand.ontology.model.TextSpan;
import nl.gestand.ontology.vocabulary.Labels;
import nl.gestand.web.documents.Block.Segment;
import nl.gestand.web.documents.MarkedText.Numbered;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

class MarkedTextTest {

  private static final Labels LABELS = new Labels();

  @Test
  void findingInsideAnother_isTheOneItsSegmentLeadsTo() {
    List<Segment> segments = segments("Hiermee is de motie (34 843, nr. 1) af.",
        finding(1, 0, 38, FindingKind.STATUS_CLAIM), finding(2, 21, 34, FindingKind.PARLIAMENTARY_CITATION));

    assertThat(segments).extracting(Segment::text)
        .containsExactly("Hiermee is de motie (", "34 843, nr. 1", ") af", ".");
    assertThat(segments).extracting(Segment::finding).containsExactly(1, 2, 1, 0);
    assertThat(segments.get(1).css()).isEqualTo("vondst-statusuitspraak vondst-kamerverwijzing");
    assertThat(segments).extracting(Segment::anchors)
        .containsExactly(List.of("vondst-1"), List.of("vondst-2"), List.of(), List.of());
  }

  @Test
  void findingsThatOverlap_areCutAtEveryBorder() {
    List<Segment> segments = segments("abcdef",
        finding(1, 0, 4, FindingKind.NEW_PROMISE), finding(2, 2, 5, FindingKind.TERM));

    assertThat(segments).extracting(Segment::text).containsExactly("ab", "cd", "e", "f");
    assertThat(segments).extracting(Segment::finding).containsExactly(1, 2, 2, 0);
  }

  @Test
  void offsetsCountCodePoints() {
    List<Segment> segments = segments("\uD83D\uDE00\uD83D\uDE00 na de zomer \uD83D\uDE00",
        finding(1, 3, 14, FindingKind.TERM));

    assertThat(segments).extracting(Segment::text)
        .containsExactly("\uD83D\uDE00\uD83D\uDE00 ", "na de zomer", " \uD83D\uDE00");
  }

  @Test
  void findingOverTwoPassages_isMarkedInBothAndHasOneAnchor() {
    StructuredText text = new StructuredText("eerste\n\ntweede", List.of(
        new Passage(new TextSpan(0, 6), PassageKind.PARAGRAPH, 1, ""),
        new Passage(new TextSpan(8, 14), PassageKind.PARAGRAPH, 1, "")), 1);

    List<Block> blocks = new MarkedText(text, List.of(finding(1, 2, 12, FindingKind.NEW_PROMISE)), Optional.empty(),
        LABELS).blocks();

    assertThat(blocks.get(0).segments()).extracting(Segment::text).containsExactly("ee", "rste");
    assertThat(blocks.get(1).segments()).extracting(Segment::text).containsExactly("twee", "de");
    assertThat(blocks.get(0).segments().get(1).anchors()).containsExactly("vondst-1");
    assertThat(blocks.get(1).segments().get(0).anchors()).isEmpty();
  }

  @Test
  void pointedPassage_hasItsNameAndIsMarked() {
    StructuredText text = new StructuredText("abcdef",
        List.of(new Passage(new TextSpan(0, 6), PassageKind.PARAGRAPH, 1, "")), 1);

    List<Segment> segments =
        new MarkedText(text, List.of(), Optional.of(new TextSpan(2, 4)), LABELS).blocks().getFirst().segments();

    assertThat(segments).extracting(Segment::pointed).containsExactly(false, true, false);
    assertThat(segments.get(1).anchors()).containsExactly("p2-4");
  }

  @Test
  void pointedPassageThatIsAWholeOne_getsNoSecondName() {
    StructuredText text = new StructuredText("abcdef",
        List.of(new Passage(new TextSpan(0, 6), PassageKind.PARAGRAPH, 1, "")), 1);

    Block block = new MarkedText(text, List.of(), Optional.of(new TextSpan(0, 6)), LABELS).blocks().getFirst();

    assertThat(block.anchor()).isEqualTo("p0-6");
    assertThat(block.segments().getFirst().anchors()).isEmpty();
  }

  @Test
  void listEndsAtAnotherKindAndAtANewPage() {
    StructuredText text = new StructuredText("a b c d", List.of(
        passage(0, PassageKind.LIST_ITEM, 1), passage(2, PassageKind.LIST_ITEM, 1),
        passage(4, PassageKind.LIST_ITEM, 2), passage(6, PassageKind.PARAGRAPH, 2)), 2);

    List<Block> blocks = new MarkedText(text, List.of(), Optional.empty(), LABELS).blocks();

    assertThat(blocks).extracting(Block::beginsList).containsExactly(true, false, true, false);
    assertThat(blocks).extracting(Block::endsList).containsExactly(false, true, true, false);
    assertThat(blocks).extracting(Block::newPage).containsExactly(1, 0, 2, 0);
  }

  @Test
  void furniture_isNotShown() {
    StructuredText text = new StructuredText("a b",
        List.of(passage(0, PassageKind.FURNITURE, 1), passage(2, PassageKind.PARAGRAPH, 1)), 1);

    assertThat(new MarkedText(text, List.of(), Optional.empty(), LABELS).blocks()).extracting(Block::anchor)
        .containsExactly("p2-3");
  }

  private static Passage passage(int start, PassageKind kind, int page) {
    return new Passage(new TextSpan(start, start + 1), kind, page, "");
  }

  private static List<Segment> segments(String text, Numbered... findings) {
    int length = text.codePointCount(0, text.length());
    StructuredText structured = new StructuredText(text,
        List.of(new Passage(new TextSpan(0, length), PassageKind.PARAGRAPH, 1, "")), 1);
    return new MarkedText(structured, List.of(findings), Optional.empty(), LABELS).blocks().getFirst().segments();
  }

  private static Numbered finding(int number, int start, int end, FindingKind kind) {
    return new Numbered(number, new Finding(new TextSpan(start, end), "woorden", kind, List.of(), Optional.empty(),
        Optional.empty(), Optional.empty(), "regel", 0.9, ""));
  }
}
