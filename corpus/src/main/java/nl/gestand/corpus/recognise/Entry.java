// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.recognise;

import nl.gestand.ontology.citation.Identifier;
import nl.gestand.ontology.model.CommitmentKind;
import nl.gestand.ontology.model.Person;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** One commitment in the making: the mentions that are of the same motie or toezegging. */
final class Entry {

  /** With so many words it is clear what it is about, with so many mentions whom it is to. */
  private static final int ENOUGH = 60;

  private final CommitmentKind kind;
  private final List<Mention> mentions = new ArrayList<>();
  private final Set<String> names = new HashSet<>();
  private final Set<Integer> sections = new HashSet<>();
  private Identifier number;
  private Subject subject = new Subject(Set.of());

  Entry(CommitmentKind kind) {
    this.kind = kind;
  }

  void add(Mention mention, Words words) {
    mentions.add(mention);
    sections.add(mention.sentence().section());
    if (kind == CommitmentKind.MOTIE) {
      mention.people().stream().map(RecognisePeople::key).forEach(names::add);
    }
    boolean fuller = subject.stems().size() < ENOUGH && mention.naming() != Mention.Naming.POINTED;
    if (mention.saysRequest() && fuller) {
      subject = subject.and(Subject.of(words, mention.requestFrom(), mention.requestTo()));
    }
    if (number == null && !mention.numbers().isEmpty()) {
      number = mention.numbers().getFirst();
    }
  }

  void take(Entry other, Words words) {
    other.mentions.forEach(mention -> add(mention, words));
  }

  void number(Identifier found) {
    number = number == null ? found : number;
  }

  CommitmentKind kind() {
    return kind;
  }

  /** In the order in which they were tied to it. */
  List<Mention> mentions() {
    return mentions;
  }

  Optional<Identifier> number() {
    return Optional.ofNullable(number);
  }

  Subject subject() {
    return subject;
  }

  boolean inSection(int section) {
    return sections.contains(section);
  }

  /** Whether it was promised to one of these, as {@link RecognisePeople#key} spells them. */
  boolean promisedTo(Set<String> keys) {
    return mentions.stream().limit(ENOUGH).flatMap(mention -> mention.addressees().stream())
        .anyMatch(person -> keys.contains(RecognisePeople.key(person)));
  }

  /**
   * Whether these can be its proposers: the same names; or, as "c.s." leaves names out, some of them when the subject
   * is not another one.
   */
  boolean proposedBy(List<Person> people, Subject asked) {
    Set<String> keys = people.stream().map(RecognisePeople::key).collect(Collectors.toSet());
    if (keys.equals(names)) {
      return true;
    }
    boolean some = !keys.isEmpty() && !names.isEmpty() && (names.containsAll(keys) || keys.containsAll(names));
    return some && (asked.stems().isEmpty() || subject.stems().isEmpty() || asked.shared(subject) > 1);
  }
}
