// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.words;

import nl.gestand.ontology.citation.Identifier;
import nl.gestand.ontology.model.Commitment;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where a commitment was made, as a budget's annex writes it under "Vindplaats". */
public final class Place {

  private Place() {}

  /** {@code 3 april 2025, commissiedebat Zeden (TZ202504-096; dossier 34 843)}. */
  public static String of(Commitment commitment) {
    String when = Stream.concat(
        commitment.date().map(Day::of).map(Day::words).stream(),
        Stream.of(commitment.madeIn()).filter(words -> !words.isBlank()))
        .collect(Collectors.joining(", "));
    Optional<String> number = commitment.number().map(Identifier::printed);
    String numbers = Stream.concat(number.stream(), commitment.dossier().map(Identifier::printed)
        .filter(dossier -> number.filter(printed -> printed.startsWith(dossier)).isEmpty())
        .map(dossier -> "dossier " + dossier).stream())
        .collect(Collectors.joining("; "));
    return numbers.isEmpty() ? when : when.isEmpty() ? numbers : when + " (" + numbers + ")";
  }
}
