// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.statute;

import nl.gestand.ontology.citation.Statute;

/** What one official file tells of a statute: how it stood, which states there are, or what changed it. */
public sealed interface StatutePart permits Consolidation, StatuteManifest, StatuteAmendments {

  Statute statute();
}
