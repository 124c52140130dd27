// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.review;

import nl.gestand.corpus.structure.StructuredText;
import nl.gestand.ontology.model.Passage;
import nl.gestand.ontology.model.PassageKind;
import nl.gestand.ontology.model.TextSpan;
import nl.gestand.web.review.ReviewView.Paragraph;

import java.util.List;
import java.util.stream.IntStream;

/** A stretch of a text with the paragraphs around it. */
final class InContext {

  private final StructuredText text;
  private final List<Passage> passages;
  private final TextSpan span;

  InContext(StructuredText text, TextSpan span) {
    this.text = text;
    this.passages = text.passages().stream().filter(passage -> passage.kind() != PassageKind.FURNITURE).toList();
    this.span = span;
  }

  /** The paragraphs it stands in, and the one before and the one after. */
  List<Paragraph> paragraphs() {
    return IntStream.range(0, passages.size())
        .filter(i -> holds(i) || holds(i - 1) || holds(i + 1))
        .mapToObj(i -> paragraph(passages.get(i).span()))
        .toList();
  }

  /** The paragraphs it stands in. */
  List<TextSpan> around() {
    return passages.stream().map(Passage::span).filter(span::overlaps).toList();
  }

  private boolean holds(int index) {
    return index >= 0 && index < passages.size() && passages.get(index).span().overlaps(span);
  }

  private Paragraph paragraph(TextSpan passage) {
    if (!passage.overlaps(span)) {
      return new Paragraph(passage.in(text.text()), "", "");
    }
    int from = Math.max(passage.start(), span.start());
    int to = Math.min(passage.end(), span.end());
    return new Paragraph(words(passage.start(), from), words(from, to), words(to, passage.end()));
  }

  private String words(int start, int end) {
    return start == end ? "" : new TextSpan(start, end).in(text.text());
  }
}
