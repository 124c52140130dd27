// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.recognise;

import nl.gestand.corpus.structure.StructuredText;
import nl.gestand.ontology.model.Passage;
import nl.gestand.ontology.model.PassageKind;
import nl.gestand.ontology.model.Term;
import nl.gestand.ontology.model.TextSpan;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Works the words of a term out to days, for who types them and wants to see what they mean. */
public final class TermFromWords {

  /** Makes a sentence of it: some rules read a term only in one that looks ahead. */
  private static final String BEFORE = "Dit volgt ";

  private TermFromWords() {}

  /**
   * The term that words such as {@code na de zomer} name, with the words as they were given; of several the longest.
   * Empty when no rule reads one in them.
   *
   * @param said the day on which they were said
   */
  public static Optional<Term> of(String words, LocalDate said) {
    String flat = words.strip();
    String sentence = BEFORE + flat;
    ReadingText text = new ReadingText(new StructuredText(sentence, List.of(new Passage(
        new TextSpan(0, sentence.codePointCount(0, sentence.length())), PassageKind.PARAGRAPH, 1, "")), 1));
    Words read = new Words(text);
    return RecogniseTerms.in(text, read, Sentences.in(text, read), Optional.of(said)).stream()
        .max(Comparator.comparingInt(found -> found.span().end() - found.span().start()))
        .map(found -> new Term(flat, found.term().from(), found.term().until(), found.term().rule()));
  }
}
