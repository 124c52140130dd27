// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.store;

import java.util.List;

/**
 * The addresses that publishers have for law and case law.
 *
 * @see <a href="https://wetten.overheid.nl/">wetten.overheid.nl: juriconnect (JCI 1.3) in an address</a>
 */
final class OfficialLinks {

  private static final String LAW = "https://wetten.overheid.nl/jci1.3:c:";

  private OfficialLinks() {}

  /** @param local {@code BWBR0001854/240b}, or with a day a version of it */
  static List<String> ofArticle(String local) {
    String[] parts = local.split("/");
    if (parts.length < 2) {
      return List.of(LAW + parts[0]);
    }
    return List.of(LAW + parts[0] + "&artikel=" + parts[1]
        + (parts.length > 2 ? "&z=" + parts[2] + "&g=" + parts[2] : ""));
  }

  static List<String> ofCase(String ecli) {
    return List.of("https://deeplink.rechtspraak.nl/uitspraak?id=" + ecli);
  }
}
