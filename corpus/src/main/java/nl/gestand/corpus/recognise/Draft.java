// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.recognise;

import nl.gestand.ontology.citation.Identifier;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A citation as a grammar read it, before the rest of the document completed it.
 *
 * @param from index in the reading text
 * @param to index after its last character
 * @param waits what it still lacks
 * @param numbers of articles or papers whose instrument or dossier it lacks
 */
record Draft(int from, int to, boolean law, List<Identifier> targets, Optional<LocalDate> byDate, String rule,
    double confidence, Waits waits, List<String> numbers) {

  /** What a citation can lack that other parts of the text may give. */
  enum Waits {
    NOTHING,
    /** Articles: the instrument of the heading or an earlier sentence. */
    INSTRUMENT,
    /** Articles "van die wet". */
    THAT_INSTRUMENT,
    /** Numbers of papers: the dossier. */
    DOSSIER,
    /** A court and a day: the ECLI. */
    ECLI,
    /** Number of an EU act whose kind the address does not tell. */
    EU_KIND
  }

  static Draft paper(int from, int to, List<? extends Identifier> targets, String rule, double confidence) {
    return new Draft(from, to, false, List.copyOf(targets), Optional.empty(), rule, confidence, Waits.NOTHING,
        List.of());
  }

  static Draft law(int from, int to, List<? extends Identifier> targets, String rule, double confidence) {
    return new Draft(from, to, true, List.copyOf(targets), Optional.empty(), rule, confidence, Waits.NOTHING,
        List.of());
  }

  static Draft onDate(int from, int to, Optional<LocalDate> date, String rule, double confidence) {
    return new Draft(from, to, false, List.of(), date, rule, confidence, Waits.NOTHING, List.of());
  }

  static Draft waiting(int from, int to, boolean law, Waits waits, List<String> numbers, String rule) {
    return new Draft(from, to, law, List.of(), Optional.empty(), rule, UNRESOLVED, waits, List.copyOf(numbers));
  }

  /** A citation whose target is not known is surely a citation, but says little. */
  static final double UNRESOLVED = 0.4;

  Draft resolved(List<? extends Identifier> found, String by, double sure) {
    return new Draft(from, to, law, List.copyOf(found), byDate, by, sure, Waits.NOTHING, List.of());
  }
}
