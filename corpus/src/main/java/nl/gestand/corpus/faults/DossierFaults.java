// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.faults;

import nl.gestand.corpus.recognise.FoundCitation;
import nl.gestand.ontology.citation.Dossier;
import nl.gestand.ontology.citation.Identifier;
import nl.gestand.ontology.citation.Kamerstuk;
import nl.gestand.ontology.model.Fault;
import nl.gestand.ontology.model.FaultKind;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Papers cited under a dossier that is a slip for another: it occurs once, looks like one that occurs often, and that
 * one has a paper of the same number.
 */
final class DossierFaults {

  private static final int OFTEN = 3;

  /** A document that has one number in more dossiers is a register; this keeps the cost linear. */
  private static final int COMPARED = 100;

  private DossierFaults() {}

  /** By the index of the citation. */
  static Map<Integer, Fault> in(List<FoundCitation> citations) {
    Map<Dossier, Integer> times = new HashMap<>();
    Map<String, Set<Dossier>> dossiers = new HashMap<>();
    for (FoundCitation citation : citations) {
      for (Identifier target : citation.targets()) {
        if (target instanceof Kamerstuk paper) {
          times.merge(paper.dossier(), 1, Integer::sum);
          dossiers.computeIfAbsent(paper.number(), number -> new HashSet<>()).add(paper.dossier());
        }
      }
    }
    Map<Integer, Fault> faults = new HashMap<>();
    for (int i = 0; i < citations.size(); i++) {
      if (citations.get(i).targets().size() == 1 && citations.get(i).targets().getFirst() instanceof Kamerstuk paper
          && times.get(paper.dossier()) == 1 && paper.number().length() > 1) {
        int index = i;
        dossiers.get(paper.number()).stream()
            .limit(COMPARED)
            .filter(other -> times.get(other) >= OFTEN && other.addition().equals(paper.dossier().addition())
                && Swapped.alike(other.number(), paper.dossier().number()))
            .findFirst()
            .ifPresent(usual -> faults.put(index, new Fault(FaultKind.WRONG_DOSSIER,
                FaultWords.otherDossier(paper, usual), List.of(new Kamerstuk(usual, paper.number())), 0.7)));
      }
    }
    return faults;
  }
}
