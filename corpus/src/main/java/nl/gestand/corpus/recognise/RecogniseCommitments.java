// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.recognise;

import nl.gestand.ontology.model.CommitmentKind;
import nl.gestand.ontology.model.DocumentKind;
import nl.gestand.ontology.model.PassageKind;
import nl.gestand.ontology.model.Person;
import nl.gestand.ontology.model.Term;
import nl.gestand.ontology.model.TextSpan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the moties and toezeggingen a text deals with, what it says of each, and what it newly promises. */
final class RecogniseCommitments {

  /** So many words at least tell what something is about: two that share none are about different things. */
  private static final int TELLS = 4;

  private final Parsed parsed;
  private final ReadingText text;
  private final Context context;
  private final Words words;
  private final List<Sentence> sentences;
  private final Debate debate;
  private final Set<Integer> listed = new HashSet<>();

  private RecogniseCommitments(Parsed parsed) {
    this.parsed = parsed;
    this.text = parsed.text();
    this.context = parsed.context();
    this.words = parsed.words();
    this.sentences = parsed.sentences();
    this.debate = parsed.debate();
  }

  static Recognition in(ReadingText text, Context context, List<FoundCitation> citations, List<FoundTerm> terms) {
    return new RecogniseCommitments(Parsed.of(text, context, citations, terms)).read(citations);
  }

  private Recognition read(List<FoundCitation> citations) {
    List<Mention> mentions = mentions();
    ChairAnswers answers = new ChairAnswers(parsed, mentions);
    Ledger ledger = new Ledger(words, mentions, mention -> !debate.isDebate() || opensInDebate(mention));
    Set<Integer> told = mentions.stream().filter(mention -> mention.naming() == Mention.Naming.TOLD)
        .map(mention -> mention.sentence().index()).collect(Collectors.toSet());
    mentions.stream().flatMap(item -> answers.to(item).stream())
        .filter(answer -> !termsIn(answer, context.date()).isEmpty()).map(Sentence::index).forEach(told::add);
    List<RecognisePromises.Promise> promises = new RecognisePromises(parsed, told).read();
    RecogniseStatuses statuses = new RecogniseStatuses(parsed, mentions, ledger, promises, withTerm(), answers);
    List<FoundStatus> claimed = statuses.read();
    List<FoundCommitment> commitments = ledger.entries().stream().map(entry -> found(entry, answers)).toList();
    return new Recognition(citations, commitments, claimed, statuses.tied(), anchored(mentions));
  }

  /**
   * In a debate much is said of moties and promises that others name fully: a motie when it gets its number or was
   * adopted before, a promise when the chair lists it, or without such a list when the speaker says what is promised.
   */
  private boolean opensInDebate(Mention mention) {
    if (mention.kind() == CommitmentKind.TOEZEGGING) {
      boolean spoken = debate.speaker(mention.sentence()).role() == Debate.Role.GOVERNMENT;
      boolean says = Subject.of(words, mention.requestFrom(), mention.requestTo()).stems().size() > 1;
      return mention.rule().equals(ChairList.RULE) || (!spoken || listed.isEmpty()) && says;
    }
    boolean title = false;
    boolean adopted = false;
    for (int i = mention.from(); i < mention.to(); i++) {
      title |= words.is(i, "heer") || words.is(i, "mevrouw") || words.is(i, "heren");
      adopted |= words.is(i, "aangenomen");
    }
    return !mention.numbers().isEmpty() || adopted && mention.naming() == Mention.Naming.DESCRIBED
        || mention.rule().startsWith("motie-na") && !title;
  }

  private List<Mention> mentions() {
    MotieMentions moties = new MotieMentions(parsed);
    ToezeggingMentions toezeggingen = new ToezeggingMentions(parsed);
    List<Mention> found = new ArrayList<>();
    if (debate.isDebate()) {
      found.addAll(new ChairList(parsed).read());
    }
    found.forEach(item -> listed.add(item.sentence().index()));
    boolean inText = context.kind() != DocumentKind.MOTIE;
    for (Sentence sentence : sentences) {
      inText |= words.is(sentence.from(), "de") && words.is(sentence.from() + 1, "kamer");
      if (inText) {
        found.addAll(moties.in(sentence));
        if (!listed.contains(sentence.index())) {
          found.addAll(toezeggingen.in(sentence));
        }
      }
    }
    found.sort(Comparator.comparingInt(Mention::from));
    return found;
  }

  private FoundCommitment found(Entry entry, ChairAnswers answers) {
    Mention fullest = entry.mentions().stream().max(Comparator.comparingInt(RecogniseCommitments::fullness)).get();
    List<TextSpan> spans = new ArrayList<>(List.of(span(fullest)));
    entry.mentions().stream().filter(mention -> mention != fullest).map(this::span).sorted().distinct()
        .filter(span -> !spans.contains(span)).forEach(spans::add);
    List<Person> makers = entry.mentions().stream().map(Mention::people)
        .max(Comparator.comparingInt(List::size)).orElse(List.of());
    return new FoundCommitment(entry.kind(), entry.number(), makers,
        entry.mentions().stream().map(Mention::addressees).filter(list -> !list.isEmpty()).findFirst()
            .orElse(List.of()),
        request(entry, fullest),
        entry.mentions().stream().flatMap(mention -> mention.date().stream()).findFirst(),
        entry.mentions().stream().map(Mention::madeIn).filter(name -> !name.isEmpty()).findFirst().orElse(""),
        term(entry, fullest, answers), spans, fullest.rule(), entry.number().isPresent() ? 0.95 : 0.8, "",
        otherwise(entry, fullest));
  }

