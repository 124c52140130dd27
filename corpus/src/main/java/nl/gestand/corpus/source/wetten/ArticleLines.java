// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.source.wetten;

import nl.gestand.corpus.source.XmlElement;
import nl.gestand.ontology.statute.ArticleLine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Takes the lines of an article out of its lids, lists, definitions and tables. */
final class ArticleLines {

  /** Elements whose words are one line. */
  private static final Set<String> LINES = Set.of("al", "titel", "term", "definitie", "tussenkop", "row", "tekst");
  private static final Set<String> LABELS = Set.of("lidnr", "li.nr");

  private final List<ArticleLine> lines = new ArrayList<>();
  private String label = "";

  List<ArticleLine> read(XmlElement artikel) {
    for (XmlElement child : artikel.children()) {
      if (child.is("kop")) {
        child.find("titel").ifPresent(title -> line(title, 0));
      } else {
        collect(child, 0);
      }
    }
    return lines;
  }

  private void collect(XmlElement element, int depth) {
    if (!LawWords.isOfTheLaw(element)) {
      return;
    }
    if (LABELS.contains(element.name())) {
      label = LawWords.of(element);
    } else if (LINES.contains(element.name()) && element.children().stream().noneMatch(child -> child.is("lijst"))) {
      line(element, depth);
    } else {
      int below = element.is("lijst") ? depth + 1 : depth;
      element.children().forEach(child -> collect(child, below));
    }
    if (element.is("lid") || element.is("li")) {
      label = "";
    }
  }

  private void line(XmlElement element, int depth) {
    String words = (element.is("row") ? LawWords.apart(element) : LawWords.of(element)).replace('\t', ' ');
    if (!words.isEmpty()) {
      lines.add(new ArticleLine(depth, label, words));
      label = "";
    }
  }
}
