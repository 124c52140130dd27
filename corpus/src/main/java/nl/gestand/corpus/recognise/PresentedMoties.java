// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.recognise;

import nl.gestand.ontology.citation.Identifier;
import nl.gestand.ontology.model.CommitmentKind;
import nl.gestand.ontology.model.Person;

import java.util.List;
import java.util.Optional;

/** Finds the moties that get their number in a debate, with what was read out before. */
final class PresentedMoties {

  static final String RULE = "motie-voorgesteld";

  /** A motie that is read out is shorter. */
  private static final int READ_OUT_WITHIN = 500;

  private final Words words;
  private final List<Sentence> sentences;
  private final RecognisePeople people;
  private final PaperNumbers papers;

  PresentedMoties(Parsed parsed, PaperNumbers papers) {
    this.words = parsed.words();
    this.sentences = parsed.sentences();
    this.people = parsed.people();
    this.papers = papers;
  }

  /**
   * What the chair says when a motie was read out: "Deze motie is voorgesteld door de leden A en B. Zij krijgt nr. 45
   * (36284)." What it asks was read out before.
   */
  Mention submitted(Sentence sentence, int from, int at) {
    List<Person> presenters = people.firstIntroduced(at, sentence.to())
        .map(RecognisePeople.Named::people).orElse(List.of());
    int end = sentence.to();
    List<Identifier> numbers = papers.near(sentence, at, sentence.to());
    for (int i = sentence.index() + 1; i < sentences.size() && i <= sentence.index() + 3 && numbers.isEmpty(); i++) {
      numbers = papers.near(sentences.get(i), sentences.get(i).from(), sentences.get(i).to());
      end = numbers.isEmpty() ? end : sentences.get(i).to();
    }
    return mention(sentence, from, end, presenters, numbers);
  }

  /** "Zij krijgt nr. 46, was nr. 45 (36284)": a changed motie, which nobody presents again. */
  Optional<Mention> renumbered(Sentence sentence) {
    boolean numbered = words.is(sentence.from(), "zij") && words.is(sentence.from() + 1, "krijgt");
    for (int i = sentence.index() - 1; numbered && i >= Math.max(0, sentence.index() - 3); i--) {
      Sentence before = sentences.get(i);
      numbered = !(words.is(before.from(), "deze") && words.is(before.from() + 3, "voorgesteld"));
    }
    List<Identifier> numbers = numbered ? papers.near(sentence, sentence.from(), sentence.to()) : List.of();
    return numbers.isEmpty() ? Optional.empty()
        : Optional.of(mention(sentence, sentence.from(), sentence.to(), List.of(), numbers));
  }

  private int[] readOut(int before) {
    for (int i = before - 1; i >= Math.max(0, before - READ_OUT_WITHIN); i--) {
      if (words.is(i, "verzoekt") || words.is(i, "spreekt") && words.is(i + 1, "uit")) {
        int end = i + 1;
        while (end < before && !(words.is(end, "en") && words.is(end + 1, "gaat") && words.is(end + 2, "over"))) {
          end++;
        }
        return new int[] {i, words.is(end - 1, ",") ? end - 1 : end};
      }
      if (words.is(i, "voorgesteld")) {
        break;
      }
    }
    return new int[] {before, before};
  }

  private Mention mention(Sentence sentence, int from, int to, List<Person> presenters, List<Identifier> numbers) {
    int[] request = readOut(sentence.from());
    return new Mention(CommitmentKind.MOTIE, Mention.Naming.NAMED, sentence, from, to, presenters, List.of(), numbers,
        0, request[0], request[1], Optional.empty(), "", RULE);
  }
}
