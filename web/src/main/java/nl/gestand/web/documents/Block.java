// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.documents;

import java.util.List;

/**
 * A passage as the page shows it.
 *
 * @param kind {@code kop}, {@code alinea}, {@code lijst}, {@code tabel}, {@code voetnoot}, {@code briefhoofd} or
 *     {@code ondertekening}
 * @param anchor its name on the page
 * @param newPage number of the page that begins with it, 0 when none does
 * @param beginsList whether it is the first item of a list
 * @param endsList whether it is the last item of a list
 */
public record Block(
    String kind, String anchor, int newPage, boolean beginsList, boolean endsList, List<Segment> segments) {

  /**
   * A stretch of text in which the same things were found.
   *
   * @param css classes that tell what was found, empty where nothing was
   * @param finding number of the innermost finding, 0 where there is none
   * @param hint what that finding is, in a few words
   * @param anchors names of what begins here
   * @param pointed whether the address of the page points at it
   * @param flaw number of a finding that ends here and with whose source something is wrong, 0 where there is none
   */
  public record Segment(
      String text, String css, int finding, String hint, List<String> anchors, boolean pointed, int flaw) {}
}
