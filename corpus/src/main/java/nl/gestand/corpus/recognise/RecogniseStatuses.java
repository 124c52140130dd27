// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.recognise;

import nl.gestand.ontology.model.CommitmentKind;
import nl.gestand.ontology.model.Status;
import nl.gestand.ontology.model.TextSpan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the sentences that say how it stands with a commitment, and ties each to what it is about. */
final class RecogniseStatuses {

  private static final Set<Status> DECISIONS = EnumSet.of(Status.SUBMITTED, Status.ADOPTED, Status.REJECTED,
      Status.HELD, Status.WITHDRAWN, Status.LAPSED, Status.TAKEN_OVER);
  private static final Set<Status> CLOSED = EnumSet.of(Status.CLOSED_BY_GOVERNMENT, Status.FULFILLED, Status.EXTENDED);

  private record Key(Entry entry, Status status, int sentence) {}

  private final ReadingText text;
  private final Words words;
  private final List<Sentence> sentences;
  private final List<Entry> entries;
  private final Ledger ledger;
  private final Made made;
  private final Map<Integer, List<Mention>> bySentence = new HashMap<>();
  private final Map<Integer, List<Mention>> bySection = new HashMap<>();
  private final List<FoundStatus> found = new ArrayList<>();
  private final Set<Key> said = new HashSet<>();
  private final Map<Entry, Set<Status>> statuses = new HashMap<>();
  private Entry current;

  RecogniseStatuses(ReadingText text, Words words, List<Sentence> sentences, List<Mention> mentions, Ledger ledger,
      List<Entry> entries, Made made) {
    this.text = text;
    this.words = words;
    this.sentences = sentences;
    this.ledger = ledger;
    this.entries = entries;
    this.made = made;
    for (Mention mention : mentions) {
      bySentence.computeIfAbsent(mention.sentence().index(), i -> new ArrayList<>()).add(mention);
      bySection.computeIfAbsent(mention.sentence().section(), i -> new ArrayList<>()).add(mention);
    }
  }

  List<FoundStatus> read() {
    promised();
    int section = -1;
    List<Sentence> openClosings = new ArrayList<>();
    for (Sentence sentence : sentences) {
      if (sentence.section() != section) {
        section = sentence.section();
        current = null;
      }
      if (!sentence.footnote()) {
        read(sentence, openClosings);
      }
    }
    openClosings.forEach(this::closeRest);
    found.sort((a, b) -> a.span().compareTo(b.span()));
    return found;
  }

  /** Whoever tells of a toezegging says that it was made. */
  private void promised() {
    for (Entry entry : entries) {
      entry.mentions().stream()
          .filter(mention -> mention.kind() == CommitmentKind.TOEZEGGING && mention.naming() == Mention.Naming.TOLD)
          .findFirst()
          .ifPresent(mention -> add(entry, Status.PROMISED, mention.sentence(), mention.from(), mention.to(),
              "toezegging-gedaan", 0.95, mention.date()));
    }
  }

  private void read(Sentence sentence, List<Sentence> openClosings) {
    List<Mention> here = bySentence.getOrDefault(sentence.index(), List.of());
    Set<Status> once = EnumSet.noneOf(Status.class);
    for (StatusPhrase phrase : StatusPhrase.in(words, sentence)) {
      if (!sentence.heading() && once.add(phrase.status())) {
        read(sentence, phrase, here, openClosings);
      }
    }
    here.stream().flatMap(mention -> ledger.of(mention).stream()).forEach(entry -> current = entry);
  }

