// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.recognise;

import nl.gestand.ontology.model.CommitmentKind;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Keeps track, sentence by sentence, of the commitments that a section deals with. */
final class DealtWith {

  /** So many sentences on, a text that names a commitment no longer is about it; under its own heading it always is. */
  private static final int IN_SECTION = 20;
  private static final int WITHOUT_SECTIONS = 8;
  /** So many commitments of a section are looked through. */
  private static final int COMPARED = 60;

  private final Words words;
  private final Set<Integer> titled = new HashSet<>();
  private final Set<Entry> named = new LinkedHashSet<>();
  private int section = -1;
  private Entry last;
  private Sentence lastSentence;

  DealtWith(Words words, List<Mention> mentions) {
    this.words = words;
    mentions.stream().map(Mention::sentence).filter(Sentence::heading)
        .forEach(heading -> titled.add(heading.section()));
  }

  /** To be told of each sentence before it is read. */
  void enter(Sentence sentence) {
    if (sentence.section() != section) {
      section = sentence.section();
      last = null;
      named.clear();
    }
  }

  /** To be told of each commitment that a sentence names, after it is read. */
  void name(Entry entry, Sentence sentence) {
    last = entry;
    lastSentence = sentence;
    if (named.size() < COMPARED) {
      named.add(entry);
    }
  }

  /** The commitments of a kind that the section named so far. */
  List<Entry> named(CommitmentKind kind) {
    return named.stream().filter(entry -> entry.kind() == kind).toList();
  }

  /** Whether the heading above a sentence names a commitment. */
  boolean titled(Sentence sentence) {
    return titled.contains(sentence.section());
  }

  /** Whether a sentence stands in the paragraph that named a commitment last. */
  boolean inParagraph(Sentence sentence) {
    return last != null && lastSentence.part() == sentence.part();
  }

  /**
   * What a sentence that names nothing is about: what its paragraph named last, else what is most like it of all that
   * its section named before.
   */
  Optional<Entry> by(Sentence sentence) {
    if (last == null || inParagraph(sentence)) {
      return Optional.ofNullable(last);
    }
    int reach = titled(sentence) ? Integer.MAX_VALUE : sentence.section() > 0 ? IN_SECTION : WITHOUT_SECTIONS;
    if (sentence.index() - lastSentence.index() > reach) {
      return Optional.empty();
    }
    Subject subject = Subject.of(words, sentence.from(), sentence.to());
    Entry best = null;
    double likeness = -1;
    for (Entry entry : named) {
      double alike = entry.subject().likeness(subject);
      if (alike > likeness) {
        likeness = alike;
        best = entry;
      }
    }
    return Optional.ofNullable(best);
  }
}
