// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.recognise;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is said on an item of the chair's list before the next: by when, or that it is put otherwise. */
final class ChairAnswers {

  /** So many sentences after an item may still be about it. */
  private static final int ANSWER = 20;

  private static final Set<String> ANOTHER = Set.of("gekregen", "mis", "miste", "gemist", "ontbreekt", "eerste",
      "tweede", "derde", "vierde", "vijfde", "zesde", "zevende", "achtste", "negende", "tiende", "laatste");

  private final Words words;
  private final Debate debate;
  private final List<Sentence> sentences;
  private final Set<Integer> items = new HashSet<>();

  ChairAnswers(Parsed parsed, List<Mention> mentions) {
    this.words = parsed.words();
    this.debate = parsed.debate();
    this.sentences = parsed.sentences();
    mentions.stream().filter(ChairAnswers::listed).forEach(item -> items.add(item.sentence().index()));
  }

  static boolean listed(Mention mention) {
    return mention.rule().equals(ChairList.RULE);
  }

  /** The sentences that answer an item, in order; none for a mention that is no item. */
  List<Sentence> to(Mention item) {
    List<Sentence> answers = new ArrayList<>();
    int from = item.sentence().index() + 1;
    for (int i = from; i < sentences.size() && i < from + ANSWER && listed(item); i++) {
      if (items.contains(i) || asksForMore(sentences.get(i))) {
        break;
      }
      answers.add(sentences.get(i));
    }
    return answers;
  }

  /** "Ik miste nog de toezegging over", "bij de eerste toezegging": a member speaks of another than the last one. */
  private boolean asksForMore(Sentence sentence) {
    Set<String> said = words.in(sentence.from(), sentence.to());
    return debate.speaker(sentence).role() == Debate.Role.MEMBER && said.contains("toezegging")
        && said.stream().anyMatch(ANOTHER::contains);
  }
}
