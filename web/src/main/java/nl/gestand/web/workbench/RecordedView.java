// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.workbench;

import nl.gestand.web.commitments.LinkedOpen;
import nl.gestand.web.http.View;
import nl.gestand.web.words.Link;
import nl.gestand.web.words.StatusBadge;

import java.util.List;
import java.util.Optional;

/**
 * What was just recorded, and the open commitments that hang together with it.
 *
 * @param all address of the form that closes all of the others with the same evidence, where there are several
 */
public record RecordedView(
    String title, StatusBadge status, List<Link> recorded, List<Other> others, Optional<String> all) implements View {

  /** @param href the form that gives this one the same status */
  public record Other(LinkedOpen linked, String href) {}
}