  private void read(Sentence sentence, StatusPhrase phrase, List<Mention> here, List<Sentence> openClosings) {
    Set<Entry> targets = new LinkedHashSet<>();
    boolean several = false;
    for (Mention mention : here) {
      if (!phrase.about().suits(mention.kind())) {
        continue;
      }
      if (mention.naming() == Mention.Naming.SEVERAL) {
        several |= !expand(mention, sentence, targets);
      } else {
        ledger.of(mention).ifPresent(targets::add);
      }
    }
    if (several && phrase.status() == Status.CLOSED_BY_GOVERNMENT) {
      openClosings.add(sentence);
    }
    if (targets.isEmpty() && phrase.about().ofSection() && current != null && here.isEmpty()
        && phrase.about().suits(current.kind()) && !has(current, phrase.status())) {
      targets.add(current);
    }
    for (Entry target : targets) {
      Optional<LocalDate> on = DECISIONS.contains(phrase.status())
          ? made.date(sentence.from(), sentence.to()) : Optional.empty();
      add(target, phrase.status(), sentence, sentence.from(), sentence.to(), phrase.rule(),
          phrase.about().ofSection() ? 0.7 : 0.9, on);
    }
  }

  private boolean has(Entry entry, Status status) {
    return statuses.getOrDefault(entry, Set.of()).contains(status);
  }

  /** Adds the commitments that "several" means; false when the text does not say which. */
  private boolean expand(Mention several, Sentence sentence, Set<Entry> targets) {
    Set<Entry> meant = new LinkedHashSet<>();
    if (endsInColon(sentence)) {
      meant.addAll(listed(several));
    }
    boolean points = words.lower(several.to() - 2).endsWith("genoemde") || words.is(several.to() - 2, "deze")
        || words.is(several.to() - 2, "bovenstaande") || words.is(several.to() - 2, "die");
    if (meant.isEmpty() && points) {
      bySection.getOrDefault(sentence.section(), List.of()).stream()
          .filter(mention -> mention.kind() == several.kind() && mention.from() < several.from())
          .flatMap(mention -> ledger.of(mention).stream()).forEach(meant::add);
    }
    if (meant.isEmpty() && several.saysRequest()) {
      Subject subject = Subject.of(words, several.requestFrom(), several.requestTo());
      entries.stream().filter(entry -> entry.kind() == several.kind())
          .filter(entry -> entry.subject().shared(subject) >= 2).forEach(meant::add);
    }
    targets.addAll(meant);
    return !meant.isEmpty();
  }

  private boolean endsInColon(Sentence sentence) {
    return words.is(sentence.to() - 1, ":");
  }

  /** The commitments named in the list that follows, which ends at a heading or after two parts that name none. */
  private List<Entry> listed(Mention several) {
    List<Entry> listed = new ArrayList<>();
    int silent = 0;
    int part = several.sentence().part();
    for (int i = several.sentence().index() + 1; i < sentences.size() && silent < 2; i++) {
      Sentence sentence = sentences.get(i);
      if (sentence.heading() || sentence.footnote()) {
        break;
      }
      List<Entry> here = bySentence.getOrDefault(i, List.of()).stream()
          .filter(mention -> mention.kind() == several.kind())
          .flatMap(mention -> ledger.of(mention).stream()).toList();
      silent = !here.isEmpty() ? 0 : sentence.part() != part ? silent + 1 : silent;
      part = sentence.part();
      listed.addAll(here);
    }
    return listed;
  }

  /** "Een aantal toezeggingen" closes those with a number that the rest of the letter leaves open. */
  private void closeRest(Sentence sentence) {
    for (Mention several : bySentence.get(sentence.index())) {
      if (several.naming() != Mention.Naming.SEVERAL) {
        continue;
      }
      for (Entry entry : entries) {
        boolean open = statuses.getOrDefault(entry, Set.of()).stream().noneMatch(CLOSED::contains);
        if (entry.kind() == several.kind() && entry.number().isPresent() && open) {
          add(entry, Status.CLOSED_BY_GOVERNMENT, sentence, sentence.from(), sentence.to(), "afdoen-aantal", 0.6,
              Optional.empty());
        }
      }
    }
  }

  void add(Entry entry, Status status, Sentence sentence, int from, int to, String rule, double confidence,
      Optional<LocalDate> on) {
    if (said.add(new Key(entry, status, sentence.index()))) {
      statuses.computeIfAbsent(entry, e -> EnumSet.noneOf(Status.class)).add(status);
      TextSpan span = text.span(words.start(from), words.end(to - 1));
      found.add(new FoundStatus(span, entries.indexOf(entry), status, on, rule, confidence));
    }
  }
}
