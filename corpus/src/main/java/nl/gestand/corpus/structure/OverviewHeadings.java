// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.structure;

import java.util.List;
import java.util.regex.Pattern;

/** Knows the headings of an overview of moties and toezeggingen, whose cells tell stories as no other table's do. */
public final class OverviewHeadings {

  private static final Pattern ONE =
      Pattern.compile("vindplaats|stand van zaken|status|besluit.{0,40}|deadline", Pattern.CASE_INSENSITIVE);
  private static final int FEWEST = 3;

  private OverviewHeadings() {}

  /** Whether the cells of a row are such headings. */
  public static boolean are(List<String> cells) {
    return cells.size() >= FEWEST && cells.stream().anyMatch(cell -> ONE.matcher(cell).matches());
  }
}
