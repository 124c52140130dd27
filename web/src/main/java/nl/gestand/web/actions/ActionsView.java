// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.actions;

import nl.gestand.web.http.View;
import nl.gestand.web.words.Day;
import nl.gestand.web.words.Link;

import java.util.List;
import java.util.Optional;

/**
 * The page of actions, the last first.
 *
 * @param csrf what its forms must send back
 * @param more whether there are older ones that are not shown
 */
public record ActionsView(String title, String csrf, List<Done> actions, boolean more) implements View {

  /**
   * An action.
   *
   * @param what {@code Tabel ingelezen}
   * @param touched the first of the commitments it touched
   * @param more how many it touched besides these
   * @param undone when it was taken back, and by whom
   * @param undo where to send a form to take it back
   */
  public record Done(String id, String what, String title, String agent, Day at, List<Link> touched, int more,
      Optional<Undone> undone, Optional<String> undo) {}

  /** That an action was taken back. */
  public record Undone(String agent, Day at) {}
}
