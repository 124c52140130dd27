// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.recognise;

import nl.gestand.ontology.model.DocumentKind;
import nl.gestand.ontology.model.PassageKind;
import nl.gestand.ontology.model.Term;
import nl.gestand.ontology.model.TextSpan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds what the writer newly promises. A sentence does so by a sign of {@code promises.tsv} with all that the sign
 * needs; what the letter itself goes on to say, what others ask, what was promised before and general truths do not
 * count.
 */
final class RecognisePromises {

  private static final Set<DocumentKind> PROMISING = EnumSet.of(DocumentKind.LETTER, DocumentKind.ANSWERS,
      DocumentKind.BILL_PAPER, DocumentKind.DEBATE_REPORT, DocumentKind.OTHER);
  private static final Set<String> WRITER = Set.of("ik", "wij", "we", "kabinet", "regering", "bewindspersonen");
  private static final Set<String> CHAMBER = Set.of("kamer", "u", "staten-generaal", "parlement", "kamers");
  private static final Set<String> HERE = Set.of("hieronder", "hierna", "onderstaand", "onderstaande", "hiernavolgend",
      "achtereenvolgens", "allereerst", "eerst");
  private static final Set<String> TELLING = Set.of("stilstaan", "aangeven", "ingaan", "toelichten", "schetsen", "gaan",
      "beschrijven", "uiteenzetten", "bespreken", "beantwoorden", "informeren", "behandelen", "geven", "licht", "ga",
      "informeer", "bied", "stuur", "zend", "reageer", "rapporteer", "schets", "geef", "bericht");
  private static final int DENIED_WITHIN = 6;
  private static final Set<String> CLAUSES = Set.of(",", ".", ";", "of", "dat", "om", "die", "als", "indien", "en");
  /** Who gives his word does so in this letter. */
  private static final String GIVES_WORD = "zeg-toe";
  private static final Set<String> UNREAL = Set.of("zou", "zouden");
  private static final Set<String> CONDITIONS =
      Set.of("indien", "mits", "mocht", "mochten", "tenzij", "afhankelijk", "onder voorbehoud");
  private static final Set<String> NEEDED = Set.of("nodig", "mogelijk", "wenselijk", "gewenst", "noodzakelijk");
  private static final Set<String> GENERAL = Set.of("als", "indien", "wanneer", "mocht", "mochten");
  private static final Set<String> DEBATE_ACTS = Set.of("informeren", "sturen", "berichten", "toesturen", "toekomen",
      "doorgeleiden", "rapporteren", "toezenden", "brief");
  private static final Set<String> DEBATE_TALK = Set.of("zo", "zometeen", "zodadelijk", "straks", "meteen", "even",
      "vandaag", "termijn", "blokje", "mapje", "nu", "interruptie", "vraag", "vragen", "antwoord", "net", "gewoon",
      "zeggen", "proberen", "herhalen", "voorzitter", "verzoekt", "dictum");

  private final ReadingText text;
  private final Words words;
  private final Debate debate;
  private final Context context;
  private final Set<Integer> told;
  private final List<Sentence> sentences;
  private final NavigableMap<TextSpan, FoundTerm> terms = new TreeMap<>();

  /**
   * A promise, and the sentence it stands in.
   *
   * @param toChamber whether the Chamber is told or sent something
   */
  record Promise(FoundPromise found, Sentence sentence, boolean toChamber) {}

  /**
   * Reads the promises of a text.
   *
   * @param told indices of the sentences that tell of an earlier toezegging, which promise nothing new
   */
  RecognisePromises(Parsed parsed, Set<Integer> told) {
    this.text = parsed.text();
    this.words = parsed.words();
    this.debate = parsed.debate();
    this.context = parsed.context();
    this.sentences = parsed.sentences();
    this.told = told;
    parsed.terms().forEach(term -> terms.put(term.span(), term));
  }

