// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.recognise;

import nl.gestand.ontology.citation.Identifier;
import nl.gestand.ontology.citation.ToezeggingNumber;
import nl.gestand.ontology.model.CommitmentKind;
import nl.gestand.ontology.model.Person;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds where a sentence speaks of toezeggingen. */
final class ToezeggingMentions {

  private static final Set<String> POINTS = Set.of("deze", "die", "dezelfde", "bovengenoemde", "bovenstaande",
      "genoemde", "voornoemde", "eerdergenoemde", "bovenvermelde", "onderhavige", "desbetreffende", "betreffende",
      "laatstgenoemde");
  private static final Set<String> TELLS = Set.of("gedaan", "gedane", "gekregen", "deed", "toegezegd", "staan", "doe");
  private static final Set<String> WOULD = Set.of("zou", "zouden", "zal", "zullen");
  private static final int WOULD_WITHIN = 8;
  private static final Set<String> ABOUT = Set.of("om", "dat", "over", "inzake", "te", "betreffende", "in", "de", "het",
      "een", "aan", "uw", "bij", "met", "zich", "hierover", "daarover", "na", "voor", ",", "betrekking");

  private final Words words;
  private final Cited cited;
  private final RecognisePeople people;
  private final Made made;
  private final Debate debate;
  private final List<Person> senders;
  private final List<Sentence> sentences;
  private Said said;

  /** What every mention in a sentence shares. */
  private record Said(
      Sentence sentence, List<Identifier> numbers, List<Person> office, List<Person> addressees) {}

  ToezeggingMentions(Parsed parsed) {
    this.words = parsed.words();
    this.cited = parsed.cited();
    this.people = parsed.people();
    this.made = parsed.made();
    this.debate = parsed.debate();
    this.sentences = parsed.sentences();
    this.senders = parsed.context().senders();
  }

  List<Mention> in(Sentence sentence) {
    List<Mention> found = new ArrayList<>();
    if (words.is(lastWord(sentence), "?")) {
      return found;
    }
    int read = sentence.from();
    for (int at = sentence.from(); at < sentence.to(); at++) {
      if (words.is(at, "toezeggingen") && at >= read) {
        List<Mention> each = numberedEach(sentence, at);
        found.addAll(each);
        if (!each.isEmpty()) {
          break;
        }
      }
      Optional<Mention> mention = at < read ? Optional.empty() : at(sentence, at);
      if (mention.isPresent()) {
        found.add(mention.get());
        read = mention.get().naming() == Mention.Naming.TOLD ? sentence.to() : at + 1;
      }
    }
    return found;
  }

  private int lastWord(Sentence sentence) {
    int last = sentence.to() - 1;
    while (last > sentence.from() && (words.number(last) >= 0 || words.is(last, "\"") || words.is(last, ")"))) {
      last--;
    }
    return last;
  }

  private Optional<Mention> at(Sentence sentence, int at) {
    return switch (words.lower(at)) {
      case "toegezegd" -> refused(sentence, at) || member(sentence) || retold(sentence, at)
          || PledgedByOthers.at(words, sentence, at) ? Optional.empty() : Optional.of(told(sentence, at, "toegezegd"));
      case "toegezegde" -> member(sentence) || PledgedByOthers.goods(words, at) ? Optional.empty()
          : Optional.of(promised(sentence, at));
      case "zeg", "zegt", "zeggen" -> says(sentence, at);
      case "toezeggen" -> firstPerson(sentence, at) && debate.speaker(sentence).role() == Debate.Role.GOVERNMENT
          && !refused(sentence, at) && !asked(sentence, at)
          ? Optional.of(told(sentence, at, "kan-toezeggen")) : Optional.empty();
      case "aangegeven" -> implied(sentence, at);
      case "toezegging" -> refused(sentence, at) ? Optional.empty() : noun(sentence, at);
      case "toezeggingen" -> Optional.of(several(sentence, at));
      default -> Optional.empty();
    };
  }

  private boolean member(Sentence sentence) {
    return debate.speaker(sentence).role() == Debate.Role.MEMBER;
  }

  /** In a debate only what the speaker says to have promised, and says what: not "dat heb ik toegezegd". */
  private boolean retold(Sentence sentence, int at) {
    boolean what = words.is(at + 1, "om") || words.is(at + 1, "dat") || words.is(at + 1, "te");
    return debate.isDebate() && debate.speaker(sentence).role() == Debate.Role.GOVERNMENT
        && !(what && firstPerson(sentence, at));
  }

  /** "Of ik kan toezeggen dat": what a member asked. */
  private boolean asked(Sentence sentence, int at) {
    for (int i = Math.max(sentence.from(), at - 6); i < at; i++) {
      if (words.is(i, "of") || words.is(i, "als") || words.is(i, "zou") || words.is(i, "zouden")) {
        return true;
      }
    }
    return false;
  }

