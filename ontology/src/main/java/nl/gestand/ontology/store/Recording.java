// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.store;

import nl.gestand.ontology.model.Action;
import nl.gestand.ontology.model.CommitmentId;
import nl.gestand.ontology.model.EventId;
import nl.gestand.ontology.model.LinkEvent;
import nl.gestand.ontology.model.StatusEvent;
import nl.gestand.ontology.model.Verdict;

import java.util.List;
import java.util.Optional;

/**
 * What someone wishes to record: all of it or, where one part can't be, nothing.
 *
 * @param action what it is called when it is more than one thing, and can be undone as one
 */
public record Recording(List<Part> parts, Optional<Action> action) {

  /** One thing to be recorded. */
  public sealed interface Part {

    EventId id();

    /** The commitment whose history it adds to. */
    CommitmentId commitment();

    /** {@link CommitmentHistory#version} of what the person saw when deciding. */
    long seenVersion();
  }

  public record State(StatusEvent event, long seenVersion) implements Part {

    @Override
    public EventId id() {
      return event.id();
    }

    @Override
    public CommitmentId commitment() {
      return event.commitment();
    }
  }

  public record Judge(Verdict verdict, long seenVersion) implements Part {

    @Override
    public EventId id() {
      return verdict.id();
    }

    @Override
    public CommitmentId commitment() {
      return verdict.commitment();
    }
  }

  public record Chain(LinkEvent event, long seenVersion) implements Part {

    @Override
    public EventId id() {
      return event.id();
    }

    @Override
    public CommitmentId commitment() {
      return event.link().from();
    }
  }

  public Recording {
    parts = List.copyOf(parts);
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("nothing to record");
    }
  }

  public static Recording of(StatusEvent event, long seenVersion) {
    return new Recording(List.of(new State(event, seenVersion)), Optional.empty());
  }
}
