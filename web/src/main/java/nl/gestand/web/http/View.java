// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.http;

import java.util.List;

/**
 * What a page shows, ready to be printed: words, addresses and nothing that must still be worked out. A record
 * {@code commitments.CommitmentView} is shown by the template {@code commitments/CommitmentView.ftlh}.
 */
public interface View {

  /** What the browser's tab says, without the name of the site. */
  String title();

  /** Why what was sent is not taken over, a sentence each: what a program gets in the place of the page. */
  default List<String> whyNot() {
    return List.of();
  }
}
