// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.byhand;

import nl.gestand.web.commitments.FormView.Problem;
import nl.gestand.web.http.View;

import java.util.List;

/** The form for a toezegging. */
public record AddView(
    String title, String csrf, AddForm filled, String today, List<Field> who, List<Field> what, List<Field> where,
    List<Ministry> ministries, List<Problem> problems) implements View {
  @Override
  public List<String> whyNot() {
    return problems.stream().map(Problem::message).toList();
  }


  /**
   * A field of the form.
   *
   * @param type of the input, or {@code textarea}
   * @param problem what is wrong with it, or empty
   */
  public record Field(
      String name, String label, String hint, String type, int most, String value, boolean optional, String problem) {}

  public record Ministry(String code, String name, boolean chosen) {}

  /** What is wrong with the ministry; for the template. */
  public String ministryProblem() {
    return problems.stream().filter(problem -> problem.field().equals("ministry")).map(Problem::message).findFirst()
        .orElse("");
  }
}
