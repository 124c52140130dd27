// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.model;

import java.util.List;
import java.util.Objects;

/**
 * Everything that reading one document told: what goes into its graph, and the statuses it claims.
 *
 * @param reader the program and version that read it; another version reads the same bytes again
 * @param commitments those the document made or describes
 * @param claims statuses it claims, of its own commitments and of others'
 */
public record Reading(
    Document document, String reader, List<Finding> findings, List<Commitment> commitments, List<StatusEvent> claims) {

  public Reading {
    Objects.requireNonNull(document);
    Objects.requireNonNull(reader);
    findings = List.copyOf(findings);
    commitments = List.copyOf(commitments);
    claims = List.copyOf(claims);
  }
}
