// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.imports;

import nl.gestand.web.http.View;

import java.util.List;

/**
 * The page where a table is brought.
 *
 * @param problem why the last one could not be read, or empty
 * @param day what the field for the day of the table holds
 * @param takenOver headings of the columns that are taken over
 */
public record ImportView(String title, String problem, String day, String today, List<String> takenOver)
    implements View {

  @Override
  public List<String> whyNot() {
    return problem.isEmpty() ? List.of() : List.of(problem);
  }
}