  private boolean refused(Sentence sentence, int at) {
    for (int i = Math.max(sentence.from(), at - 3); i < at; i++) {
      if (words.is(i, "niet") || words.is(i, "geen") || words.is(i, "nooit") || words.is(i, "volgende")) {
        return true;
      }
    }
    return false;
  }

  /** "Ik zeg toe", "zegt de minister toe". */
  private Optional<Mention> says(Sentence sentence, int at) {
    Debate.Role role = debate.speaker(sentence).role();
    boolean first = firstPerson(sentence, at);
    boolean speaks = role == Debate.Role.CHAIR ? !first : first && role == Debate.Role.GOVERNMENT;
    for (int i = at + 1; speaks && i < sentence.to() && i - at <= 8; i++) {
      if (words.is(i, "toe") && !words.is(i + 1, "aan") && !refused(sentence, i)) {
        return Optional.of(told(sentence, i, "zegt-toe"));
      }
    }
    return Optional.empty();
  }

  private boolean firstPerson(Sentence sentence, int at) {
    for (int i = Math.max(sentence.from(), at - 6); i < Math.min(sentence.to(), at + 4); i++) {
      if (words.is(i, "ik") || words.is(i, "wij") || words.is(i, "we")) {
        return true;
      }
    }
    return false;
  }

  /** "Heeft de minister aangegeven te zullen kijken": a promise without the word. */
  private Optional<Mention> implied(Sentence sentence, int at) {
    boolean will = words.is(at + 1, "te") && (words.is(at + 2, "gaan") || words.is(at + 2, "zullen"));
    boolean would = words.is(at + 1, "dat") && (words.is(at + 2, "ik") || words.is(at + 2, "wij"))
        && words.holds(at, Math.min(sentence.to(), at + WOULD_WITHIN), WOULD)
        && !made.debate(sentence).isEmpty();
    boolean office = would || will && people.firstOffice(sentence.from(), at).isPresent();
    return office ? Optional.of(told(sentence, at, "aangegeven-te-zullen")) : Optional.empty();
  }

  private Mention told(Sentence sentence, int at, String rule) {
    int end = endOf(sentence);
    int request = ABOUT.contains(words.lower(at + 1)) || words.letters(at + 1) ? at + 1 : end;
    boolean says = request < end - 1;
    return mention(Mention.Naming.TOLD, sentence, sentence.from(), end, at, says ? request : sentence.from(),
        end, rule);
  }

  /** "De op 19 december in uw Kamer toegezegde brief". */
  private Mention promised(Sentence sentence, int at) {
    int end = at + 1;
    while (end < sentence.to() && end - at < 24 && !words.mark(end)) {
      end++;
    }
    int from = Math.max(sentence.from(), at - 8);
    return mention(Mention.Naming.TOLD, sentence, from, end, at, at + 1, end, "toegezegde");
  }

  private Optional<Mention> noun(Sentence sentence, int at) {
    boolean points = POINTS.contains(words.lower(at - 1));
    boolean tells = false;
    for (int i = Math.max(sentence.from(), at - 14); i < Math.min(sentence.to(), at + 10); i++) {
      tells |= TELLS.contains(words.lower(i));
    }
    List<Identifier> numbers = said(sentence).numbers;
    int end = endOf(sentence);
    int request = sentence.heading() ? Math.min(at + 1, end) : request(at + 1, end);
    boolean conform = words.is(at - 1, "conform") || words.is(at - 2, "conform") || words.is(at - 2, "overeenkomstig");
    boolean ours = words.is(at - 1, "mijn") || words.is(at - 1, "onze");
    if (member(sentence) && !words.is(at + 1, "gekregen") || mine(sentence, at)) {
      return Optional.empty();
    }
    Mention.Naming naming = points ? Mention.Naming.POINTED
        : !numbers.isEmpty() ? Mention.Naming.NAMED
        : sentence.heading() ? Mention.Naming.DESCRIBED
        : conform || tells && request < end
            || (ours || request < end) && (ours && request < end || whose(sentence, at))
            ? Mention.Naming.TOLD
        : request < end && words.is(at - 1, "een") ? Mention.Naming.DESCRIBED
        : Mention.Naming.POINTED;
    if (naming == Mention.Naming.POINTED) {
      return Optional.of(mention(naming, sentence, at, at + 1, at, at + 1, at + 1, "toezegging"));
    }
    int from = naming == Mention.Naming.DESCRIBED ? at : sentence.from();
    return Optional.of(mention(naming, sentence, from, end, at, Math.min(request, end), end, "toezegging"));
  }

  private boolean whose(Sentence sentence, int at) {
    return people.firstIntroduced(at, sentence.to()).isPresent()
        || people.firstOffice(at, sentence.to()).isPresent() || !made.debate(at, sentence.to()).isEmpty();
  }

  /** Whether a speaker in a debate only talks about a toezegging that a list will name. */
  private boolean mine(Sentence sentence, int at) {
    boolean own = debate.speaker(sentence).role() == Debate.Role.GOVERNMENT && firstPerson(sentence, at);
    return debate.isDebate() && !words.is(at + 1, "gekregen") && !words.is(at + 1, "staan") && !own
        && said(sentence).numbers.isEmpty();
  }

