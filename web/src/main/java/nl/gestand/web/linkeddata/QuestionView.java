// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata;

import nl.gestand.web.http.View;
import nl.gestand.web.words.Link;

import java.util.List;
import java.util.Optional;

/**
 * A question with its answer.
 *
 * @param english its title in English; empty for one's own
 * @param text the query
 * @param problem why there is no answer; empty when there is one
 * @param asked the day that was asked about, as 2025-06-17; empty for now
 * @param known the day at whose end it was known so; empty for now
 * @param share address of this page with this query
 * @param downloads addresses of the answer as data
 */
public record QuestionView(String title, String english, String text, Answer answer, String problem, String asked,
    String known, String share, List<Link> downloads, List<Snippet> snippets) implements View {

  /**
   * @param told what the answer is in one line
   * @param cut whether there are more rows than the page shows
   */
  public record Answer(String told, List<String> columns, List<List<Link>> rows, boolean cut, List<Bar> bars,
      Optional<Moments> moments) {
    static final Answer NONE = told("");

    /** One without rows. */
    static Answer told(String words) {
      return new Answer(words, List.of(), List.of(), false, List.of(), Optional.empty());
    }
  }

  /** One line of a chart; its width is of the widest, in hundredths. */
  public record Bar(String label, String value, int width) {}

  /** How a program asks the same. */
  public record Snippet(String language, String code) {}
}
