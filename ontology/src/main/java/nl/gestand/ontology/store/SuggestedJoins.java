// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.store;

import nl.gestand.ontology.model.CommitmentId;
import nl.gestand.ontology.model.JoinRule;
import nl.gestand.ontology.model.SuggestedJoin;
import nl.gestand.ontology.vocabulary.Schemes;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.rdfconnection.RDFConnection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Finds moties that are known twice: by the number of their zaak, and by that of their paper. The same day and proposer
 * with the same title or serial number only suggest it: a member may submit two moties under one title on a day.
 */
public final class SuggestedJoins {

  private final KnowledgeStore store;
  private volatile Kept kept = new Kept(-1, 0, List.of());

  /** What was found by a change; reading all moties of the Tweede Kamer takes seconds. */
  private record Kept(long change, int most, List<SuggestedJoin> joins) {}

  /** A motie as far as it is compared. @param record of a zaak; of a paper empty */
  private record Motie(String record, CommitmentId id, String title, LocalDate day, String proposer) {
    String key() {
      return day + "|" + lastName(proposer);
    }

    private static String lastName(String name) {
      String[] words = folded(name).split(" ");
      return words[words.length - 1];
    }
  }

  public SuggestedJoins(KnowledgeStore store) {
    this.store = store;
  }

  /**
   * Those that nobody refused, in the order of their days.
   *
   * @param serials the serial number that the register gives a record, by its id; empty where it gives none
   */
  public List<SuggestedJoin> find(Function<String, String> serials, int most) {
    long change = store.lastChangeNumber();
    Kept known = kept;
    if (known.change() != change || known.most() != most) {
      known = new Kept(change, most, read(serials, most));
      kept = known;
    }
    return known.joins();
  }

  private List<SuggestedJoin> read(Function<String, String> serials, int most) {
    return store.read(connection -> {
      Map<String, List<Motie>> papers = new HashMap<>();
      moties(connection, SparqlFile.query(SuggestedJoins.class, "moties", Map.of())).forEach(motie ->
          papers.computeIfAbsent(motie.key(), key -> new ArrayList<>()).add(motie));
      Map<String, Set<CommitmentId>> refused = JoinVerdicts.apart(connection, store.uris());
      Map<String, SuggestedJoin> found = new LinkedHashMap<>();
      for (Motie zaak : moties(connection, SparqlFile.query(SuggestedJoins.class, "zaken",
          Map.of("own", Schemes.concept(JoinRule.OWN_NUMBER))))) {
        if (found.size() < most) {
          papers.getOrDefault(zaak.key(), List.of()).stream()
              .filter(paper -> !refused.getOrDefault(zaak.record(), Set.of()).contains(paper.id()))
              .flatMap(paper -> alike(zaak, paper, () -> serials.apply(zaak.record())).stream())
              .forEach(join -> found.putIfAbsent(join.record() + join.numbered(), join));
        }
      }
      return found.values().stream().limit(most).toList();
    });
  }

  private static Optional<SuggestedJoin> alike(Motie zaak, Motie paper, Supplier<String> serial) {
    boolean title = folded(zaak.title()).equals(folded(paper.title()));
    boolean same = title || paper.id().value().endsWith("-" + serial.get());
    return same ? Optional.of(new SuggestedJoin(zaak.record(), zaak.id(), zaak.title(), paper.id(), paper.title(),
        zaak.day(), paper.proposer(), !title)) : Optional.empty();
  }

  private static String folded(String words) {
    return words.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }

  private List<Motie> moties(RDFConnection connection, Query query) {
    List<Motie> found = new ArrayList<>();
    try (QueryExecution execution = connection.query(query)) {
      execution.execSelect().forEachRemaining((QuerySolution row) -> found.add(new Motie(
          row.contains("record") ? store.uris().local("record", row.get("record").asNode()).orElseThrow() : "",
          new CommitmentId(store.uris().local("commitment", row.get("motie").asNode()).orElseThrow()),
          row.getLiteral("title").getString(), LocalDate.parse(row.getLiteral("day").getLexicalForm()),
          row.getLiteral("name").getString())));
    }
    return found;
  }
}
