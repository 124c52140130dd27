// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.admin;

import nl.gestand.web.http.View;
import nl.gestand.web.words.Day;
import nl.gestand.web.words.Link;

import java.util.List;
import java.util.Optional;

/**
 * The audit log.
 *
 * @param from first day asked for, as {@code 2026-11-23}, or empty
 * @param older address of the lines before these
 * @param export address of the same lines, all of them, for a spreadsheet
 */
public record AuditView(String title, String who, String thing, String from, String until, List<Choice> acts,
    List<Line> lines, Optional<String> older, String export) implements View {

  /** Something that someone did. */
  public record Line(
      Day at, String who, String role, String what, Optional<Link> thing, String words, String address) {}
}
