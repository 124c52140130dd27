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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the moties and toezeggingen a text deals with, what it says of each, and what it newly promises. */
final class RecogniseCommitments {

  private final ReadingText text;
  private final Context context;
  private final Words words;
  private final List<Sentence> sentences;
  private final Cited cited;
  private final RecognisePeople people;
  private final Debate debate;
  private final Made made;
  private final List<FoundTerm> terms;

  private RecogniseCommitments(
      ReadingText text, Context context, List<FoundCitation> citations, List<FoundTerm> terms) {
    this.text = text;
    this.context = context;
    this.terms = terms;
    this.words = new Words(text);
    this.sentences = Sentences.in(text, words);
    this.cited = new Cited(text, words, sentences, citations);
    this.people = new RecognisePeople(words);
    this.debate = new Debate(words, sentences, context, people);
    this.made = new Made(words, context.date());
  }

  static Recognition in(ReadingText text, Context context, List<FoundCitation> citations, List<FoundTerm> terms) {
    return new RecogniseCommitments(text, context, citations, terms).read(citations);
  }

  private Recognition read(List<FoundCitation> citations) {
    List<Mention> mentions = mentions();
    boolean listed = mentions.stream().anyMatch(mention -> mention.rule().equals(ChairList.RULE));
    Ledger ledger = new Ledger(words, mentions, mention -> !debate.isDebate() || opensInDebate(mention, listed));
    List<Entry> entries = ledger.entries().stream().filter(this::stands).toList();
    Set<Integer> told = mentions.stream().filter(mention -> mention.naming() == Mention.Naming.TOLD)
        .map(mention -> mention.sentence().index()).collect(Collectors.toSet());
    List<RecognisePromises.Promise> promises =
        new RecognisePromises(text, words, debate, context, told, terms).in(sentences);
    RecogniseStatuses statuses =
        new RecogniseStatuses(text, words, sentences, mentions, ledger, entries, made, debate, context, promises);
    List<FoundStatus> claimed = statuses.read();
    List<FoundCommitment> commitments = entries.stream().map(this::found).toList();
    return new Recognition(citations, commitments, claimed, statuses.tied(), terms);
  }

  /**
   * In a debate much is said of moties and promises that others name fully: a motie when it gets its number or was
   * adopted before, a promise when the chair lists it, or without such a list when the speaker says what is promised.
   */
  private boolean opensInDebate(Mention mention, boolean listed) {
    if (mention.kind() == CommitmentKind.TOEZEGGING) {
      boolean spoken = debate.speaker(mention.sentence()).role() == Debate.Role.GOVERNMENT;
      boolean says = Subject.of(words, mention.requestFrom(), mention.requestTo()).stems().size() > 1;
      return mention.rule().equals(ChairList.RULE) || (!spoken || !listed) && says;
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
    MotieMentions moties = new MotieMentions(words, cited, people, made, sentences);
    ToezeggingMentions toezeggingen =
        new ToezeggingMentions(words, cited, people, made, debate, context, sentences);
    List<Mention> found = new ArrayList<>();
    List<Mention> listed = debate.isDebate()
        ? new ChairList(words, debate, people, made, sentences).read() : List.of();
    found.addAll(listed);
    boolean inText = context.kind() != DocumentKind.MOTIE;
    for (Sentence sentence : sentences) {
      inText |= words.is(sentence.from(), "de") && words.is(sentence.from() + 1, "kamer");
      if (inText) {
        found.addAll(moties.in(sentence));
        boolean item = listed.stream().anyMatch(mention -> mention.sentence() == sentence);
        if (!item) {
          found.addAll(toezeggingen.in(sentence));
        }
      }
    }
    found.sort(Comparator.comparingInt(Mention::from));
    return found;
  }

  /** Only a name that nothing else is said of is none; nor is a report's use of the word. */
  private boolean stands(Entry entry) {
    return !entry.mentions().isEmpty();
  }

  private FoundCommitment found(Entry entry) {
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
        term(entry, fullest), spans, fullest.rule(), entry.number().isPresent() ? 0.95 : 0.8, "");
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
  private Optional<Term> term(Entry entry, Mention fullest) {
    Optional<LocalDate> anchor = entry.mentions().stream().flatMap(mention -> mention.date().stream()).findFirst()
        .or(context::date);
    Optional<Mention> saying = fullest.saysRequest() ? Optional.of(fullest)
        : entry.mentions().stream().filter(Mention::saysRequest).findFirst();
    return saying.flatMap(mention -> {
      Sentence said = new Sentence(0, mention.requestFrom(), mention.requestTo(), 0, PassageKind.PARAGRAPH, 0, true);
      return RecogniseTerms.in(text, words, List.of(said), anchor).stream().map(FoundTerm::term)
          .max(Comparator.comparing(term -> term.until().isPresent()));
    });
  }

  private TextSpan span(Mention mention) {
    return text.span(words.start(mention.from()), words.end(mention.to() - 1));
  }
}
