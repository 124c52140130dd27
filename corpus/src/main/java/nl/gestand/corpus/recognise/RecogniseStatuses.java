// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.recognise;

import nl.gestand.ontology.model.CommitmentKind;
import nl.gestand.ontology.model.DocumentKind;
import nl.gestand.ontology.model.Status;
import nl.gestand.ontology.model.Term;
import nl.gestand.ontology.model.TextSpan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the sentences that say how it stands with a commitment, and ties each to what it is about. */
final class RecogniseStatuses {

  private static final Set<Status> DECISIONS = EnumSet.of(Status.SUBMITTED, Status.AMENDED, Status.ADOPTED,
      Status.REJECTED, Status.HELD, Status.WITHDRAWN, Status.LAPSED, Status.TAKEN_OVER);
  private static final Set<Status> CLOSED = EnumSet.of(Status.CLOSED_BY_GOVERNMENT, Status.FULFILLED, Status.EXTENDED);

  private static final Set<DocumentKind> GOVERNMENT_WRITES = EnumSet.of(DocumentKind.LETTER, DocumentKind.ANSWERS,
      DocumentKind.BILL_PAPER, DocumentKind.COMMITMENT_LIST, DocumentKind.OTHER);
  private static final Set<String> SUPPOSES = Set.of("als", "indien", "mocht", "mochten", "zou", "zouden",
      "wil", "willen", "hoop", "suggereren", "vraag", "vragen", "kan", "kunnen", "of");

  private static final Set<Status> DONE = EnumSet.of(Status.CLOSED_BY_GOVERNMENT, Status.FULFILLED,
      Status.NOT_EXECUTED);

  /** So many sentences that close "several" are looked at; after the first there is seldom anything left to close. */
  private static final int CLOSINGS = 60;

  private record Key(Entry entry, Status status, int sentence) {}

  private final ReadingText text;
  private final Words words;
  private final List<Sentence> sentences;
  private final Debate debate;
  private final Made made;
  private final boolean government;
  private final Set<Integer> withTerm;
  private final List<Entry> entries;
  private final Map<Entry, Integer> places = new IdentityHashMap<>();
  private final Ledger ledger;
  private final Map<Integer, List<Mention>> bySentence = new HashMap<>();
  private final Map<Integer, RecognisePromises.Promise> promiseIn = new HashMap<>();
  private final DealtWith dealtWith;
  private final SeveralMeant several;
  private final ChairCorrections corrections;
  private final List<FoundStatus> found = new ArrayList<>();
  private final Set<Key> said = new HashSet<>();
  private final Map<Entry, Set<Status>> statuses = new HashMap<>();
  private final List<FoundPromise> tied = new ArrayList<>();
  private final Map<Sentence, Entry> postponed = new LinkedHashMap<>();

  /**
   * Reads the statuses of the entries of a ledger.
   *
   * @param withTerm indices of the sentences that name a term with a last day
   * @param answers what is said on the items of the chair's list
   */
  RecogniseStatuses(Parsed parsed, List<Mention> mentions, Ledger ledger, List<RecognisePromises.Promise> promises,
      Set<Integer> withTerm, ChairAnswers answers) {
    this.text = parsed.text();
    this.words = parsed.words();
    this.sentences = parsed.sentences();
    this.debate = parsed.debate();
    this.made = parsed.made();
    this.government = GOVERNMENT_WRITES.contains(parsed.context().kind());
    this.withTerm = withTerm;
    this.ledger = ledger;
    this.entries = ledger.entries();
    entries.forEach(entry -> places.put(entry, places.size()));
    promises.forEach(promise -> promiseIn.put(promise.sentence().index(), promise));
    mentions.forEach(mention ->
        bySentence.computeIfAbsent(mention.sentence().index(), i -> new ArrayList<>()).add(mention));
    this.dealtWith = new DealtWith(words, mentions);
    this.corrections = new ChairCorrections(parsed, answers);
    this.several = new SeveralMeant(parsed, entries, ledger, bySentence, dealtWith);
  }

