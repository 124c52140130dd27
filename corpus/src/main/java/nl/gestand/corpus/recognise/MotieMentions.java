// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.recognise;

import nl.gestand.ontology.citation.Identifier;
import nl.gestand.ontology.citation.Kamerstuk;
import nl.gestand.ontology.model.CommitmentKind;
import nl.gestand.ontology.model.Person;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds where a sentence speaks of moties. */
final class MotieMentions {

  /** A number further on than this belongs to something else. */
  private static final int NUMBER_WITHIN = 60;

  /** A motie that is read out is shorter. */
  private static final int READ_OUT_WITHIN = 500;

  private static final Set<String> POINTS = Set.of("deze", "die", "dezelfde", "bovengenoemde", "bovenstaande",
      "genoemde", "voornoemde", "eerdergenoemde", "bovenvermelde", "onderhavige", "desbetreffende", "betreffende",
      "zijn", "haar", "hun", "laatstgenoemde", "eerstgenoemde", "bedoelde");
  private static final Set<String> DESCRIBES = Set.of("gewijzigde", "nader", "aangenomen", "aangehouden", "ingetrokken",
      "verworpen", "ingediende", "volgende", "eerdere", "beide", "andere", "twee", "drie", "vier", "vijf", "zes",
      "zeven", "tiental", "vijftal", "viertal", "drietal", "aantal", "de", "het", "een", "(", ")", "breed", "gesteunde",
      "inmiddels", "unaniem", "kamerbreed", "openstaande", "diverse", "verschillende", "enkele", "overige");
  private static final Set<String> LEADS = Set.of("van", "het", "de", "lid", "leden", "kamerlid", "kamerleden", "heer",
      "mevrouw", "-", "oud-lid", "oud-kamerlid", "toenmalig", "toenmalige", "voormalig", "eerste", "tweede");
  private static final Set<String> ABOUT = Set.of("over", "inzake", "om", "die", "waarin", "waarmee", "betreffende",
      "aangaande", "rond", "rondom", "waarbij", "dat", "tot", "ten", "met", "strekkende", "te");
  private static final Set<String> ASKS = Set.of("ingediend", "verzocht", "verzoekt", "verzoeken", "gevraagd", "vraagt",
      "opgeroepen", "voorgesteld", "diende", "dienden", "ingediende", "riep", "roept", "verzochten");

  private final Words words;
  private final Cited cited;
  private final RecognisePeople people;
  private final Made made;
  private final List<Sentence> sentences;
  private Sentence asking;
  private boolean asks;
  private Optional<RecognisePeople.Named> proposers = Optional.empty();

  MotieMentions(Words words, Cited cited, RecognisePeople people, Made made, List<Sentence> sentences) {
    this.sentences = sentences;
    this.words = words;
    this.cited = cited;
    this.people = people;
    this.made = made;
  }

  List<Mention> in(Sentence sentence) {
    List<Mention> found = new ArrayList<>();
    renumbered(sentence).ifPresent(found::add);
    int next = nextMotie(sentence.from(), sentence.to());
    while (next < sentence.to()) {
      int at = next;
      next = nextMotie(at + 1, sentence.to());
      read(sentence, at, next, found);
    }
    return found;
  }

  private int nextMotie(int from, int to) {
    int at = from;
    while (at < to && !words.is(at, "motie") && !words.is(at, "moties")) {
      at++;
    }
    return at;
  }

  /** Reads the mention at "motie" or "moties", on words up to the next one. */
  private void read(Sentence sentence, int at, int limit, List<Mention> found) {
    int from = at;
    boolean points = false;
    while (from > sentence.from() && at - from < 7) {
      String before = words.lower(from - 1);
      if (POINTS.contains(before)) {
        points = true;
      } else if (!DESCRIBES.contains(before)) {
        break;
      }
      from--;
    }
    int lead = at + 1;
    while (lead < limit && lead - at < 8 && LEADS.contains(words.lower(lead)) && !particle(lead, limit)) {
      lead++;
    }
    Optional<RecognisePeople.Named> named = people.row(lead, limit);
    if (words.is(at + 1, "is") && words.is(at + 2, "voorgesteld")) {
      found.add(submitted(sentence, from, at));
    } else if (words.is(at, "moties")) {
      several(sentence, from, at, named, limit, found);
    } else if (named.isPresent()) {
      found.add(named(sentence, from, named.get(), limit));
    } else {
      found.add(unnamed(sentence, from, at, points, limit));
    }
  }

  /**
   * What the chair says when a motie was read out: "Deze motie is voorgesteld door de leden A en B. Zij krijgt nr. 45
   * (36284)." What it asks was read out before.
   */
  private Mention submitted(Sentence sentence, int from, int at) {
    List<Person> presenters = people.firstIntroduced(at, sentence.to())
        .map(RecognisePeople.Named::people).orElse(List.of());
    int end = sentence.to();
    List<Identifier> numbers = numbers(sentence, at, sentence.to());
    for (int i = sentence.index() + 1; i < sentences.size() && i <= sentence.index() + 3 && numbers.isEmpty(); i++) {
      numbers = numbers(sentences.get(i), sentences.get(i).from(), sentences.get(i).to());
      end = numbers.isEmpty() ? end : sentences.get(i).to();
    }
    int[] request = readOut(sentence.from());
    return mention(Mention.Naming.NAMED, sentence, from, end, presenters, numbers, request, "motie-voorgesteld");
  }

