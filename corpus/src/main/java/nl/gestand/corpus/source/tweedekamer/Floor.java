// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.source.tweedekamer;

import nl.gestand.corpus.source.XmlElement;
import nl.gestand.corpus.structure.Turn;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;

/**
 * Who has the floor in a report of a debate, from an element {@code woordvoerder} or {@code interrumpant}.
 *
 * @param from when that began, on the clock of the place
 */
record Floor(Turn.Speaker speaker, Optional<LocalDateTime> from) {

  /** The chair, where it is not said who that is. */
  static final Turn.Speaker NAMELESS_CHAIR = new Turn.Speaker(Turn.Role.CHAIR, "", "", "", "");

  static Optional<Floor> of(XmlElement speaking) {
    return speaking.children().stream().filter(child -> child.is("spreker")).findFirst()
        .map(speaker -> new Floor(speaker(speaker, ReadDebateReport.own(speaking, "isvoorzitter").equals("true")),
            moment(ReadDebateReport.own(speaking, "markeertijdbegin"))));
  }

  private static Turn.Speaker speaker(XmlElement speaker, boolean chair) {
    String kind = speaker.attribute("soort");
    boolean member = kind.endsWith("lid");
    String office = ReadDebateReport.own(speaker, "functie");
    Turn.Role role = chair ? Turn.Role.CHAIR : isOfGovernment(kind) ? Turn.Role.GOVERNMENT : Turn.Role.MEMBER;
    return new Turn.Speaker(role, ReadDebateReport.own(speaker, "verslagnaam"), member ? "" : office,
        ReadDebateReport.own(speaker, "fractie"), speaker.attribute("objectid"));
  }

  /** "Minister", "Staatssecretaris"; a guest is neither that nor a member, but does not speak for government. */
  private static boolean isOfGovernment(String kind) {
    String lower = kind.toLowerCase(Locale.ROOT);
    return lower.startsWith("minister") || lower.startsWith("staatssecretaris");
  }

  private static Optional<LocalDateTime> moment(String published) {
    try {
      return Optional.of(LocalDateTime.parse(published.length() > 19 ? published.substring(0, 19) : published));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
