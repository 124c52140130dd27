// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.words;

import nl.gestand.ontology.model.OfficeHolders;
import nl.gestand.ontology.model.OfficeHolders.Holder;
import nl.gestand.ontology.model.Person;

import java.util.List;
import java.util.Optional;

/** People as a page names them. */
public final class People {

  private People() {}

  /**
   * {@code D. Yesilgöz-Zegerius (VVD), Minister van Justitie en Veiligheid}; {@code Mutluer (GroenLinks-PvdA)}. Where
   * the source names an office only, with who held it: {@code Ingrid Coenradie (PVV), staatssecretaris van JenV}.
   */
  public static List<String> list(List<Person> people) {
    return people.stream().map(People::words).toList();
  }

  /** The same of one person; where it is known who held the office, with the whole name. */
  public static String inFull(Person person) {
    return words(OfficeHolders.ofPerson(person.known())
        .map(holder -> new Person(holder.name(), person.office(), person.party(), person.known())).orElse(person));
  }

  private static String words(Person person) {
    Optional<Holder> holder = OfficeHolders.ofPerson(person.known());
    boolean officeOnly = person.office().isEmpty() && holder.isPresent();
    String name = officeOnly ? holder.get().name() : person.name();
    String office = officeOnly ? person.name() : person.office();
    String party = person.party().isEmpty() ? holder.map(Holder::party).orElse("") : person.party();
    return name + (party.isEmpty() ? "" : " (" + party + ")") + (office.isEmpty() ? "" : ", " + office);
  }
}
