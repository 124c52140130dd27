// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.recognise;

import java.util.List;

/** A text as all rules on commitments look at it: its words and sentences, who speaks, what it cites. */
record Parsed(
    ReadingText text,
    Context context,
    Words words,
    List<Sentence> sentences,
    Cited cited,
    RecognisePeople people,
    Debate debate,
    Made made,
    List<FoundTerm> terms) {

  static Parsed of(ReadingText text, Context context, List<FoundCitation> citations) {
    Words words = new Words(text);
    List<Sentence> sentences = Sentences.in(text, words);
    RecognisePeople people = new RecognisePeople(words);
    return new Parsed(text, context, words, sentences, new Cited(text, words, sentences, citations), people,
        new Debate(text, words, sentences, context, people), new Made(words, context.date()),
        RecogniseTerms.in(text, words, sentences, context.date()));
  }
}
