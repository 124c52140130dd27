// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.recognise;

import java.util.Set;

/** Tells what government promised the Chamber from what banks, other countries and agencies pledge, and from money. */
final class PledgedByOthers {

  private static final int NEAR = 8;
  private static final int NEXT = 4;
  private static final Set<String> GOVERNMENT = Set.of("minister", "ministers", "minister-president", "premier",
      "staatssecretaris", "staatssecretarissen", "kabinet", "regering", "bewindspersoon", "bewindspersonen",
      "bewindslieden", "ambtsvoorganger", "ambtsvoorgangers", "voorganger", "voorgangers", "ambtsgenoot", "collega", "ik",
      "wij", "we", "mijn", "onze", "ministerie", "mij", "rijk", "hij", "zij", "ons");
  private static final Set<String> CHAMBER = Set.of("kamer", "kamerlid", "lid", "leden", "debat", "commissiedebat",
      "tweeminutendebat", "overleg", "uw", "u", "parlement", "brief", "kamerbrief");
  private static final Set<String> MONEY = Set.of("miljoen", "miljard", "euro", "€", "%", "procent", "dollar", "biljoen");
  private static final Set<String> GOODS = Set.of("middelen", "gelden", "geld", "steun", "bedrag", "bedragen",
      "bijdrage", "bijdragen", "subsidie", "subsidies", "financiering", "budget", "budgetten", "hulp", "wapens",
      "donaties", "leveringen", "materieel", "troepen");

  private PledgedByOthers() {}

  /** Whether the sentence says of somebody else that he promised, at the word "toegezegd". */
  static boolean at(Words words, Sentence sentence, int at) {
    boolean ours = false;
    boolean active = false;
    boolean chamber = false;
    for (int i = sentence.from(); i < sentence.to(); i++) {
      String word = words.lower(i);
      ours |= GOVERNMENT.contains(word) && !foreign(words, i);
      chamber |= CHAMBER.contains(word);
      active |= word.equals("heeft") || word.equals("hebben") || word.equals("had") || word.equals("hadden");
    }
    return !ours && (active && !chamber || near(words, sentence, at, MONEY));
  }

  /** Whether "toegezegde" at a word is of money or goods: {@code de toegezegde middelen}. */
  static boolean goods(Words words, int at) {
    for (int i = at + 1; i <= at + NEXT && !words.mark(i); i++) {
      if (GOODS.contains(words.lower(i)) || MONEY.contains(words.lower(i))) {
        return true;
      }
    }
    return words.number(at + 1) >= 0 || words.is(at + 1, "€");
  }

  /** {@code de Franse regering}; not {@code de Nederlandse regering}. */
  private static boolean foreign(Words words, int at) {
    return words.is(at, "regering") && words.capital(at - 1) && words.lower(at - 1).endsWith("se")
        && !words.is(at - 1, "nederlandse");
  }

  private static boolean near(Words words, Sentence sentence, int at, Set<String> these) {
    for (int i = Math.max(sentence.from(), at - NEAR); i < Math.min(sentence.to(), at + NEAR); i++) {
      if (these.contains(words.lower(i))) {
        return true;
      }
    }
    return false;
  }
}
