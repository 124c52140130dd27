// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.recognise;

import nl.gestand.ontology.model.PassageKind;

/**
 * A sentence: words from {@code from} to before {@code to}.
 *
 * @param index its place in the list of sentences
 * @param part index of the part of the reading text it stands in
 * @param section number of headings before it, its own heading included
 * @param opens whether it is the first of its part
 */
record Sentence(int index, int from, int to, int part, PassageKind kind, int section, boolean opens) {

  boolean heading() {
    return kind == PassageKind.HEADING;
  }

  boolean footnote() {
    return kind == PassageKind.FOOTNOTE;
  }

  int length() {
    return to - from;
  }
}