  List<FoundStatus> read() {
    promised();
    List<Sentence> openClosings = new ArrayList<>();
    for (Sentence sentence : sentences) {
      dealtWith.enter(sentence);
      if (!sentence.footnote()) {
        read(sentence, openClosings);
      }
    }
    postponed.forEach(this::postpone);
    openClosings.stream().limit(CLOSINGS).forEach(this::closeRest);
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
      entry.mentions().stream().filter(ChairAnswers::listed).findFirst().flatMap(corrections::of)
          .ifPresent(words -> add(entry, Status.ADJUSTED, words.said(), words.from(), words.to(), "toezegging-aangepast",
              0.7, Optional.empty()));
      entry.mentions().stream().filter(mention -> mention.rule().equals(PresentedMoties.RULE)).findFirst()
          .ifPresent(mention -> add(entry, Status.SUBMITTED, mention.sentence(), mention.from(), mention.to(),
              PresentedMoties.RULE, 0.98, Optional.empty()));
    }
  }

  private void read(Sentence sentence, List<Sentence> openClosings) {
    List<Mention> here = bySentence.getOrDefault(sentence.index(), List.of());
    Set<Status> once = EnumSet.noneOf(Status.class);
    List<StatusPhrase> phrases = StatusPhrase.in(words, sentence);
    boolean done = phrases.stream().anyMatch(phrase -> DONE.contains(phrase.status()));
    for (StatusPhrase phrase : phrases) {
      boolean weaker = done && phrase.status() == Status.IN_PROGRESS;
      if (phrase.about() == StatusPhrase.About.LISTED) {
        continue;
      }
      boolean again = once.contains(phrase.status());
      if (!sentence.heading() && !weaker && !again && claimable(sentence, phrase)
          && read(sentence, phrase, here, openClosings)) {
        once.add(phrase.status());
      }
    }
    Optional.ofNullable(promiseIn.get(sentence.index())).ifPresent(promise -> tie(promise, here));
    here.stream().flatMap(mention -> ledger.of(mention).stream())
        .forEach(entry -> dealtWith.name(entry, sentence));
  }

  /**
   * What became of a motie anyone may tell, unless it is only supposed; in a debate its handing in and its being held
   * or withdrawn are the chair's to say. How it is carried out is the government's claim.
   */
  private boolean claimable(Sentence sentence, StatusPhrase phrase) {
    if (DONE.contains(phrase.status()) && comesLater(sentence)) {
      return false;
    }
    if (!DECISIONS.contains(phrase.status())) {
      return government || phrase.rule().equals("inzake-uitvoering");
    }
    boolean chair = debate.speaker(sentence).role() == Debate.Role.CHAIR;
    if (debate.isDebate() && !chair && phrase.status() != Status.ADOPTED && phrase.status() != Status.REJECTED) {
      return false;
    }
    for (int i = sentence.from(); i < sentence.to(); i++) {
      if (debate.isDebate() && SUPPOSES.contains(words.lower(i))
          || (words.is(i, "als") || words.is(i, "indien")) && i == sentence.from()) {
        return false;
      }
    }
    return true;
  }

  /** "Wordt in het voorjaar gestand gedaan": a status with a term still has to come, unless the letter itself is it. */
  private boolean comesLater(Sentence sentence) {
    boolean later = false;
    for (int i = sentence.from(); i < sentence.to(); i++) {
      if (words.is(i, "hiermee") || words.is(i, "hierbij") || words.is(i, "brief") || words.is(i, "daarmee")) {
        return false;
      }
      later |= words.is(i, "wordt") || words.is(i, "worden") || words.is(i, "zal") || words.is(i, "zullen");
    }
    return later && withTerm.contains(sentence.index());
  }

  /** Whether the phrase is about anything here. */
  private boolean read(Sentence sentence, StatusPhrase phrase, List<Mention> here, List<Sentence> openClosings) {
    Set<Entry> targets = new LinkedHashSet<>();
    boolean unsaid = false;
    for (Mention mention : here) {
      boolean heardOf = debate.isDebate() && mention.naming() == Mention.Naming.POINTED
          && debate.speaker(sentence).role() != Debate.Role.CHAIR;
      if (!phrase.about().suits(mention.kind()) || heardOf) {
        continue;
      }
      if (mention.naming() == Mention.Naming.SEVERAL) {
        Set<Entry> meant = several.by(mention);
        unsaid |= meant.isEmpty();
        targets.addAll(meant);
      } else {
        ledger.of(mention).ifPresent(targets::add);
      }
    }
    if (unsaid && phrase.status() == Status.CLOSED_BY_GOVERNMENT) {
      openClosings.add(sentence);
    }
    if (targets.isEmpty() && phrase.about().ofSection() && here.isEmpty()) {
      dealtWith.by(sentence).filter(entry -> phrase.about().suits(entry.kind())).ifPresent(targets::add);
    }
    for (Entry target : targets) {
      if (phrase.status() == Status.IN_PROGRESS && has(target, Status.IN_PROGRESS)) {
        continue;
      }
      Optional<LocalDate> on = DECISIONS.contains(phrase.status())
          ? made.date(sentence.from(), sentence.to()) : Optional.empty();
      add(target, phrase.status(), sentence, sentence.from(), sentence.to(), phrase.rule(),
          phrase.about().ofSection() ? 0.7 : 0.9, on);
    }
    return unsaid || !targets.isEmpty();
  }

  /** Ties a promise to the commitment its sentence or section deals with. */
  private void tie(RecognisePromises.Promise promise, List<Mention> here) {
    Subject subject = Subject.of(words, promise.sentence().from(), promise.sentence().to());
    Optional<Entry> about = here.stream().flatMap(mention -> ledger.of(mention).stream()).findFirst()
        .or(() -> dealtWith.by(promise.sentence()).filter(entry -> dealtWith.inParagraph(promise.sentence())
            || dealtWith.titled(promise.sentence()) || entry.subject().likeness(subject) > 0));
    FoundPromise found = promise.found();
    tied.add(new FoundPromise(found.span(), found.strength(), found.actor(), found.conditional(), found.term(),
        found.by(), about.map(places::get), found.rule(), found.confidence()));
    about.filter(entry -> government && entry.kind() == CommitmentKind.TOEZEGGING && promise.toChamber()
        && found.term().flatMap(Term::until).isPresent() && !found.conditional())
        .ifPresent(entry -> postponed.put(promise.sentence(), entry));
  }

  /** What was promised and comes later is postponed, unless the letter says that it is done with. */
  private void postpone(Sentence sentence, Entry entry) {
    if (statuses.getOrDefault(entry, Set.of()).stream().noneMatch(DONE::contains)) {
      add(entry, Status.EXTENDED, sentence, sentence.from(), sentence.to(), "belofte-met-termijn", 0.65,
          Optional.empty());
    }
  }

  /** The promises, each with the commitment it follows from; to be asked after reading. */
  List<FoundPromise> tied() {
    return tied;
  }

  private boolean has(Entry entry, Status status) {
    return statuses.getOrDefault(entry, Set.of()).contains(status);
  }

  /** "Een aantal toezeggingen" closes those with a number that the rest of the letter leaves open. */
  private void closeRest(Sentence sentence) {
    for (Mention mention : bySentence.get(sentence.index())) {
      if (mention.naming() != Mention.Naming.SEVERAL) {
        continue;
      }
      for (Entry entry : entries) {
        boolean open = statuses.getOrDefault(entry, Set.of()).stream().noneMatch(CLOSED::contains);
        if (entry.kind() == mention.kind() && entry.number().isPresent() && open) {
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
      found.add(new FoundStatus(span, places.get(entry), status, on, rule, confidence));
    }
  }
}
