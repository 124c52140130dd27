// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.http;

/**
 * What a page shows, ready to be printed: words, addresses and nothing that must still be worked out. A record
 * {@code commitments.CommitmentView} is shown by the template {@code commitments/CommitmentView.ftlh}.
 */
public interface View {

  /** What the browser's tab says, without the name of the site. */
  String title();
}
