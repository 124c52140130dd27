// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.recognise;

import nl.gestand.ontology.model.CommitmentKind;
import nl.gestand.ontology.model.DocumentKind;
import nl.gestand.ontology.model.PassageKind;
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

  /** So many sentences on, a text that names a commitment no longer is about it; under its own heading it always is. */
  private static final int IN_SECTION = 20;
  private static final int WITHOUT_SECTIONS = 8;

  /** So many commitments are looked through for what "several" or no name at all may mean. */
  private static final int COMPARED = 60;

  private record Key(Entry entry, Status status, int sentence) {}

  private final Debate debate;
  private final boolean government;
  private final Set<Integer> withTerm;
  private final ReadingText text;
  private final Words words;
  private final List<Sentence> sentences;
  private final List<Entry> entries;
  private final Map<Entry, Integer> places = new IdentityHashMap<>();
  private final Ledger ledger;
  private final Made made;
  private final Map<Integer, List<Mention>> bySentence = new HashMap<>();
  private final Set<Integer> titled = new HashSet<>();
  private final List<FoundStatus> found = new ArrayList<>();
  private final Set<Key> said = new HashSet<>();
  private final Map<Entry, Set<Status>> statuses = new HashMap<>();
  private final Map<Integer, RecognisePromises.Promise> promiseIn = new HashMap<>();
  private final List<FoundPromise> tied = new ArrayList<>();
  private final Map<Sentence, Entry> postponed = new LinkedHashMap<>();
  private final Set<Entry> inSection = new LinkedHashSet<>();
  private Entry current;
  private int currentPart;
  private int currentSentence;

  RecogniseStatuses(ReadingText text, Words words, List<Sentence> sentences, List<Mention> mentions, Ledger ledger,
      List<Entry> entries, Made made, Debate debate, Context context,
      List<RecognisePromises.Promise> promises, Set<Integer> withTerm) {
    this.withTerm = withTerm;
    this.debate = debate;
    this.government = GOVERNMENT_WRITES.contains(context.kind());
    promises.forEach(promise -> promiseIn.put(promise.sentence().index(), promise));
    this.text = text;
    this.words = words;
    this.sentences = sentences;
    this.ledger = ledger;
    this.entries = entries;
    entries.forEach(entry -> places.put(entry, places.size()));
    this.made = made;
    for (Mention mention : mentions) {
      bySentence.computeIfAbsent(mention.sentence().index(), i -> new ArrayList<>()).add(mention);
      if (mention.sentence().heading()) {
        titled.add(mention.sentence().section());
      }
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
        inSection.clear();
      }
      if (!sentence.footnote()) {
        read(sentence, openClosings);
      }
    }
    postponed.forEach(this::postpone);
    openClosings.stream().limit(COMPARED).forEach(this::closeRest);
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
      entry.mentions().stream().filter(mention -> mention.rule().equals("motie-voorgesteld")).findFirst()
          .ifPresent(mention -> add(entry, Status.SUBMITTED, mention.sentence(), mention.from(), mention.to(),
              "motie-voorgesteld", 0.98, Optional.empty()));
    }
  }

  private void read(Sentence sentence, List<Sentence> openClosings) {
    List<Mention> here = bySentence.getOrDefault(sentence.index(), List.of());
    Set<Status> once = EnumSet.noneOf(Status.class);
    List<StatusPhrase> phrases = StatusPhrase.in(words, sentence);
    boolean done = phrases.stream().anyMatch(phrase -> DONE.contains(phrase.status()));
    for (StatusPhrase phrase : phrases) {
      boolean weaker = done && phrase.status() == Status.IN_PROGRESS;
      if (!sentence.heading() && !weaker && claimable(sentence, phrase) && once.add(phrase.status())) {
        read(sentence, phrase, here, openClosings);
      }
    }
    Optional.ofNullable(promiseIn.get(sentence.index())).ifPresent(promise -> tie(promise, here));
    here.stream().flatMap(mention -> ledger.of(mention).stream()).forEach(entry -> {
      current = entry;
      if (inSection.size() < COMPARED) {
        inSection.add(entry);
      }
      currentPart = sentence.part();
      currentSentence = sentence.index();
    });
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
    if (targets.isEmpty() && phrase.about().ofSection() && here.isEmpty()) {
      dealtWith(sentence).filter(entry -> phrase.about().suits(entry.kind())).ifPresent(targets::add);
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
  }

  /**
   * What a sentence that names nothing is about: what its paragraph named last, else what is most like it of all that
   * its section named before.
   */
  private Optional<Entry> dealtWith(Sentence sentence) {
    if (current == null || currentPart == sentence.part()) {
      return Optional.ofNullable(current);
    }
    int reach = titled(sentence) ? Integer.MAX_VALUE : sentence.section() > 0 ? IN_SECTION : WITHOUT_SECTIONS;
    if (sentence.index() - currentSentence > reach) {
      return Optional.empty();
    }
    Subject subject = Subject.of(words, sentence.from(), sentence.to());
    Entry best = null;
    double likeness = -1;
    for (Entry entry : inSection) {
      double alike = entry.subject().likeness(subject);
      if (alike > likeness) {
        likeness = alike;
        best = entry;
      }
    }
    return Optional.ofNullable(best);
  }

  /** Ties a promise to the commitment its sentence or section deals with. */
  private void tie(RecognisePromises.Promise promise, List<Mention> here) {
    Subject subject = Subject.of(words, promise.sentence().from(), promise.sentence().to());
    Optional<Entry> about = here.stream().flatMap(mention -> ledger.of(mention).stream()).findFirst()
        .or(() -> dealtWith(promise.sentence()).filter(entry -> currentPart == promise.sentence().part()
            || titled(promise.sentence()) || entry.subject().likeness(subject) > 0));
    FoundPromise found = promise.found();
    tied.add(new FoundPromise(found.span(), found.strength(), found.actor(), found.conditional(), found.term(),
        about.map(places::get), found.rule(), found.confidence()));
    about.filter(entry -> entry.kind() == CommitmentKind.TOEZEGGING && promise.toChamber()
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

  /** Whether the heading above a sentence names a commitment. */
  private boolean titled(Sentence sentence) {
    return titled.contains(sentence.section());
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
    boolean points = pointsBack(several);
    if (meant.isEmpty() && points) {
      inSection.stream().filter(entry -> entry.kind() == several.kind()).forEach(meant::add);
    }
    if (meant.isEmpty() && several.saysRequest()) {
      Subject subject = Subject.of(words, several.requestFrom(), several.requestTo());
      entries.stream().limit(COMPARED).filter(entry -> entry.kind() == several.kind())
          .filter(entry -> entry.subject().shared(subject) >= 2).forEach(meant::add);
    }
    targets.addAll(meant);
    return !meant.isEmpty();
  }

  /** "Deze moties en toezeggingen", "bovengenoemde toezeggingen". */
  private boolean pointsBack(Mention several) {
    int before = several.to() - 2;
    if (words.is(before, "en")) {
      before -= 2;
    }
    return words.lower(before).endsWith("genoemde") || words.is(before, "deze") || words.is(before, "die")
        || words.is(before, "bovenstaande");
  }

  private boolean endsInColon(Sentence sentence) {
    return words.is(sentence.to() - 1, ":");
  }

  /** The commitments named in the list that follows, which ends at a heading or after two parts that name none. */
  private List<Entry> listed(Mention several) {
    List<Entry> listed = new ArrayList<>();
    int silent = 0;
    boolean items = false;
    int part = several.sentence().part();
    for (int i = several.sentence().index() + 1; i < sentences.size() && silent < 2 && listed.size() < COMPARED; i++) {
      Sentence sentence = sentences.get(i);
      boolean item = sentence.kind() == PassageKind.LIST_ITEM;
      if (sentence.heading() || sentence.footnote() || items && !item) {
        break;
      }
      items |= item;
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
      found.add(new FoundStatus(span, places.get(entry), status, on, rule, confidence));
    }
  }
}
