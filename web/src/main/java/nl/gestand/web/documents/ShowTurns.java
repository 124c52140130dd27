// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.documents;

import nl.gestand.corpus.structure.StructuredText;
import nl.gestand.corpus.structure.Turn;
import nl.gestand.ontology.model.Person;
import nl.gestand.web.documents.DocumentView.SpeakerView;
import nl.gestand.web.documents.DocumentView.TurnView;
import nl.gestand.web.http.Links;
import nl.gestand.web.words.Link;
import nl.gestand.web.words.People;
import nl.gestand.web.words.Words;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Who spoke in a debate, and when. */
final class ShowTurns {

  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("H.mm");

  private final List<Turn> turns;
  private final Map<Integer, String> anchors;
  private final Optional<LocalDate> day;

  /** @param day of the debate, which tells who held an office */
  ShowTurns(StructuredText text, Optional<LocalDate> day) {
    this.turns = text.turns();
    this.day = day;
    this.anchors = turns.isEmpty() ? Map.of() : text.passages().stream()
        .collect(Collectors.toMap(passage -> passage.span().start(), passage -> Links.anchor(passage.span())));
  }

  /** In the order in which they first spoke; a chair whose name is not given is left out. */
  List<SpeakerView> speakers() {
    Map<String, List<Turn>> byName = new LinkedHashMap<>();
    for (Turn turn : turns) {
      who(turn.speaker()).ifPresent(name -> byName.computeIfAbsent(name, first -> new ArrayList<>()).add(turn));
    }
    return byName.entrySet().stream().map(entry -> new SpeakerView(
        new Link(entry.getKey(), "#" + anchors.get(entry.getValue().getFirst().span().start())), entry.getValue().size(),
        entry.getValue().stream().anyMatch(turn -> turn.speaker().role() == Turn.Role.CHAIR))).toList();
  }

  /** By the anchor of the passage that each begins with, where there is more to tell than that says. */
  Map<String, TurnView> byAnchor() {
    Map<String, TurnView> views = new LinkedHashMap<>();
    String activity = "";
    for (Turn turn : turns) {
      String clock = turn.from().map(CLOCK::format).map(time -> time + " uur").orElse("");
      String item = turn.activity().equals(activity) ? "" : turn.activity();
      activity = turn.activity();
      if (!clock.isEmpty() || !item.isEmpty()) {
        views.put(anchors.get(turn.span().start()), new TurnView(clock, Words.capital(item)));
      }
    }
    return views;
  }

  private Optional<String> who(Turn.Speaker speaker) {
    return speaker.person().map(named -> {
      Person chairing = speaker.role() == Turn.Role.CHAIR ? new Person(named.name(), "", named.party()) : named;
      return People.inFull(chairing.on(day));
    });
  }
}