  /** Mentions that tell in full of something else, and that the text gives the same number in so many words. */
  private List<TextSpan> otherwise(Entry entry, Mention fullest) {
    Subject first = toldUnderNumber(entry, fullest);
    return first.stems().size() < TELLS ? List.of() : entry.mentions().stream()
        .filter(mention -> mention != fullest)
        .filter(mention -> {
          Subject other = toldUnderNumber(entry, mention);
          return other.stems().size() >= TELLS && other.shared(first) == 0;
        })
        .map(this::span).toList();
  }

  /** What a mention with the number of its entry says was asked or promised, that number left out. */
  private Subject toldUnderNumber(Entry entry, Mention mention) {
    boolean told = mention.naming() == Mention.Naming.TOLD || mention.naming() == Mention.Naming.NAMED;
    boolean same = entry.number().isPresent() && mention.numbers().equals(List.of(entry.number().get()));
    int to = told && same ? mention.requestTo() : mention.requestFrom();
    Subject subject = Subject.of(words, mention.requestFrom(), to);
    return new Subject(subject.stems().stream().filter(stem -> stem.chars().noneMatch(Character::isDigit))
        .collect(Collectors.toSet()));
  }

  private String request(Entry entry, Mention fullest) {
    Optional<Mention> saying = fullest.saysRequest() ? Optional.of(fullest)
        : entry.mentions().stream().filter(Mention::saysRequest).findFirst();
    return saying.map(mention -> words.text(mention.requestFrom(), mention.requestTo())).orElse("");
  }

  private static int fullness(Mention mention) {
    int naming = switch (mention.naming()) {
      case TOLD -> 40;
      case NAMED -> 30;
      case DESCRIBED -> 20;
      case SEVERAL, POINTED -> 0;
    };
    boolean body = !mention.sentence().heading() && !mention.sentence().footnote();
    return naming + (body ? 50 : 0) + (mention.saysRequest() ? 5 : 0)
        + (mention.kind() == CommitmentKind.MOTIE ? Math.min(4, mention.people().size()) : 0);
  }

  /** By when it was asked or promised: counted from that day where the text says it, otherwise from the document's. */
  private Optional<Term> term(Entry entry, Mention fullest, ChairAnswers answers) {
    Optional<LocalDate> anchor = entry.mentions().stream().flatMap(mention -> mention.date().stream()).findFirst()
        .or(context::date);
    Optional<Mention> saying = fullest.saysRequest() ? Optional.of(fullest)
        : entry.mentions().stream().filter(Mention::saysRequest).findFirst();
    return saying.flatMap(mention -> {
      Sentence said = new Sentence(0, mention.requestFrom(), mention.requestTo(), 0, PassageKind.PARAGRAPH, 0, true);
      Stream<Term> answered = answers.to(mention).stream().flatMap(answer -> termsIn(answer, anchor).stream());
      return termsIn(said, anchor).stream().max(Comparator.comparing(term -> term.until().isPresent()))
          .or(() -> answered.reduce((first, last) -> last));
    });
  }

  private List<Term> termsIn(Sentence sentence, Optional<LocalDate> anchor) {
    return RecogniseTerms.in(text, words, List.of(sentence), anchor).stream().map(FoundTerm::term).toList();
  }

  /** A term in a sentence that tells of an earlier promise counts from the day of that promise. */
  private List<FoundTerm> anchored(List<Mention> mentions) {
    List<FoundTerm> anchored = new ArrayList<>();
    List<TextSpan> retold = new ArrayList<>();
    for (Mention mention : mentions) {
      if (mention.naming() == Mention.Naming.TOLD && mention.date().isPresent()) {
        anchored.addAll(RecogniseTerms.in(text, words, List.of(mention.sentence()), mention.date()));
        retold.add(text.span(words.start(mention.sentence().from()), words.end(mention.sentence().to() - 1)));
      }
    }
    TreeSet<TextSpan> spans = new TreeSet<>(retold);
    parsed.terms().stream().filter(term -> {
      TextSpan before = spans.floor(new TextSpan(term.span().start(), Integer.MAX_VALUE));
      return before == null || !before.contains(term.span());
    }).forEach(anchored::add);
    anchored.sort(Comparator.comparing(FoundTerm::span));
    return anchored;
  }

  private Set<Integer> withTerm() {
    Set<Integer> found = new HashSet<>();
    TreeMap<Integer, Sentence> byStart = new TreeMap<>();
    sentences.forEach(sentence -> byStart.put(
        text.span(words.start(sentence.from()), words.start(sentence.from()) + 1).start(), sentence));
    parsed.terms().stream().filter(term -> term.term().until().isPresent())
        .map(term -> byStart.floorEntry(term.span().start())).filter(Objects::nonNull)
        .forEach(entry -> found.add(entry.getValue().index()));
    return found;
  }

  private TextSpan span(Mention mention) {
    return text.span(words.start(mention.from()), words.end(mention.to() - 1));
  }
}
