// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.imports;

import nl.gestand.corpus.recognise.RowState;
import nl.gestand.ontology.citation.ToezeggingNumber;
import nl.gestand.ontology.model.Claimant;
import nl.gestand.ontology.model.Commitment;
import nl.gestand.ontology.model.Status;
import nl.gestand.ontology.vocabulary.Labels;
import nl.gestand.ontology.vocabulary.StatusWords;
import nl.gestand.ontology.vocabulary.WordSource;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** What the words of a table say of a status. */
final class ReadStatus {

  private static final int LONGEST_WORD = 100;

  private final StatusWords words;
  private final Labels labels;

  ReadStatus(StatusWords words, Labels labels) {
    this.words = words;
    this.labels = labels;
  }

  /**
   * The status that a word means; empty for a word that no list knows. Our own words go first, then those of the
   * source that the speaker is likely to copy from.
   */
  Optional<Status> ofWord(String word, Commitment commitment, Claimant voice) {
    if (word.length() > LONGEST_WORD) {
      return Optional.empty();
    }
    String said = word.strip();
    return Arrays.stream(Status.values())
        .filter(status -> status != Status.UNKNOWN && labels.label(status).equalsIgnoreCase(said))
        .findFirst()
        .or(() -> sources(commitment, voice).flatMap(source -> words.find(source, said).stream()).findFirst());
  }

  private static Stream<WordSource> sources(Commitment commitment, Claimant voice) {
    if (voice == Claimant.MINISTRY) {
      return Stream.of(WordSource.BUDGET_ANNEX, WordSource.TK_REGISTER, WordSource.EK_REGISTER);
    }
    boolean senate = commitment.number().filter(number -> number instanceof ToezeggingNumber toezegging
        && toezegging.scheme() == ToezeggingNumber.Scheme.EK).isPresent();
    return senate
        ? Stream.of(WordSource.EK_REGISTER, WordSource.TK_REGISTER, WordSource.BUDGET_ANNEX)
        : Stream.of(WordSource.TK_REGISTER, WordSource.TK_DECISION, WordSource.EK_REGISTER, WordSource.BUDGET_ANNEX);
  }

  /** The status that sentences under "Stand van zaken" tell; empty when they tell none. */
  Optional<Status> ofSentences(String state, Commitment commitment, LocalDate on) {
    return RowState.read(state, commitment.kind(), commitment.number(), "", Optional.of(on)).map(RowState::status);
  }
}
