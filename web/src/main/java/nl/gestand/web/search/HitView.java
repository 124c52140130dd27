// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.search;

import nl.gestand.indexer.search.SearchEntry.EntryKind;
import nl.gestand.indexer.search.SearchResult.Hit;
import nl.gestand.indexer.search.SearchResult.Mark;
import nl.gestand.indexer.search.SearchResult.Snippet;
import nl.gestand.ontology.citation.Identifier;
import nl.gestand.ontology.citation.Identifiers;
import nl.gestand.ontology.citation.Unnumbered;
import nl.gestand.ontology.model.DocumentId;
import nl.gestand.ontology.model.TextSpan;
import nl.gestand.ontology.vocabulary.Labels;
import nl.gestand.web.http.Links;
import nl.gestand.web.words.Day;
import nl.gestand.web.words.Link;
import nl.gestand.web.words.StatusBadge;
import nl.gestand.web.words.Words;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A result.
 *
 * @param number its official number as people write it, or empty
 * @param key which thing it is, as an address of a question about it ends
 * @param alike leads to what is about the same
 * @param until last day of the term of a commitment that is still open
 */
public record HitView(
    Link thing,
    String key,
    String alike,
    String kind,
    String number,
    Optional<Day> date,
    Optional<StatusBadge> badge,
    boolean overdue,
    Optional<Day> until,
    List<String> ministries,
    List<Excerpt> excerpts) {

  /** Passages can be pages long; this much around the first found word is four lines. */
  private static final int LONGEST_EXCERPT = 320;

  /** A piece of a passage, leading to its place where that is known. */
  public record Excerpt(String href, String place, List<Piece> pieces) {}

  /** Words, marked or not. */
  public record Piece(String text, boolean marked) {}

  public static HitView of(Hit hit, LocalDate today, Labels labels) {
    return of(hit, today, "", labels);
  }

  /** @param query what the address of a commitment must end with, to show it on the same day */
  public static HitView of(Hit hit, LocalDate today, String query, Labels labels) {
    boolean document = hit.kind() == EntryKind.DOCUMENT;
    String path = path(hit) + (document ? "" : query);
    boolean open = hit.status().map(status -> status.open()).orElse(!document);
    return new HitView(
        new Link(Words.capital(hit.title()), path),
        "van-wat=" + hit.kind().code() + "&ding=" + Links.encoded(hit.id()), "/zoeken/zoals" + path(hit),
        Filter.SUBKIND.label(hit.subkind(), labels), number(hit.id()), hit.date().map(Day::of),
        hit.status().map(status -> StatusBadge.of(status, labels)),
        open && hit.termUntil().filter(today::isAfter).isPresent(),
        hit.termUntil().filter(day -> open).map(Day::of),
        hit.ministries().stream().map(Words::ministry).toList(),
        hit.passages().stream().map(snippet -> excerpt(snippet, !document)).toList());
  }

  /** Where its page is. */
  static String path(Hit hit) {
    return (hit.kind() == EntryKind.DOCUMENT ? "/document/" : "/commitment/") + hit.id();
  }

  private static String number(String id) {
    return Identifiers.parse(id).filter(number -> !(number instanceof Unnumbered)).map(Identifier::printed).orElse("");
  }

  private static Excerpt excerpt(Snippet snippet, boolean nameDocument) {
    String href = snippet.document().isEmpty() ? ""
        : Links.passage(new DocumentId(snippet.document()), span(snippet));
    return new Excerpt(href, place(snippet, nameDocument), pieces(snippet.text(), snippet.marks()));
  }

  /**
   * The sentence that fits best. What stands between the lines of a passage may be longer in the document, so where
   * it is, only a sentence of the first or the last line has a place that is certain.
   */
  private static TextSpan span(Snippet snippet) {
    String text = snippet.text();
    BestSentence best = BestSentence.in(text, snippet.marks());
    int from = snippet.start() + text.codePointCount(0, best.from());
    int to = snippet.end() - text.codePointCount(best.to(), text.length());
    int length = text.codePointCount(best.from(), best.to());
    if (to - from == length || text.lastIndexOf('\n', best.to() - 1) < 0) {
      return new TextSpan(from, from + length);
    }
    return text.indexOf('\n', best.from()) < 0 ? new TextSpan(to - length, to)
        : new TextSpan(snippet.start(), snippet.end());
  }

  private static String place(Snippet snippet, boolean nameDocument) {
    if (nameDocument && !snippet.document().isEmpty()) {
      return Words.document(new DocumentId(snippet.document()));
    }
    return snippet.page() > 1 ? "bladzijde " + snippet.page() : "";
  }

  private static List<Piece> pieces(String text, List<Mark> marks) {
    int from = marks.isEmpty() ? 0 : wordStart(text, marks.getFirst().from() - LONGEST_EXCERPT / 3);
    int to = wordEnd(text, from + LONGEST_EXCERPT);
    List<Piece> pieces = new ArrayList<>();
    int at = from;
    for (Mark mark : marks) {
      if (mark.from() >= at && mark.to() <= to) {
        pieces.add(new Piece((pieces.isEmpty() && from > 0 ? "… " : "") + text.substring(at, mark.from()), false));
        pieces.add(new Piece(text.substring(mark.from(), mark.to()), true));
        at = mark.to();
      }
    }
    String before = pieces.isEmpty() && from > 0 ? "… " : "";
    pieces.add(new Piece(before + text.substring(at, to) + (to < text.length() ? " …" : ""), false));
    return pieces;
  }

  private static int wordStart(String text, int index) {
    return index <= 0 ? 0 : text.lastIndexOf(' ', index) + 1;
  }

  private static int wordEnd(String text, int index) {
    if (index >= text.length()) {
      return text.length();
    }
    int space = text.indexOf(' ', index);
    // A word without end, such as a long address, is cut; never inside a surrogate pair.
    if (space >= 0 && space - index < 60) {
      return space;
    }
    return Character.isLowSurrogate(text.charAt(index)) ? index + 1 : index;
  }
}
