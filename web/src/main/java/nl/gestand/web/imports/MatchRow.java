// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.imports;

import nl.gestand.corpus.recognise.Context;
import nl.gestand.corpus.recognise.Recogniser;
import nl.gestand.corpus.structure.StructurePlainText;
import nl.gestand.ontology.citation.Identifier;
import nl.gestand.ontology.citation.Identifiers;
import nl.gestand.ontology.citation.Kamerstuk;
import nl.gestand.ontology.citation.ToezeggingNumber;
import nl.gestand.ontology.model.CommitmentId;
import nl.gestand.ontology.model.DocumentKind;
import nl.gestand.ontology.store.CommitmentHistory;
import nl.gestand.ontology.store.CommitmentStore;
import nl.gestand.web.tables.Column;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the commitment that a row is about: by our id, by its number in any spelling, or by what Vindplaats cites. */
final class MatchRow {

  /** No Vindplaats is longer; what is longer is not looked at. */
  private static final int LONGEST_PLACE = 1_000;

  private final CommitmentStore commitments;

  /** Either a history or, in a Dutch sentence, why there is none. */
  record Match(Optional<CommitmentHistory> history, String reason) {}

  MatchRow(CommitmentStore commitments) {
    this.commitments = commitments;
  }

  Match find(ImportRow row) {
    String named = row.has(Column.ID) ? row.cell(Column.ID) : row.cell(Column.NUMBER);
    Optional<CommitmentHistory> byNumber = id(named).flatMap(commitments::find);
    if (byNumber.isPresent()) {
      return new Match(byNumber, "");
    }
    if (row.has(Column.ID)) {
      return new Match(Optional.empty(), "Gestand-id ‘" + shortened(named) + "’ kennen we niet.");
    }
    List<CommitmentHistory> cited = commitments.list(cited(row.cell(Column.PLACE)));
    if (cited.size() == 1) {
      return new Match(Optional.of(cited.getFirst()), "");
    }
    return new Match(Optional.empty(), !cited.isEmpty()
        ? "De vindplaats noemt meer dan één motie of toezegging. Zet het nummer in de kolom Nummer."
        : !named.isBlank() ? "Nummer ‘" + shortened(named) + "’ kennen we niet."
        : "Geen nummer, en de vindplaats noemt geen motie of toezegging die we kennen.");
  }

  private static Optional<CommitmentId> id(String named) {
    return Identifiers.parse(named).map(CommitmentId::of).or(() -> {
      try {
        return Optional.of(new CommitmentId(named));
      } catch (IllegalArgumentException notAnId) {
        return Optional.empty();
      }
    });
  }

  private static Set<CommitmentId> cited(String place) {
    if (place.isBlank() || place.length() > LONGEST_PLACE) {
      return Set.of();
    }
    Stream<Identifier> found = Recogniser.recognise(StructurePlainText.structure(place),
        new Context(DocumentKind.COMMITMENT_LIST, Optional.empty(), Optional.empty(), List.of()))
        .citations().stream().flatMap(citation -> citation.targets().stream());
    Set<CommitmentId> ids = new LinkedHashSet<>();
    Stream.concat(Identifiers.parse(place).stream(), found)
        .filter(target -> target instanceof Kamerstuk || target instanceof ToezeggingNumber)
        .forEach(target -> ids.add(CommitmentId.of(target)));
    return ids;
  }

  private static String shortened(String words) {
    return words.length() <= 80 ? words : words.substring(0, words.offsetByCodePoints(0, 40)) + "…";
  }
}
