// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.recognise;

import nl.gestand.ontology.model.Person;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads people as parliamentary texts name them: with particles, party in brackets, "c.s.", or by their office. */
final class RecognisePeople {

  /** A name has at most this many words; longer rows of capitals are titles. */
  private static final int LONGEST_NAME = 6;

  private static final Set<String> PARTIES =
      Tables.read("parties.tsv").stream().map(row -> row[0]).collect(Collectors.toSet());
  private static final Set<String> PARTICLES = Set.of("van", "de", "der", "den", "het", "'t", "’t", "ten", "ter",
      "te", "in", "op", "el", "al", "von", "di", "du", "la", "le", "bin", "ben", "d'", "zu");
  private static final Set<String> NO_NAME = Set.of("kamerstuk", "kamerstukken", "tweede", "eerste", "handelingen",
      "motie", "moties", "uw", "kamer", "deze", "dit", "het", "een", "ik", "in", "op", "met", "toezegging",
      "toezeggingen", "zij", "regering", "nr", "tijdens", "hiermee", "partij", "fractie");
  private static final Set<String> INTRODUCES = Set.of("lid", "leden", "kamerlid", "kamerleden", "heer", "mevrouw",
      "heren", "senator", "senatoren", "dames");
  private static final Set<String> OFFICES = Set.of("minister", "staatssecretaris", "minister-president", "ministers",
      "premier", "bewindspersoon", "bewindspersonen", "staatssecretarissen");
  private static final Set<String> EARLIER = Set.of("toenmalig", "toenmalige", "voormalig", "voormalige",
      "demissionair", "demissionaire", "vorige", "huidige");

  /** People in a row: {@code Van der Werf (D66) c.s.}; words up to before {@code end}. */
  record Named(List<Person> people, boolean andOthers, int from, int end) {}

  private final Words words;

  RecognisePeople(Words words) {
    this.words = words;
  }

  /** Whether a word announces a name: {@code het lid}, {@code mevrouw}. */
  boolean introduces(int at) {
    return INTRODUCES.contains(words.lower(at));
  }

  /** The names after {@code lid}, {@code leden} and the like at a word. */
  Optional<Named> introduced(int at, int to) {
    return introduces(at) ? row(at + 1, to) : Optional.empty();
  }

  /** The first introduced names between two words. */
  Optional<Named> firstIntroduced(int from, int to) {
    for (int i = from; i < to; i++) {
      Optional<Named> found = introduced(i, to);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** Names separated by commas, "en" or a stroke. */
  Optional<Named> row(int from, int to) {
    List<Person> people = new ArrayList<>();
    boolean andOthers = false;
    int at = from;
    int end = from;
    while (at < to) {
      int name = endOfName(at, to);
      if (name == at || PARTIES.contains(words.text(at, at + 1)) || PARTIES.contains(words.text(name - 1, name))) {
        break;
      }
      String party = party(name, to);
      people.add(new Person(capitalised(words.text(at, name)), "", party));
      end = party.isEmpty() ? name : closing(name, to);
      if (words.is(end, "c") && words.is(end + 2, "s")) {
        andOthers = true;
        end = Math.min(to, words.is(end + 3, ".") ? end + 4 : end + 3);
      }
      at = afterSeparator(end, to);
      if (at == end) {
        break;
      }
    }
    return people.isEmpty() ? Optional.empty() : Optional.of(new Named(people, andOthers, from, end));
  }

  /** Index after a party or fraction that begins at a word, {@code Partij voor de Dieren}; the same index for none. */
  int afterParty(int at, int to) {
    for (int end = Math.min(to, at + LONGEST_NAME); end > at; end--) {
      if (PARTIES.contains(words.text(at, end))) {
        return end;
      }
    }
    return at;
  }

  private int afterSeparator(int at, int to) {
    int next = at;
    if (words.is(next, ",") || words.is(next, "/")) {
      next++;
    }
    if (words.is(next, "en")) {
      next++;
    }
    if (next > at && words.is(next, "het") && words.is(next + 1, "lid")) {
      next += 2;
    } else if (next > at && introduces(next)) {
      next++;
    }
    return next < to ? next : at;
  }

  /** Index after one name, or {@code from} where there is none. */
  private int endOfName(int from, int to) {
    int at = from;
    int end = from;
    while (at < to && at - from < LONGEST_NAME) {
      boolean initial = words.capital(at) && words.lower(at).length() == 1 && words.is(at + 1, ".");
      if (initial) {
        at += 2;
      } else if (name(at, from)) {
        at++;
        end = at;
      } else if (PARTICLES.contains(words.lower(at)) && leadsToName(at, to)) {
        at++;
      } else {
        break;
      }
    }
    return end;
  }

  private boolean name(int at, int from) {
    boolean upper = words.capital(at) && words.lower(at).length() > 1;
    boolean particle = PARTICLES.contains(words.lower(at));
    return upper && !particle && !NO_NAME.contains(words.lower(at)) && !(at > from && words.mark(at - 1)
        && !words.is(at - 1, "."));
  }

  private boolean leadsToName(int at, int to) {
    for (int i = at + 1; i < to && i <= at + 3; i++) {
      if (!PARTICLES.contains(words.lower(i))) {
        return words.capital(i) && words.lower(i).length() > 1 && !NO_NAME.contains(words.lower(i));
      }
    }
    return false;
  }

  private String party(int open, int to) {
    int close = closing(open, to);
    if (close == open) {
      return "";
    }
    String inside = words.text(open + 1, close - 1);
    String party = inside.startsWith("beiden ") || inside.startsWith("allen ")
        ? inside.substring(inside.indexOf(' ') + 1) : inside;
    return PARTIES.contains(party) ? party : "";
  }

  /** Index after the bracket that closes the one at a word, within six words; the same index where there is none. */
  private int closing(int open, int to) {
    if (words.is(open, "(")) {
      for (int i = open + 1; i < to && i <= open + 6; i++) {
        if (words.is(i, ")")) {
          return i + 1;
        }
      }
    }
    return open;
  }

  /** The first office between two words, with its adjective: {@code toenmalige staatssecretaris Rechtsbescherming}. */
  Optional<String> firstOffice(int from, int to) {
    for (int i = from; i < to; i++) {
      if (OFFICES.contains(words.lower(i))) {
        int first = EARLIER.contains(words.lower(i - 1)) && i > from ? i - 1 : i;
        int end = endOfOffice(i + 1, to);
        return Optional.of(words.text(first, end));
      }
    }
    return Optional.empty();
  }

  private int endOfOffice(int from, int to) {
    boolean of = words.is(from, "van") || words.is(from, "voor");
    int at = of ? from + 1 : from;
    int end = from;
    while (at < to && at - from < 12) {
      if (words.capital(at) && words.letters(at) && !NO_NAME.contains(words.lower(at))) {
        end = ++at;
      } else if (end > from && (words.is(at, "en") || words.is(at, "&")) && words.capital(at + 1)) {
        at++;
      } else if (end > from && words.is(at, ",") && words.capital(at + 1)
          && (words.is(at + 2, "en") || words.is(at + 2, ","))) {
        at++;
      } else {
        break;
      }
    }
    return end;
  }

  private static String capitalised(String name) {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  /** What two spellings of one name share: {@code nispen} of {@code Van Nispen} and {@code van Nispen}. */
  static String key(Person person) {
    String name = person.name();
    return name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
  }
}
