// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.source.wetten;

import nl.gestand.corpus.source.XmlElement;

import java.util.stream.Collectors;

/** The words of the law in an element: not what the editors of the publisher put between them. */
final class LawWords {

  private LawWords() {}

  static String of(XmlElement element) {
    return element.words(LawWords::isOfTheLaw).replace('\u00a0', ' ').replaceAll(" {2,}", " ").strip();
  }

  /** Of a heading or a row of a table, whose parts stand apart whatever is between them. */
  static String apart(XmlElement element) {
    return element.children().stream().filter(LawWords::isOfTheLaw).map(LawWords::of)
        .filter(words -> !words.isEmpty()).collect(Collectors.joining(" "));
  }

  static boolean isOfTheLaw(XmlElement element) {
    return !element.is("redactie") && !element.is("meta-data") && !element.is("noot");
  }
}
