// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.recognise;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Finds where an item of the chair's list is put otherwise: other words, something added, another term. */
final class ChairCorrections {

  /** A term that is called out as the answer stands in a sentence of a few words. */
  private static final int CALLED_OUT = 8;

  private final Words words;
  private final Debate debate;
  private final ReadingText text;
  private final List<Sentence> sentences;
  private final Optional<LocalDate> date;
  private final ChairAnswers answers;

  /** A correction: words from {@code from} to before {@code to}, begun in a sentence. */
  record Correction(Sentence said, int from, int to) {}

  ChairCorrections(Parsed parsed, ChairAnswers answers) {
    this.words = parsed.words();
    this.debate = parsed.debate();
    this.text = parsed.text();
    this.sentences = parsed.sentences();
    this.date = parsed.context().date();
    this.answers = answers;
  }

  /** From the first to the last sentence by which chair or government put an item otherwise. */
  Optional<Correction> of(Mention item) {
    String named = term(item.sentence());
    Sentence first = null;
    Sentence last = null;
    for (Sentence answer : answers.to(item)) {
      if (debate.speaker(answer).role() != Debate.Role.MEMBER && (corrects(answer) || otherTerm(answer, named))) {
        first = first == null ? begun(answer, item) : first;
        last = answer;
      }
    }
    return first == null ? Optional.empty() : Optional.of(new Correction(first, first.from(), last.to()));
  }

  private boolean corrects(Sentence sentence) {
    return StatusPhrase.in(words, sentence).stream()
        .anyMatch(phrase -> phrase.about() == StatusPhrase.About.LISTED);
  }

  private boolean otherTerm(Sentence answer, String named) {
    String said = answer.length() > CALLED_OUT || words.is(answer.to() - 1, "?") ? "" : term(answer);
    return !named.isEmpty() && !said.isEmpty() && !said.equalsIgnoreCase(named);
  }

  private String term(Sentence sentence) {
    return RecogniseTerms.in(text, words, List.of(sentence), date).stream().findFirst()
        .map(term -> term.term().words()).orElse("");
  }

  /** "Dan noteren we dat": what the minister said right before is the correction. */
  private Sentence begun(Sentence correction, Mention item) {
    int at = correction.index();
    boolean chair = debate.speaker(correction).role() == Debate.Role.CHAIR;
    while (chair && at - 1 > item.sentence().index()
        && debate.speaker(sentences.get(at - 1)).role() == Debate.Role.CHAIR) {
      at--;
    }
    while (chair && at - 1 > item.sentence().index()
        && debate.speaker(sentences.get(at - 1)).role() == Debate.Role.GOVERNMENT) {
      at--;
    }
    boolean spoken = chair && debate.speaker(sentences.get(at)).role() == Debate.Role.GOVERNMENT;
    boolean label = words.is(sentences.get(at).to() - 1, ":");
    return spoken ? sentences.get(label ? at + 1 : at) : correction;
  }
}
