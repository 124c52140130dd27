// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.documents;

import nl.gestand.corpus.structure.StructuredText;
import nl.gestand.ontology.model.Finding;
import nl.gestand.ontology.model.Passage;
import nl.gestand.ontology.model.PassageKind;
import nl.gestand.ontology.model.TextSpan;
import nl.gestand.ontology.vocabulary.Labels;
import nl.gestand.web.documents.Block.Segment;
import nl.gestand.web.http.Links;
import nl.gestand.web.words.Words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A document's text cut up for the page: by passage, and within a passage wherever a finding begins or ends.
 *
 * <p>Findings may lie inside each other and may overlap. HTML can't overlap, so the text is cut at every border, and
 * each segment names all that covers it, the shortest as the one it leads to.
 */
final class MarkedText {

  private final CodePoints text;
  private final StructuredText structured;
  private final List<Numbered> findings;
  private final Optional<TextSpan> pointed;
  private final Labels labels;
  private final Set<String> anchored = new HashSet<>();

  /** A finding and its number in the list beside the text, from 1. */
  record Numbered(int number, Finding finding) {}

  /**
   * @param findings those to mark, in order of place
   * @param pointed a stretch that the address of the page points at
   */
  MarkedText(StructuredText structured, List<Numbered> findings, Optional<TextSpan> pointed, Labels labels) {
    this.text = new CodePoints(structured.text());
    this.structured = structured;
    this.findings = findings;
    this.pointed = pointed;
    this.labels = labels;
    // Passages have names of their own; what is pointed at may be exactly one of them.
    structured.passages().forEach(passage -> anchored.add(Links.anchor(passage.span())));
  }

  /** The passages in order, without running headers and page numbers. */
  List<Block> blocks() {
    List<Passage> passages =
        structured.passages().stream().filter(passage -> passage.kind() != PassageKind.FURNITURE).toList();
    List<Block> blocks = new ArrayList<>(passages.size());
    List<Numbered> near = new ArrayList<>();
    int next = 0;
    int page = structured.pages() > 1 ? 0 : 1;
    for (int i = 0; i < passages.size(); i++) {
      Passage passage = passages.get(i);
      while (next < findings.size() && findings.get(next).finding().span().start() < passage.span().end()) {
        near.add(findings.get(next++));
      }
      near.removeIf(numbered -> numbered.finding().span().end() <= passage.span().start());
      int newPage = passage.page() > page ? passage.page() : 0;
      page = Math.max(page, passage.page());
      boolean item = passage.kind() == PassageKind.LIST_ITEM;
      blocks.add(new Block(kind(passage.kind()), Links.anchor(passage.span()), newPage,
          item && (newPage > 0 || !isItem(passages, i - 1)),
          item && (!isItem(passages, i + 1) || passages.get(i + 1).page() > page),
          segments(passage.span(), near)));
    }
    return blocks;
  }

  private List<Segment> segments(TextSpan passage, List<Numbered> near) {
    TreeSet<Integer> cuts = new TreeSet<>();
    cuts.add(passage.start());
    cuts.add(passage.end());
    near.forEach(numbered -> cut(cuts, passage, numbered.finding().span()));
    pointed.ifPresent(span -> cut(cuts, passage, span));
    List<Segment> segments = new ArrayList<>(cuts.size() - 1);
    int start = cuts.pollFirst();
    for (int end : cuts) {
      segments.add(segment(new TextSpan(start, end), passage, near));
      start = end;
    }
    return segments;
  }

  private static void cut(TreeSet<Integer> cuts, TextSpan passage, TextSpan span) {
    if (span.overlaps(passage)) {
      cuts.add(Math.max(span.start(), passage.start()));
      cuts.add(Math.min(span.end(), passage.end()));
    }
  }

  private Segment segment(TextSpan span, TextSpan passage, List<Numbered> near) {
    List<Numbered> over = near.stream().filter(numbered -> numbered.finding().span().contains(span)).toList();
    boolean pointedAt = pointed.filter(target -> target.contains(span)).isPresent();
    List<String> anchors = new ArrayList<>();
    pointed.filter(target -> pointedAt).map(Links::anchor).filter(anchored::add).ifPresent(anchors::add);
    over.stream().map(numbered -> "vondst-" + numbered.number()).filter(anchored::add).forEach(anchors::add);
    if (over.isEmpty()) {
      return new Segment(text.of(span), "", 0, "", anchors, pointedAt, 0);
    }
    Numbered inner = over.stream().min(Comparator.comparingInt(MarkedText::length)).orElseThrow();
    String css = over.stream().map(numbered -> "vondst-" + numbered.finding().kind().code()).distinct()
        .collect(Collectors.joining(" "));
    String hint = Words.capital(labels.label(inner.finding().kind()));
    int flaw = over.stream()
        .filter(numbered -> numbered.finding().fault().isPresent() && numbered.finding().span().end() == span.end())
        .findFirst().map(Numbered::number).orElse(0);
    return new Segment(text.of(span), css, inner.number(), hint, anchors, pointedAt, flaw);
  }

  private static int length(Numbered numbered) {
    return numbered.finding().span().end() - numbered.finding().span().start();
  }

  private static boolean isItem(List<Passage> passages, int index) {
    return index >= 0 && index < passages.size() && passages.get(index).kind() == PassageKind.LIST_ITEM;
  }

  private static String kind(PassageKind kind) {
    return switch (kind) {
      case LETTERHEAD -> "briefhoofd";
      case HEADING -> "kop";
      case PARAGRAPH -> "alinea";
      case LIST_ITEM -> "lijst";
      case TABLE -> "tabel";
      case FOOTNOTE -> "voetnoot";
      case SIGNATURE -> "ondertekening";
      case FURNITURE -> throw new IllegalArgumentException("furniture is not shown");
    };
  }
}