  List<Promise> read() {
    List<Promise> found = new ArrayList<>();
    for (Sentence sentence : sentences) {
      if (promises(sentence)) {
        read(sentence).ifPresent(found::add);
      }
    }
    return found;
  }

  private boolean promises(Sentence sentence) {
    PassageKind kind = sentence.kind();
    boolean running = (kind == PassageKind.PARAGRAPH || kind == PassageKind.LIST_ITEM)
        && PROMISING.contains(context.kind());
    Debate.Role role = debate.speaker(sentence).role();
    return running && (role == Debate.Role.WRITER || role == Debate.Role.GOVERNMENT)
        && !told.contains(sentence.index()) && !asks(sentence);
  }

  private boolean asks(Sentence sentence) {
    int last = sentence.to() - 1;
    while (last > sentence.from() && !words.letters(last) && !words.is(last, "?")) {
      last--;
    }
    return words.is(last, "?");
  }

  private Optional<Promise> read(Sentence sentence) {
    List<PromiseSign.Hit> hits = PromiseSign.in(words, sentence);
    if (hits.isEmpty()) {
      return Optional.empty();
    }
    List<FoundTerm> inside = termsIn(sentence);
    Set<PromiseSign.Need> says = says(sentence, inside);
    Optional<PromiseSign.Hit> hit = hits.stream().filter(h -> says.containsAll(h.sign().needs()))
        .filter(h -> !debate.isDebate() || h.sign().needs().contains(PromiseSign.Need.WIJ))
        .filter(h -> !aboutThisLetter(sentence, h) && !denied(h))
        .max(Comparator.comparing((PromiseSign.Hit h) -> h.sign().strength()).thenComparing(h -> -h.from()));
    if (hit.isEmpty() || words.holds(sentence, UNREAL) || general(sentence, says)
        || debate.isDebate() && talk(sentence, says)) {
      return Optional.empty();
    }
    return Optional.of(promise(sentence, hit.get(), inside, says));
  }

  private Promise promise(Sentence sentence, PromiseSign.Hit hit, List<FoundTerm> inside, Set<PromiseSign.Need> says) {
    TextSpan span = text.span(words.start(sentence.from()), words.end(sentence.to() - 1));
    Optional<Term> term = inside.stream().map(FoundTerm::term)
        .max(Comparator.comparing((Term t) -> t.until().isPresent()));
    boolean ours = says.contains(PromiseSign.Need.WIJ);
    FoundPromise found = new FoundPromise(span, strength(sentence, hit), ours ? "" : actor(sentence, hit),
        conditional(sentence), term, debate.speaker(sentence).person(), Optional.empty(), hit.sign().rule(), ours ? 0.85 : 0.7);
    return new Promise(found, sentence, says.contains(PromiseSign.Need.KAMERDAAD));
  }

  private List<FoundTerm> termsIn(Sentence sentence) {
    int start = text.span(words.start(sentence.from()), words.start(sentence.from()) + 1).start();
    int end = text.span(words.end(sentence.to() - 1) - 1, words.end(sentence.to() - 1)).end();
    return terms.subMap(new TextSpan(start, start + 1), true, new TextSpan(end, end + 1), false).values().stream()
        .filter(term -> term.span().end() <= end).toList();
  }

  private Set<PromiseSign.Need> says(Sentence sentence, List<FoundTerm> inside) {
    Set<PromiseSign.Need> says = EnumSet.noneOf(PromiseSign.Need.class);
    for (int i = sentence.from(); i < sentence.to(); i++) {
      if (WRITER.contains(words.lower(i))) {
        says.add(PromiseSign.Need.WIJ);
      }
      if (CHAMBER.contains(words.lower(i))) {
        says.add(PromiseSign.Need.KAMER);
      }
      PromiseSign.act(words, i).ifPresent(says::add);
    }
    boolean acts = says.contains(PromiseSign.Need.KAMERDAAD) || says.contains(PromiseSign.Need.WET)
        || says.contains(PromiseSign.Need.BEZIEN);
    if (acts) {
      says.add(PromiseSign.Need.DAAD);
    }
    if (!inside.isEmpty()) {
      says.add(PromiseSign.Need.TERMIJN);
    }
    return says;
  }

