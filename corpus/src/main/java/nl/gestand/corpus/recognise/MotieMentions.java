// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.recognise;

import nl.gestand.ontology.citation.Identifier;
import nl.gestand.ontology.model.CommitmentKind;
import nl.gestand.ontology.model.Person;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds where a sentence speaks of moties. */
final class MotieMentions {

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
  private final PaperNumbers papers;
  private final PresentedMoties presented;
  private Sentence asking;
  private boolean asks;
  private Optional<RecognisePeople.Named> proposers = Optional.empty();

  MotieMentions(Parsed parsed) {
    this.words = parsed.words();
    this.cited = parsed.cited();
    this.people = parsed.people();
    this.made = parsed.made();
    this.papers = new PaperNumbers(words, cited);
    this.presented = new PresentedMoties(parsed, papers);
  }

  List<Mention> in(Sentence sentence) {
    List<Mention> found = new ArrayList<>();
    presented.renumbered(sentence).ifPresent(found::add);
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
      found.add(presented.submitted(sentence, from, at));
    } else if (words.is(at, "moties")) {
      several(sentence, from, at, named, limit, found);
    } else if (named.isPresent()) {
      found.add(named(sentence, from, named.get(), limit));
    } else {
      found.add(unnamed(sentence, from, at, points, Math.max(at + 1, people.afterParty(lead, limit)), limit));
    }
  }

  /** Whether "van" or "de" here begins a surname: {@code motie Van der Werf}, {@code motie van Nispen}. */
  private boolean particle(int at, int limit) {
    if (words.capital(at) && !words.is(at, "kamerlid") && !words.is(at, "kamerleden")) {
      return people.row(at, limit).isPresent();
    }
    boolean twice = words.is(at, "van") && words.is(at - 1, "motie") && words.capital(at + 2)
        && (words.is(at + 1, "der") || words.is(at + 1, "den"));
    if (twice) {
      return true;
    }
    boolean fullName = words.capital(at + 2) || words.is(at + 2, "van") || words.is(at + 2, "de");
    return words.is(at, "van") && words.is(at - 1, "motie") && words.capital(at + 1)
        && !people.introduces(at + 1) && !fullName;
  }

  private Mention named(Sentence sentence, int from, RecognisePeople.Named named, int limit) {
    int[] request = request(named.end(), limit);
    return mention(Mention.Naming.NAMED, sentence, from, Math.max(named.end(), request[1]), named.people(),
        papers.near(sentence, named.end(), limit), request, "motie-naam");
  }

  /**
   * A motie without names.
   *
   * @param after word after "motie", or after the party it is of
   */
  private Mention unnamed(Sentence sentence, int from, int at, boolean points, int after, int limit) {
    asks(sentence);
    int[] request = request(after, limit);
    List<Identifier> numbers = papers.near(sentence, at, limit);
    boolean definite = (words.is(from, "de") || points) && after == at + 1;
    if (proposers.isPresent() && !points) {
      int first = Math.min(from, proposers.get().from() - 2);
      int[] asked = request[1] > request[0] ? request : request(at + 2, limit);
      return mention(Mention.Naming.NAMED, sentence, Math.max(first, sentence.from()),
          Math.max(at + 1, Math.max(asked[1], proposers.get().end())), proposers.get().people(), numbers, asked,
          "motie-van-lid");
    }
    boolean about = request[1] > request[0] && !points
        && (!definite || words.is(request[0] - 1, "over") || words.is(request[0] - 1, "inzake"));
    int within = points ? 4 : PaperNumbers.WITHIN;
    boolean inline = cited.in(at, Math.min(limit, at + within)).stream().anyMatch(PaperNumbers::namesPaper);
    Mention.Naming naming = inline ? Mention.Naming.NAMED
        : about ? Mention.Naming.DESCRIBED
        : definite || sentence.heading() ? Mention.Naming.POINTED
        : numbers.isEmpty() ? Mention.Naming.DESCRIBED : Mention.Naming.NAMED;
    return mention(naming, sentence, from, Math.max(at + 1, about ? request[1] : 0), List.of(), numbers, request,
        "motie-" + naming.name().toLowerCase(Locale.ROOT));
  }

  private boolean asks(Sentence sentence) {
    if (asking != sentence) {
      asking = sentence;
      asks = words.in(sentence.from(), sentence.to()).stream().anyMatch(ASKS::contains);
      proposers = asks ? people.firstIntroduced(sentence.from(), sentence.to()) : Optional.empty();
    }
    return asks;
  }

  /** "De moties A c.s. (nummer) en B (nummer)"; "de volgende moties: nummer; nummer"; or only several. */
  private void several(Sentence sentence, int from, int at, Optional<RecognisePeople.Named> named, int limit,
      List<Mention> found) {
    List<Cited.Place> places = cited.in(at, limit).stream().filter(PaperNumbers::namesPaper).toList();
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
        for (Identifier number : PaperNumbers.papers(place.citation().targets())) {
          found.add(new Mention(CommitmentKind.MOTIE, Mention.Naming.NAMED, sentence, place.from(), place.to(),
              List.of(), List.of(), List.of(number), 0, place.to(), place.to(), Optional.empty(), "",
              "motie-nummers"));
        }
      }
    } else {
      int[] request = request(at + 1, limit);
      found.add(mention(Mention.Naming.SEVERAL, sentence, from, at + 1, List.of(), List.of(), request,
          "moties"));
    }
  }

  /** In "de moties Kuik en Van der Graaf" each name is a motie, unless one number follows them all. */
  private void eachOf(Sentence sentence, int from, RecognisePeople.Named row, int limit, List<Mention> found) {
    List<Identifier> bracketed = papers.inBrackets(row.end(), limit);
    if (bracketed.size() > 1 && (row.people().size() == 1 || row.people().size() == bracketed.size())) {
      for (int i = 0; i < bracketed.size(); i++) {
        Person proposer = row.people().get(Math.min(i, row.people().size() - 1));
        found.add(mention(Mention.Naming.NAMED, sentence, from, row.end(), List.of(proposer),
            List.of(bracketed.get(i)), new int[] {row.end(), row.end()}, "moties-rij"));
      }
      return;
    }
    List<Identifier> numbers = papers.near(sentence, row.end(), afterItem(row.end(), limit));
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

  private Mention mention(Mention.Naming naming, Sentence sentence, int from, int to, List<Person> proposers,
      List<Identifier> numbers, int[] request, String rule) {
    return new Mention(CommitmentKind.MOTIE, naming, sentence, from, to, proposers, List.of(), numbers,
        papers.onPaper(from, Math.min(sentence.to(), to + 6)), request[0], request[1],
        asks(sentence) || !made.debate(sentence).isEmpty() ? made.date(sentence) : Optional.empty(),
        made.debate(sentence), rule);
  }
}
