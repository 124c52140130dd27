// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.statute;

import nl.gestand.ontology.citation.Identifier;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A step in the life of a bill, from the day it was promised in the Chamber until it was evaluated.
 *
 * @param until last day of a step that takes time, or by when it was promised
 * @param promised whether it was said that it would be so, and that it was is not known
 * @param evidence the publication that tells of it
 * @param confidence above 0, at most 1
 */
public record BillStage(Kind kind, LocalDate from, Optional<LocalDate> until, boolean promised, String words,
    Optional<Identifier> evidence, double confidence) {

  /** In the order in which they come. */
  public enum Kind {
    ANNOUNCED("Aankondiging"),
    CONSULTATION("Consultatie"),
    INTRODUCED("Indiening"),
    REPORT_TK("Verslag van de Tweede Kamer"),
    DEBATE_TK("Behandeling in de Tweede Kamer"),
    ADOPTED_TK("Aangenomen door de Tweede Kamer"),
    REPORT_EK("Verslag van de Eerste Kamer"),
    ADOPTED_EK("Aangenomen door de Eerste Kamer"),
    PUBLISHED("Bekendmaking in het Staatsblad"),
    DECREE("Besluit over de inwerkingtreding"),
    IN_FORCE("Inwerkingtreding"),
    IMPLEMENTATION("Uitvoering"),
    EVALUATION("Evaluatie");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  public BillStage {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(evidence);
    if (words.isBlank() || !(confidence > 0 && confidence <= 1)
        || until.isPresent() && until.get().isBefore(from)) {
      throw new IllegalArgumentException("a stage of nothing, or that ends before it begins: " + kind);
    }
  }
}
