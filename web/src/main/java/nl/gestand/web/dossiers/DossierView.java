// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.dossiers;

import nl.gestand.web.commitments.CommitmentLine;
import nl.gestand.web.http.View;
import nl.gestand.web.words.Day;
import nl.gestand.web.words.Link;

import java.util.List;
import java.util.Optional;

/**
 * The page of a dossier.
 *
 * @param open how many of its commitments are still open
 */
public record DossierView(
    String title, String number, String search, List<CommitmentLine> commitments, long open, List<Line> documents)
    implements View {

  /** A document in the dossier. */
  public record Line(Link document, String kind, String number, Optional<Day> date) {}
}
