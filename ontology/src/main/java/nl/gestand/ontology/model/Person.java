// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.model;

import java.util.Objects;

/**
 * A person as a document names them.
 *
 * @param name with initials where the source has them: {@code D. Yesilgöz-Zegerius}, {@code Van der Werf}
 * @param office {@code Minister van Justitie en Veiligheid}, or empty
 * @param party {@code D66}, or empty
 */
public record Person(String name, String office, String party) {

  public Person {
    Objects.requireNonNull(office);
    Objects.requireNonNull(party);
    if (name.isBlank()) {
      throw new IllegalArgumentException("a person without a name");
    }
  }
}
