// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.documents;

import nl.gestand.web.http.View;
import nl.gestand.web.words.Day;
import nl.gestand.web.words.Link;
import nl.gestand.web.words.StatusBadge;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The page of a document.
 *
 * @param kind the publisher's word for its kind, otherwise ours
 * @param official where the publisher has it
 * @param mended whether the characters were restored, as the file came encoded twice
 * @param summary whether this is not the official text
 * @param made commitments that it makes or describes
 * @param day the day on which their status is told, as it was known on {@code known} when that is not empty
 * @param past whether that is another point in time than now
 * @param speakers of a debate
 * @param turns of a debate, by the anchor of the line that names who speaks
 * @param kinds the kinds of finding in it, to choose which are marked
 */
public record DocumentView(
    String title,
    String name,
    String path,
    String kind,
    List<String> identifiers,
    Optional<Day> date,
    List<String> senders,
    List<Link> ministries,
    List<Link> committees,
    String addressee,
    Optional<Link> dossier,
    String reference,
    Optional<Link> official,
    boolean mended,
    boolean summary,
    int pages,
    List<Made> made,
    Day day,
    String known,
    boolean past,
    List<SpeakerView> speakers,
    Map<String, TurnView> turns,
    List<KindChoice> kinds,
    List<Block> blocks,
    List<FindingView> findings) implements View {

  /**
   * A commitment that the document makes or describes.
   *
   * @param status on the day that is asked about
   */
  public record Made(Link commitment, String kind, Optional<StatusBadge> status) {}

  /** Who spoke, and where first. @param chaired whether also as chair */
  public record SpeakerView(Link first, int turns, boolean chaired) {}

  /** When someone began to speak, and the item of the agenda that begins there; each may be empty. */
  public record TurnView(String clock, String item) {}

  /** A kind of finding that can be chosen; the empty code is all of them. */
  public record KindChoice(String code, String label, int count, String href, boolean chosen) {}
}
