// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.recognise;

import nl.gestand.ontology.model.CommitmentKind;
import nl.gestand.ontology.model.Status;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A row of {@code statuses.tsv}: words by which a sentence says how it stands with a commitment. */
record StatusPhrase(String rule, Status status, About about, Phrase phrase) {

  /** Which commitments a phrase can be about. */
  enum About {
    MOTIE,
    TOEZEGGING,
    BOTH,
    SECTION,
    SECTION_TOEZEGGING,
    VOTE,
    /** Only in answer to an item of the chair's list. */
    LISTED;

    boolean suits(CommitmentKind kind) {
      return switch (this) {
        case MOTIE, VOTE -> kind == CommitmentKind.MOTIE;
        case TOEZEGGING, SECTION_TOEZEGGING, LISTED -> kind == CommitmentKind.TOEZEGGING;
        case BOTH, SECTION -> true;
      };
    }

    /** Whether it needs no mention in its own sentence. */
    boolean ofSection() {
      return this == SECTION || this == SECTION_TOEZEGGING || this == VOTE;
    }
  }

  private static final PhraseIndex<StatusPhrase> ALL =
      new PhraseIndex<>(Tables.read("statuses.tsv").stream().map(StatusPhrase::of).toList(), StatusPhrase::phrase);
  private static final Set<String> DENIES = Set.of("niet", "niets", "geen", "nooit", "zodra", "alvorens", "voordat",
      "pas", "deels", "gedeeltelijk", "grotendeels");

  private static final Set<Status> DECIDED =
      EnumSet.of(Status.REJECTED, Status.HELD, Status.WITHDRAWN, Status.LAPSED, Status.TAKEN_OVER);
  private static final Set<String> REQUESTS = Set.of("verzoekt", "verzocht", "verzoeken", "vraagt", "gevraagd",
      "oproept", "roept", "opgeroepen");
  private static final Set<String> WHAT = Set.of("om", "dat", "of", "te");

  private static StatusPhrase of(String[] row) {
    About about = About.valueOf(row[2].toUpperCase(Locale.ROOT).replace('-', '_'));
    return new StatusPhrase(row[0], Status.valueOf(row[1]), about, new Phrase(row[3]));
  }

  /** Phrases that a sentence holds, in the order of their first words. */
  static List<StatusPhrase> in(Words words, Sentence sentence) {
    long said = words.bits(sentence.from(), sentence.to());
    Set<StatusPhrase> found = new LinkedHashSet<>();
    for (int i = sentence.from(); i < sentence.to(); i++) {
      for (StatusPhrase rule : ALL.at(words, i)) {
        int at = i;
        if (rule.phrase.possibleAmong(said)) {
          rule.phrase.at(words, i, sentence.to()).filter(match -> rule.stands(words, at, match.end(), sentence))
              .ifPresent(match -> found.add(rule));
        }
      }
    }
    return List.copyOf(found);
  }

  /** "De motie verzoekt dat de bijdrage kan vervallen": what is asked did not become of the motie itself. */
  private static boolean asksFor(Words words, int from, int to) {
    boolean asks = false;
    boolean what = false;
    for (int i = from; i < to; i++) {
      boolean ends = words.is(i, ",");
      what = !ends && (what || asks && WHAT.contains(words.lower(i)));
      asks = !ends && (asks || REQUESTS.contains(words.lower(i)));
    }
    return what;
  }

  /** Whether no word in it turns a positive status around. */
  private boolean stands(Words words, int from, int to, Sentence sentence) {
    if (status == Status.NOT_EXECUTED || status == Status.EXTENDED || status == Status.PARTLY_FULFILLED) {
      return true;
    }
    if ((DECIDED.contains(status) || rule.equals("meegenomen")) && asksFor(words, from, to)) {
      return false;
    }
    for (int i = Math.max(sentence.from(), from - 2); i < to; i++) {
      if (DENIES.contains(words.lower(i))) {
        return false;
      }
    }
    return true;
  }
}
