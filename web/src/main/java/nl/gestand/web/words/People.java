// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.words;

import nl.gestand.ontology.model.Person;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** People as a page names them. */
public final class People {

  private People() {}

  /** {@code D. Yesilgöz-Zegerius, Minister van Justitie en Veiligheid}; {@code Mutluer (GroenLinks-PvdA)}. */
  public static List<String> list(List<Person> people) {
    return people.stream()
        .map(person -> Stream.of(person.name() + (person.party().isEmpty() ? "" : " (" + person.party() + ")"),
            person.office()).filter(part -> !part.isEmpty()).collect(Collectors.joining(", ")))
        .toList();
  }
}
