// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.recognise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A row of {@code promises.tsv}: words by which a sentence promises, and what else it must say. */
record PromiseSign(String rule, FoundPromise.Strength strength, Set<Need> needs, Phrase phrase) {

  /** What a sentence must say besides. */
  enum Need {
    WIJ,
    KAMER,
    DAAD,
    KAMERDAAD,
    WET,
    BEZIEN,
    TERMIJN
  }

  /** A sign and where it stands. */
  record Hit(PromiseSign sign, int from, int to) {}

  private static final PhraseIndex<PromiseSign> ALL =
      new PhraseIndex<>(Tables.read("promises.tsv").stream().map(PromiseSign::of).toList(), PromiseSign::phrase);
  private static final Map<String, Need> ACTS =
      Tables.read("acts.tsv").stream().collect(Collectors.toMap(row -> row[0], row -> act(row[1])));

  private static PromiseSign of(String[] row) {
    Set<Need> needs = Arrays.stream(row[2].split(","))
        .map(need -> Need.valueOf(need.toUpperCase(Locale.ROOT))).collect(Collectors.toSet());
    return new PromiseSign(row[0], FoundPromise.Strength.valueOf(row[1]), needs, new Phrase(row[3]));
  }

  private static Need act(String kind) {
    return switch (kind) {
      case "kamer" -> Need.KAMERDAAD;
      case "wet" -> Need.WET;
      case "bezien" -> Need.BEZIEN;
      default -> Need.DAAD;
    };
  }

  /** The signs in a sentence, in the order of their first words. */
  static List<Hit> in(Words words, Sentence sentence) {
    long said = words.bits(sentence.from(), sentence.to());
    List<Hit> found = new ArrayList<>();
    Set<PromiseSign> seen = new HashSet<>();
    for (int i = sentence.from(); i < sentence.to(); i++) {
      for (PromiseSign sign : ALL.at(words, i)) {
        int at = i;
        if (sign.phrase.possibleAmong(said)) {
          sign.phrase.at(words, i, sentence.to()).ifPresent(match -> {
            if (seen.add(sign)) {
              found.add(new Hit(sign, at, match.end()));
            }
          });
        }
      }
    }
    return found;
  }

  /** What kind of act a word is, if it is one. */
  static Optional<Need> act(Words words, int at) {
    return Optional.ofNullable(ACTS.get(words.lower(at)));
  }
}