  private int request(int from, int end) {
    int at = from;
    while (at < end && at - from < 16) {
      if (words.is(at, "om") || words.is(at, "dat") || words.is(at, "over") || words.is(at, "inzake")
          || words.is(at, "betreffende")) {
        return at;
      }
      at++;
    }
    return end;
  }

  /** "De toezeggingen TZ202401-208 en TZ202401-209": each by its number. */
  private List<Mention> numberedEach(Sentence sentence, int at) {
    List<Mention> each = new ArrayList<>();
    for (Cited.Place place : cited.in(at, sentence.to())) {
      for (Identifier number : numbers(place.citation().targets())) {
        each.add(new Mention(CommitmentKind.TOEZEGGING, Mention.Naming.NAMED, sentence, place.from(), place.to(),
            List.of(), List.of(), List.of(number), 0, place.to(), place.to(), made.date(sentence),
            made.debate(sentence), "toezeggingen-nummers"));
      }
    }
    return each;
  }

  private Mention several(Sentence sentence, int at) {
    int end = endOf(sentence);
    int request = request(at + 1, Math.min(end, at + 6));
    int from = at;
    while (from > sentence.from() && at - from < 5 && words.letters(from - 1)) {
      from--;
    }
    return mention(Mention.Naming.SEVERAL, sentence, sentence.heading() ? sentence.from() : from, at + 1, at,
        request < Math.min(end, at + 6) ? request : end, end, "toezeggingen");
  }

  /** The sentence without its last mark and the number of its footnote. */
  private int endOf(Sentence sentence) {
    int end = sentence.to();
    while (end - 1 > sentence.from() && (words.mark(end - 1) && !words.is(end - 1, ")")
        || cited.noteAt(end - 1) > 0 && words.glued(end - 1))) {
      end--;
    }
    return end;
  }

  private Mention mention(Mention.Naming naming, Sentence sentence, int from, int to, int at, int requestFrom,
      int requestTo, String rule) {
    return new Mention(CommitmentKind.TOEZEGGING, naming, sentence, from, to, promisers(sentence, at),
        said(sentence).addressees, said(sentence).numbers, 0, requestFrom, requestTo, made.date(sentence),
        made.debate(sentence), rule);
  }

  private Said said(Sentence sentence) {
    if (said == null || said.sentence != sentence) {
      said = new Said(sentence, numbers(sentence), office(sentence), addressees(sentence));
    }
    return said;
  }

  private List<Person> promisers(Sentence sentence, int at) {
    Debate.Speaker speaker = debate.speaker(sentence);
    if (firstPerson(sentence, at) && !member(sentence)) {
      return speaker.person().map(List::of)
          .orElse(senders.isEmpty() ? List.of() : List.of(senders.getFirst()));
    }
    return said(sentence).office;
  }

  private List<Person> office(Sentence sentence) {
    return people.firstOffice(sentence.from(), sentence.to())
        .map(office -> List.of(debate.holder(office).orElse(new Person(office, office, "")))).orElse(List.of());
  }

  private List<Person> addressees(Sentence sentence) {
    if (member(sentence)) {
      return debate.speaker(sentence).person().map(List::of).orElse(List.of());
    }
    return people.firstIntroduced(sentence.from(), sentence.to()).map(RecognisePeople.Named::people).orElse(List.of());
  }

  /** The number in the sentence or its footnotes; else in what its paragraph says next, before another toezegging. */
  private List<Identifier> numbers(Sentence sentence) {
    for (int i = sentence.index(); i < sentences.size() && i < sentence.index() + 4; i++) {
      Sentence next = sentences.get(i);
      boolean other = next.part() != sentence.part() || i > sentence.index() && speaksOf(next);
      List<Identifier> numbers = other ? List.of() : numbersIn(next);
      if (other || !numbers.isEmpty()) {
        return numbers;
      }
    }
    return List.of();
  }

  private boolean speaksOf(Sentence sentence) {
    for (int i = sentence.from(); i < sentence.to(); i++) {
      if (words.is(i, "toegezegd") || words.lower(i).startsWith("toezegging")) {
        return true;
      }
    }
    return false;
  }

  private List<Identifier> numbersIn(Sentence sentence) {
    for (Cited.Place place : cited.in(sentence.from(), sentence.to())) {
      List<Identifier> numbers = numbers(place.citation().targets());
      if (!numbers.isEmpty()) {
        return numbers;
      }
    }
    for (int i = sentence.from(); i < sentence.to() && !sentence.footnote(); i++) {
      List<Identifier> numbers = numbers(cited.note(cited.noteAt(i)));
      if (!numbers.isEmpty()) {
        return numbers;
      }
    }
    return List.of();
  }

  private static List<Identifier> numbers(List<Identifier> targets) {
    return targets.isEmpty() ? targets : targets.stream().filter(target -> target instanceof ToezeggingNumber).toList();
  }
}