  /** "In deze brief zal ik ingaan op": what the letter goes on to say is no promise. */
  private boolean aboutThisLetter(Sentence sentence, PromiseSign.Hit hit) {
    boolean here = false;
    boolean tells = false;
    for (int i = sentence.from(); i < sentence.to(); i++) {
      here |= HERE.contains(words.lower(i)) || words.is(i, "deze") && words.is(i + 1, "brief")
          || words.is(i, "het") && words.is(i + 1, "onderstaande");
      tells |= TELLING.contains(words.lower(i));
    }
    boolean tellsOnly = words.is(hit.from() + 1, "ik") && words.is(hit.from() + 2, "aangeven");
    return here && tells && !hit.sign().rule().equals(GIVES_WORD) || tellsOnly;
  }

  /** "Zal niet voor de zomer gereed zijn", "ben niet voornemens"; "zal niet alleen" does promise. */
  private boolean denied(PromiseSign.Hit hit) {
    for (int i = hit.from() - 1; i <= hit.from() + DENIED_WITHIN && !CLAUSES.contains(words.lower(i)); i++) {
      if (words.is(i, "niet")) {
        return !words.is(i + 1, "alleen");
      }
    }
    return false;
  }

  /** "Als er signalen zijn, zal dit worden onderzocht": true of anyone at any time. */
  private boolean general(Sentence sentence, Set<PromiseSign.Need> says) {
    boolean whereNeeded = says.contains(PromiseSign.Need.WIJ) && NEEDED.contains(words.lower(sentence.from() + 1));
    return GENERAL.contains(words.lower(sentence.from())) && !whereNeeded && !says.contains(PromiseSign.Need.KAMER)
        && !says.contains(PromiseSign.Need.TERMIJN);
  }

  /** In a debate much is said that is done at once, or said only to go on. */
  private boolean talk(Sentence sentence, Set<PromiseSign.Need> says) {
    boolean weak = !says.contains(PromiseSign.Need.KAMERDAAD) || !says.contains(PromiseSign.Need.TERMIJN);
    for (int i = sentence.from(); i < sentence.to(); i++) {
      weak &= !DEBATE_ACTS.contains(words.lower(i));
      if (DEBATE_TALK.contains(words.lower(i))) {
        return true;
      }
    }
    return weak;
  }

  private FoundPromise.Strength strength(Sentence sentence, PromiseSign.Hit hit) {
    if (hit.sign().strength() != FoundPromise.Strength.FIRM) {
      return hit.sign().strength();
    }
    for (int i = sentence.from(); i < sentence.to(); i++) {
      if (words.is(i, "verwachting") || words.is(i, "verwacht")) {
        return FoundPromise.Strength.EXPECTATION;
      }
    }
    return FoundPromise.Strength.FIRM;
  }

  private boolean conditional(Sentence sentence) {
    for (int i = sentence.from(); i < sentence.to(); i++) {
      boolean where = words.is(i, "waar") || words.is(i, "zo") || words.is(i, "indien");
      if (CONDITIONS.contains(words.lower(i))
          || where && (words.is(i + 1, "nodig") || words.is(i + 1, "mogelijk") || words.is(i + 1, "wenselijk"))) {
        return true;
      }
    }
    return false;
  }

  /** The words just before the verb, or just after it, back to their article: who will act. */
  private String actor(Sentence sentence, PromiseSign.Hit hit) {
    int from = hit.from();
    while (from > sentence.from() && hit.from() - from < 5 && words.letters(from - 1)) {
      from--;
    }
    if (from < hit.from()) {
      return words.text(from, hit.from());
    }
    int end = hit.from() + 1;
    while (end < sentence.to() && end - hit.from() < 4 && words.letters(end)) {
      end++;
    }
    return words.text(hit.from() + 1, end);
  }
}
