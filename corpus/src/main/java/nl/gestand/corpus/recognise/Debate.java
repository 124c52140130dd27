// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.recognise;

import nl.gestand.ontology.model.DocumentKind;
import nl.gestand.ontology.model.Person;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Who speaks in each sentence of a debate report; in any other document the writer does. */
final class Debate {

  /** The part someone plays who speaks. */
  enum Role {
    WRITER,
    CHAIR,
    MEMBER,
    GOVERNMENT
  }

  /** Who speaks; the chair and the writer are not named. */
  record Speaker(Role role, Optional<Person> person) {}

  private static final Speaker WRITER = new Speaker(Role.WRITER, Optional.empty());
  private static final Speaker CHAIR = new Speaker(Role.CHAIR, Optional.empty());

  private final Words words;
  private final RecognisePeople people;
  private final List<Speaker> speakers = new ArrayList<>();
  private final boolean debate;

  Debate(Words words, List<Sentence> sentences, Context context, RecognisePeople people) {
    this.words = words;
    this.people = people;
    this.debate = context.kind() == DocumentKind.DEBATE_REPORT;
    Speaker speaker = debate ? CHAIR : WRITER;
    for (Sentence sentence : sentences) {
      speaker = debate ? label(sentence).orElse(speaker) : WRITER;
      speakers.add(speaker);
    }
  }

  boolean isDebate() {
    return debate;
  }

  Speaker speaker(Sentence sentence) {
    return speakers.get(sentence.index());
  }

  /** The member of government who speaks in this debate under an office, when there is only one. */
  Optional<Person> holder(String office) {
    String title = office.toLowerCase(Locale.ROOT).split(" ")[0];
    List<Person> holders = speakers.stream().flatMap(speaker -> speaker.person.stream())
        .filter(person -> person.office().toLowerCase(Locale.ROOT).equals(title)).distinct().toList();
    return holders.size() == 1 ? Optional.of(holders.getFirst()) : Optional.empty();
  }

  private Optional<Speaker> label(Sentence sentence) {
    if (sentence.length() > 14 || !words.is(sentence.to() - 1, ":")) {
      return Optional.empty();
    }
    int at = words.is(sentence.from(), "de") ? sentence.from() + 1 : sentence.from();
    return switch (words.lower(at)) {
      case "voorzitter" -> Optional.of(CHAIR);
      case "heer", "mevrouw" -> named(Role.MEMBER, "", at, sentence.to());
      case "minister", "staatssecretaris", "minister-president" ->
          named(Role.GOVERNMENT, words.text(at, at + 1), at, sentence.to());
      default -> Optional.empty();
    };
  }

  private Optional<Speaker> named(Role role, String office, int at, int to) {
    Optional<Person> person = people.row(at + 1, to).map(named -> named.people().getFirst());
    return Optional.of(new Speaker(role, person.map(p -> new Person(p.name(), office, p.party()))));
  }
}
