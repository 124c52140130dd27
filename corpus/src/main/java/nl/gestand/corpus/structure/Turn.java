// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.structure;

import nl.gestand.ontology.model.Person;
import nl.gestand.ontology.model.TextSpan;

import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;

/**
 * What one person said in a debate without another between, as its report marks it.
 *
 * @param span from the line that names the speaker to the end of what was said
 * @param activity the item of the agenda, or empty
 * @param from when it began, on the clock of the place
 */
public record Turn(TextSpan span, Speaker speaker, String activity, Optional<LocalDateTime> from) {

  public Turn {
    Objects.requireNonNull(span);
    Objects.requireNonNull(speaker);
    Objects.requireNonNull(activity);
    Objects.requireNonNull(from);
  }

  /** The part that someone who speaks has in the debate. */
  public enum Role {
    CHAIR,
    MEMBER,
    GOVERNMENT
  }

  /**
   * Who speaks.
   *
   * @param name as the report has it: {@code De Vree}; empty where it says no more than that the chair speaks
   * @param office of a member of government, as the report has it: {@code minister van Defensie}, {@code Minister}
   * @param party of a member, on that day, or empty
   * @param key the publisher's own key of the person, or empty
   */
  public record Speaker(Role role, String name, String office, String party, String key) {

    public Speaker {
      Objects.requireNonNull(role);
      Objects.requireNonNull(name);
      Objects.requireNonNull(office);
      Objects.requireNonNull(party);
      Objects.requireNonNull(key);
    }

    /** The person, where the report names one. */
    public Optional<Person> person() {
      return name.isBlank() ? Optional.empty() : Optional.of(new Person(name, office, party));
    }
  }
}