  /** "Zij krijgt nr. 46, was nr. 45 (36284)": a changed motie, which nobody presents again. */
  private Optional<Mention> renumbered(Sentence sentence) {
    boolean numbered = words.is(sentence.from(), "zij") && words.is(sentence.from() + 1, "krijgt");
    for (int i = sentence.index() - 1; numbered && i >= Math.max(0, sentence.index() - 3); i--) {
      Sentence before = sentences.get(i);
      numbered = !(words.is(before.from(), "deze") && words.is(before.from() + 3, "voorgesteld"));
    }
    List<Identifier> numbers = numbered ? numbers(sentence, sentence.from(), sentence.to()) : List.of();
    return numbers.isEmpty() ? Optional.empty()
        : Optional.of(mention(Mention.Naming.NAMED, sentence, sentence.from(), sentence.to(), List.of(), numbers,
            readOut(sentence.from()), "motie-voorgesteld"));
  }

  private int[] readOut(int before) {
    for (int i = before - 1; i >= Math.max(0, before - READ_OUT_WITHIN); i--) {
      if (words.is(i, "verzoekt") || words.is(i, "spreekt") && words.is(i + 1, "uit")) {
        int end = i + 1;
        while (end < before && !(words.is(end, "en") && words.is(end + 1, "gaat") && words.is(end + 2, "over"))) {
          end++;
        }
        return new int[] {i, words.is(end - 1, ",") ? end - 1 : end};
      }
      if (words.is(i, "voorgesteld")) {
        break;
      }
    }
    return new int[] {before, before};
  }

  /** Whether "van" or "de" here begins a surname: {@code motie Van der Werf}, {@code motie van Nispen}. */
  private boolean particle(int at, int limit) {
    if (words.capital(at) && !words.is(at, "kamerlid") && !words.is(at, "kamerleden")) {
      return people.row(at, limit).isPresent();
    }
    return words.is(at, "van") && words.is(at - 1, "motie") && words.capital(at + 1)
        && !people.introduces(at + 1);
  }

  private Mention named(Sentence sentence, int from, RecognisePeople.Named named, int limit) {
    int[] request = request(named.end(), limit);
    return mention(Mention.Naming.NAMED, sentence, from, Math.max(named.end(), request[1]), named.people(),
        numbers(sentence, named.end(), limit), request, "motie-naam");
  }

  private Mention unnamed(Sentence sentence, int from, int at, boolean points, int limit) {
    asks(sentence);
    int[] request = request(at + 1, limit);
    List<Identifier> numbers = numbers(sentence, at, limit);
    boolean definite = words.is(from, "de") || points;
    if (proposers.isPresent() && !points) {
      int first = Math.min(from, proposers.get().from() - 2);
      int[] asked = request[1] > request[0] ? request : request(at + 2, limit);
      return mention(Mention.Naming.NAMED, sentence, Math.max(first, sentence.from()),
          Math.max(at + 1, Math.max(asked[1], proposers.get().end())), proposers.get().people(), numbers, asked,
          "motie-van-lid");
    }
    boolean about = request[1] > request[0] && !points
        && (!definite || words.is(request[0] - 1, "over") || words.is(request[0] - 1, "inzake"));
    int within = points ? 4 : NUMBER_WITHIN;
    boolean inline = cited.in(at, Math.min(limit, at + within)).stream().anyMatch(this::kamerstuk);
    Mention.Naming naming = inline ? Mention.Naming.NAMED
        : about ? Mention.Naming.DESCRIBED
        : definite || sentence.heading() ? Mention.Naming.POINTED
        : numbers.isEmpty() ? Mention.Naming.DESCRIBED : Mention.Naming.NAMED;
    return mention(naming, sentence, from, Math.max(at + 1, about ? request[1] : 0), List.of(), numbers, request,
        "motie-" + naming.name().toLowerCase(java.util.Locale.ROOT));
  }

  private boolean asks(Sentence sentence) {
    if (asking != sentence) {
      asking = sentence;
      asks = words.in(sentence.from(), sentence.to()).stream().anyMatch(ASKS::contains);
      proposers = asks ? people.firstIntroduced(sentence.from(), sentence.to()) : Optional.empty();
    }
    return asks;
  }

