// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.model;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A person as a document names them.
 *
 * @param name with initials where the source has them: {@code D. Yesilgöz-Zegerius}, {@code Van der Werf}
 * @param office {@code Minister van Justitie en Veiligheid}, or empty
 * @param party {@code D66}, or empty
 * @param known who it is, the same in every document, as in {@link OfficeHolders}; or empty
 */
public record Person(String name, String office, String party, String known) {

  public Person {
    Objects.requireNonNull(office);
    Objects.requireNonNull(party);
    Objects.requireNonNull(known);
    if (name.isBlank()) {
      throw new IllegalArgumentException("a person without a name");
    }
  }

  public Person(String name, String office, String party) {
    this(name, office, party, "");
  }

  /** The same words, with who held that office on a day, as far as that is known; see {@link OfficeHolders#find}. */
  public Person on(Optional<LocalDate> day) {
    return new Person(name, office, party, OfficeHolders.find(this, day).map(OfficeHolders.Holder::person).orElse(""));
  }
}
