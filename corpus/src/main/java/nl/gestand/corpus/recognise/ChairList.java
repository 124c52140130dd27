// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.recognise;

import nl.gestand.ontology.model.CommitmentKind;
import nl.gestand.ontology.model.Person;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The toezeggingen that the chair reads out at the end of a committee debate. An item is the first sentence of a
 * paragraph that says what the minister, the staatssecretaris or the Chamber will do or get; a member's or minister's
 * answer may take it back.
 */
final class ChairList {

  static final String RULE = "toezeggingenlijst";

  /** When others speak longer the debate goes on, and what the chair says next is no item. */
  private static final int LONGEST_ANSWER = 20;

  private static final Set<String> COUNTS = Set.of("eén", "één", "een", "twee", "drie", "vier", "vijf", "zes",
      "zeven",
      "acht", "negen", "tien", "elf", "twaalf", "dertien", "veertien", "vijftien", "punt", "ten", "eerste", "tweede",
      "derde", "vierde", "vijfde", "zesde", "zevende", "achtste", "negende", "tiende", "elfde", "twaalfde",
      "toezegging", "nummer", "de", "dan", "-", "•", ".", ":", "tot", "slot");
  private static final Set<String> ACTS = Set.of("zal", "zullen", "zegt", "gaat", "komt", "stuurt", "informeert",
      "ontvangt", "krijgt", "wordt", "heeft", "neemt", "verkent", "onderzoekt", "bekijkt", "laat", "maakt", "doet",
      "biedt", "spreekt", "treedt", "zoekt", "bespreekt", "meldt", "rapporteert", "vraagt", "brengt", "worden",
      "zendt", "deelt", "geeft", "kijkt", "houdt", "stelt", "ontvangen", "komen");
  private static final Set<String> ACTORS =
      Set.of("minister", "staatssecretaris", "kamer", "bewindspersoon", "bewindspersonen", "minister-president",
          "ministers", "kabinet", "commissie", "bewindslieden");

  private final Words words;
  private final Debate debate;
  private final RecognisePeople people;
  private final Made made;
  private final List<Sentence> sentences;

  ChairList(Parsed parsed) {
    this.words = parsed.words();
    this.debate = parsed.debate();
    this.people = parsed.people();
    this.made = parsed.made();
    this.sentences = parsed.sentences();
  }

  List<Mention> read() {
    List<Mention> items = new ArrayList<>();
    Set<Mention> taken = new HashSet<>();
    boolean list = false;
    boolean numbered = false;
    int others = 0;
    for (Sentence sentence : sentences) {
      boolean chair = debate.speaker(sentence).role() == Debate.Role.CHAIR;
      others = chair ? 0 : others + 1;
      list = (list || chair && announces(sentence)) && others <= LONGEST_ANSWER;
      numbered |= list && chair && counts(sentence);
      if (list && takesBack(sentence) && !items.isEmpty()) {
        taken.add(items.getLast());
      }
      item(sentence, list && chair, numbered).ifPresent(items::add);
    }
    items.removeAll(taken);
    return items;
  }

  private boolean announces(Sentence sentence) {
    return has(sentence, "toezeggingen") || has(sentence, "toezegging");
  }

  private boolean has(Sentence sentence, String word) {
    for (int i = sentence.from(); i < sentence.to(); i++) {
      if (words.is(i, word)) {
        return true;
      }
    }
    return false;
  }

  private boolean counts(Sentence sentence) {
    return sentence.length() <= 4 && COUNTS.contains(words.lower(sentence.from()))
        && words.is(sentence.to() - 1, ".");
  }

  private boolean takesBack(Sentence sentence) {
    return has(sentence, "geen") && has(sentence, "toezegging") && !has(sentence, "?");
  }

  private Optional<Mention> item(Sentence sentence, boolean listed, boolean numbered) {
    if (!listed || words.is(sentence.to() - 1, "?") || sentence.length() < 5 || words.is(sentence.to() - 1, ":")) {
      return Optional.empty();
    }
    boolean afterCount = sentence.index() > 0 && counts(sentences.get(sentence.index() - 1))
        && sentences.get(sentence.index() - 1).part() == sentence.part();
    if (!sentence.opens() && !afterCount && !added(sentence)) {
      return Optional.empty();
    }
    int from = sentence.from();
    while (from < sentence.to() && COUNTS.contains(words.lower(from)) && !actor(from)) {
      from++;
    }
    boolean says = actor(from) && ACTS.contains(words.lower(verb(from, sentence.to())))
        || words.is(from - 1, "de") && ACTORS.contains(words.lower(from))
            && ACTS.contains(words.lower(verb(from, sentence.to())));
    boolean receives = chamberIn(sentence) && acts(sentence);
    boolean staan = has(sentence, "toezegging") && has(sentence, "staan") && has(sentence, "dat");
    if (!says && !receives && !staan && !(numbered && afterCount && acts(sentence))) {
      return Optional.empty();
    }
    return Optional.of(mention(sentence));
  }

  /** "Dan voegen we die toe. De minister stuurt": an item that was not on the list. */
  private boolean added(Sentence sentence) {
    Sentence before = sentences.get(Math.max(0, sentence.index() - 1));
    return before != sentence && before.part() == sentence.part() && has(before, "toe")
        && (has(before, "voegen") || has(before, "voeg"));
  }

  private boolean actor(int at) {
    return words.is(at, "de") && ACTORS.contains(words.lower(at + 1))
        || words.is(at, "het") && words.is(at + 1, "kabinet");
  }

  /** The first verb after an actor such as "de minister van Financiën". */
  private int verb(int at, int to) {
    int verb = at + 1;
    while (verb < to && verb - at < 12 && !ACTS.contains(words.lower(verb))) {
      verb++;
    }
    return verb;
  }

  private boolean chamberIn(Sentence sentence) {
    return has(sentence, "kamer") && !has(sentence, "ik");
  }

  private boolean acts(Sentence sentence) {
    return has(sentence, "zal") || has(sentence, "ontvangt") || has(sentence, "wordt") || has(sentence, "krijgt")
        || has(sentence, "worden") || has(sentence, "komen") || has(sentence, "komt") || has(sentence, "zullen");
  }

  private Mention mention(Sentence sentence) {
    int end = words.mark(sentence.to() - 1) ? sentence.to() - 1 : sentence.to();
    return new Mention(CommitmentKind.TOEZEGGING, Mention.Naming.TOLD, sentence, sentence.from(), end,
        promiser(sentence), addressees(sentence), List.of(), 0, sentence.from(), end, Optional.empty(),
        made.debate(sentence.from(), sentence.from()), RULE);
  }

  private List<Person> promiser(Sentence sentence) {
    return people.firstOffice(sentence.from(), sentence.to())
        .map(office -> List.of(debate.holder(office)
            .orElse(new Person(office, office, ""))))
        .orElseGet(() -> debate.onlyGovernment().stream().toList());
  }

  /** "Dat is een toezegging aan de heer X", said right after the item. */
  private List<Person> addressees(Sentence item) {
    for (int i = item.index() + 1; i < sentences.size() && i <= item.index() + 3; i++) {
      Sentence next = sentences.get(i);
      if (has(next, "aan") && (has(next, "toezegging") || has(next, "gericht"))) {
        return people.firstIntroduced(next.from(), next.to()).map(RecognisePeople.Named::people).orElse(List.of());
      }
    }
    return List.of();
  }
}