  /** "De moties Kuik c.s. (nummer) en Van der Graaf (nummer)"; "de volgende moties: nummer; nummer"; or only several. */
  private void several(Sentence sentence, int from, int at, Optional<RecognisePeople.Named> named, int limit,
      List<Mention> found) {
    List<Cited.Place> places = cited.in(at, limit).stream().filter(this::kamerstuk).toList();
    if (named.isPresent()) {
      int next = named.get().from();
      boolean single = people.introduces(next - 1);
      Optional<RecognisePeople.Named> row = named;
      int begin = from;
      while (row.isPresent()) {
        if (single) {
          found.add(named(sentence, begin, row.get(), limit));
        } else {
          eachOf(sentence, begin, row.get(), limit, found);
        }
        begin = afterItem(row.get().end(), limit);
        row = begin < limit ? people.row(begin, limit) : Optional.empty();
      }
    } else if (!places.isEmpty()) {
      for (Cited.Place place : places) {
        found.add(new Mention(CommitmentKind.MOTIE, Mention.Naming.NAMED, sentence, place.from(), place.to(), List.of(),
            List.of(), kamerstukken(place.citation().targets()), 0, place.to(), place.to(), Optional.empty(), "",
            "motie-nummers"));
      }
    } else {
      int[] request = request(at + 1, limit);
      found.add(mention(Mention.Naming.SEVERAL, sentence, from, at + 1, List.of(), List.of(), request,
          "moties"));
    }
  }

  /** In "de moties Kuik en Van der Graaf" each name is a motie, unless one number follows them all. */
  private void eachOf(Sentence sentence, int from, RecognisePeople.Named row, int limit, List<Mention> found) {
    List<Identifier> numbers = numbers(sentence, row.end(), afterItem(row.end(), limit));
    if (row.people().size() == 1 || numbers.size() == 1) {
      found.add(mention(Mention.Naming.NAMED, sentence, from, row.end(), row.people(), numbers,
          new int[] {row.end(), row.end()}, "moties-rij"));
      return;
    }
    for (Person person : row.people()) {
      found.add(mention(Mention.Naming.NAMED, sentence, from, row.end(), List.of(person), List.of(),
          new int[] {row.end(), row.end()}, "moties-rij"));
    }
  }

  /** Index after "(31 015, nr. 233) en", or the limit. */
  private int afterItem(int at, int limit) {
    int next = at;
    if (words.is(next, "(")) {
      while (next < limit && !words.is(next, ")")) {
        next++;
      }
      next++;
    }
    boolean separated = words.is(next, "en") || words.is(next, ",") || words.is(next, ";");
    while (next < limit && (words.is(next, "en") || words.is(next, ",") || words.is(next, ";")
        || words.is(next, "van") && people.introduces(next + 2) || words.is(next, "het") || words.is(next, "de")
        || people.introduces(next))) {
      next++;
    }
    return separated ? next : limit;
  }

  /** The words that say what is asked, after "over", "om", "waarin" and the like. */
  private int[] request(int from, int limit) {
    int at = from;
    while (at < limit && at - from < 4 && (words.is(at, ",") || words.is(at, ")") || words.is(at, "verzocht")
        || words.is(at, "gevraagd") || words.is(at, "aangenomen") || words.is(at, "ingediend"))) {
      at++;
    }
    if (at >= limit || !ABOUT.contains(words.lower(at))) {
      return new int[] {at, at};
    }
    int end = at + 1;
    while (end < limit && !words.is(end, ";") && !words.is(end, ".") && !words.is(end, "?") && !citedAt(end)) {
      end++;
    }
    return new int[] {Math.min(at + 1, end), end};
  }

  private boolean citedAt(int at) {
    return words.is(at, "(") && !cited.in(at, at + 4).isEmpty();
  }

  /** The kamerstuk that stands with a mention: the first behind it, or the one its footnote cites. */
  private List<Identifier> numbers(Sentence sentence, int from, int limit) {
    int end = Math.min(limit, from + NUMBER_WITHIN);
    for (Cited.Place place : cited.in(from, end)) {
      List<Identifier> numbers = kamerstukken(place.citation().targets());
      if (!numbers.isEmpty()) {
        return numbers.subList(0, 1);
      }
    }
    for (int i = from; i < limit && !sentence.footnote(); i++) {
      List<Identifier> numbers = kamerstukken(cited.note(cited.noteAt(i)));
      if (!numbers.isEmpty()) {
        return numbers.subList(0, 1);
      }
    }
    return List.of();
  }

  /** The number in "op stuk nr. 470", up to a few words after a mention; 0 where there is none. */
  private int paper(int from, int to, int limit) {
    for (int i = from; i < Math.min(limit, to + 6); i++) {
      if (words.is(i, "stuk") && words.lower(i + 1).startsWith("nr")) {
        return Math.max(0, words.number(words.is(i + 2, ".") ? i + 3 : i + 2));
      }
    }
    return 0;
  }

  private boolean kamerstuk(Cited.Place place) {
    return !kamerstukken(place.citation().targets()).isEmpty();
  }

  private static List<Identifier> kamerstukken(List<Identifier> targets) {
    return targets.stream().filter(target -> target instanceof Kamerstuk).toList();
  }

  private Mention mention(Mention.Naming naming, Sentence sentence, int from, int to, List<Person> proposers,
      List<Identifier> numbers, int[] request, String rule) {
    return new Mention(CommitmentKind.MOTIE, naming, sentence, from, to, proposers, List.of(), numbers,
        paper(from, to, sentence.to()), request[0], request[1], asks(sentence) || !made.debate(sentence).isEmpty() ? made.date(sentence) : Optional.empty(),
        made.debate(sentence), rule);
  }
}
