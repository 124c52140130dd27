// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.source.tweedekamer;

import com.fasterxml.jackson.databind.JsonNode;
import nl.gestand.ontology.model.Vote;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The votes below decisions. Of two that the same voter is said to have cast on the same decision the one touched last
 * counts: the register sometimes has a vote twice.
 */
final class ReadVotes {

  private static final Comparator<Vote> LARGEST_FIRST =
      Comparator.comparingInt((Vote vote) -> -vote.seats().orElse(0)).thenComparing(Vote::party).thenComparing(Vote::voter);

  private ReadVotes() {}

  /** Those of {@code Besluit[].Stemming[]}, of each decision the largest fraction first. */
  static List<Vote> below(JsonNode decisions) {
    List<Vote> votes = new ArrayList<>();
    for (JsonNode decision : decisions) {
      if (!decision.path("Verwijderd").asBoolean()) {
        votes.addAll(of(decision));
      }
    }
    return votes;
  }

  private static List<Vote> of(JsonNode decision) {
    Map<String, JsonNode> last = new LinkedHashMap<>();
    for (JsonNode vote : decision.path("Stemming")) {
      boolean usable = !vote.path("Verwijderd").asBoolean() && !text(vote, "Soort").isEmpty()
          && !(text(vote, "ActorFractie") + text(vote, "ActorNaam")).isEmpty();
      if (usable) {
        last.merge(voter(vote) + "|" + text(vote, "ActorFractie"), vote, (one, other) ->
            text(one, "GewijzigdOp").compareTo(text(other, "GewijzigdOp")) > 0 ? one : other);
      }
    }
    return last.values().stream().map(vote -> new Vote(text(decision, "BesluitSoort"), voter(vote),
        text(vote, "ActorFractie"), text(vote, "Soort"), seats(vote), vote.path("Vergissing").asBoolean()))
        .sorted(LARGEST_FIRST).toList();
  }

  /** A vote of a person is one by roll call; the fraction's own has the name of the fraction. */
  private static String voter(JsonNode vote) {
    return text(vote, "Persoon_Id").isEmpty() && text(vote, "SidActorLid").isEmpty() ? "" : text(vote, "ActorNaam");
  }

  private static OptionalInt seats(JsonNode vote) {
    int seats = vote.path("FractieGrootte").asInt(0);
    return seats > 0 ? OptionalInt.of(seats) : OptionalInt.empty();
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).isNull() ? "" : node.path(field).asText("").strip();
  }
}
