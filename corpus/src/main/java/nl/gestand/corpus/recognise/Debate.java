// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.recognise;

import nl.gestand.corpus.structure.Turn;
import nl.gestand.ontology.model.DocumentKind;
import nl.gestand.ontology.model.OfficeHolders;
import nl.gestand.ontology.model.Person;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

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

  Debate(ReadingText text, Words words, List<Sentence> sentences, Context context, RecognisePeople people) {
    this.words = words;
    this.people = people;
    this.debate = context.kind() == DocumentKind.DEBATE_REPORT;
    if (debate && !text.turns().isEmpty()) {
      byTurns(text, sentences);
      return;
    }
    Speaker speaker = debate ? CHAIR : WRITER;
    for (Sentence sentence : sentences) {
      speaker = debate ? label(sentence).orElse(speaker) : WRITER;
      speakers.add(speaker);
    }
  }

  /** The report says itself who has the floor. What stands outside any turn is the chair's, as in a report without. */
  private void byTurns(ReadingText text, List<Sentence> sentences) {
    NavigableMap<Integer, Turn> turns = new TreeMap<>();
    text.turns().forEach(turn -> turns.put(turn.span().start(), turn));
    for (Sentence sentence : sentences) {
      int at = text.source(words.start(sentence.from()));
      Map.Entry<Integer, Turn> turn = turns.floorEntry(at);
      speakers.add(turn == null || at >= turn.getValue().span().end() ? CHAIR : speaker(turn.getValue().speaker()));
    }
  }

  private static Speaker speaker(Turn.Speaker speaker) {
    return switch (speaker.role()) {
      case CHAIR -> CHAIR;
      case MEMBER -> new Speaker(Role.MEMBER, speaker.person());
      case GOVERNMENT -> new Speaker(Role.GOVERNMENT, speaker.person());
    };
  }

  boolean isDebate() {
    return debate;
  }

  Speaker speaker(Sentence sentence) {
    return speakers.get(sentence.index());
  }

  /** The member of government who speaks in this debate under an office, when there is only one. */
  Optional<Person> holder(String office) {
    return only(government().filter(person -> title(person.office()).equals(title(office)) && mayBe(person, office)));
  }

  /** The member of government who speaks in this debate, when there is only one. */
  Optional<Person> onlyGovernment() {
    return only(government());
  }

  /** "De minister" is whoever is one here, "de minister van Financiën" only who is that. */
  private static boolean mayBe(Person person, String office) {
    return !office.contains(" ") || OfficeHolders.ministry(office).isPresent()
        && OfficeHolders.ministry(office).equals(OfficeHolders.ministry(person.office()));
  }

  private Stream<Person> government() {
    return speakers.stream().filter(speaker -> speaker.role == Role.GOVERNMENT)
        .flatMap(speaker -> speaker.person.stream());
  }

  private static Optional<Person> only(Stream<Person> people) {
    List<Person> different = people.distinct().toList();
    return different.size() == 1 ? Optional.of(different.getFirst()) : Optional.empty();
  }

  private static String title(String office) {
    return office.toLowerCase(Locale.ROOT).split(" ")[0];
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
