// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.commitments;

import nl.gestand.ontology.citation.Identifier;
import nl.gestand.ontology.model.Commitment;
import nl.gestand.ontology.model.CommitmentId;
import nl.gestand.ontology.model.CommitmentKind;
import nl.gestand.ontology.store.CommitmentHistory;
import nl.gestand.ontology.store.CommitmentStore;
import nl.gestand.ontology.vocabulary.Labels;
import nl.gestand.web.http.Links;
import nl.gestand.web.words.Link;
import nl.gestand.web.words.Words;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An open commitment that hangs together with one that was closed.
 *
 * @param says {@code Deze toezegging herhaalt}, to go before the other
 */
public record LinkedOpen(String id, String says, Link other, String number) {

  /** Those linked to any of the given that are open on a day, each once, without the given themselves. */
  public static List<LinkedOpen> of(
      List<CommitmentHistory> closed, CommitmentStore commitments, LocalDate day, Labels labels) {
    Set<CommitmentId> given =
        closed.stream().map(history -> history.commitment().id()).collect(Collectors.toSet());
    Map<CommitmentId, String> says = new LinkedHashMap<>();
    for (CommitmentHistory history : closed) {
      history.links().forEach(link -> {
        boolean forwards = link.from().equals(history.commitment().id());
        says.putIfAbsent(forwards ? link.to() : link.from(), "Deze " + noun(history.commitment().kind()) + " "
            + (forwards ? labels.label(link.kind()) : labels.backwards(link.kind())));
      });
    }
    says.keySet().removeAll(given);
    return commitments.list(says.keySet()).stream()
        .filter(other -> other.open(day))
        .map(other -> of(other.commitment(), says.get(other.commitment().id())))
        .toList();
  }

  private static LinkedOpen of(Commitment other, String says) {
    return new LinkedOpen(other.id().value(), says,
        new Link(Words.capital(other.title()), Links.commitment(other.id())),
        other.number().map(Identifier::printed).orElse(""));
  }

  private static String noun(CommitmentKind kind) {
    return switch (kind) {
      case MOTIE -> "motie";
      case TOEZEGGING -> "toezegging";
      case LETTER_PROMISE -> "belofte";
    };
  }
}
