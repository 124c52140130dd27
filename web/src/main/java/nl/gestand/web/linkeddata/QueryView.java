// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata;

import nl.gestand.web.http.View;
import nl.gestand.web.linkeddata.sparql.QueryParameters;
import nl.gestand.web.words.Day;

import java.util.List;

/**
 * A query that was kept with its answer.
 *
 * @param text in SPARQL
 * @param citation how to refer to it
 * @param name what leads to the newest of its versions
 * @param parameters what may be asked with another value
 * @param again address of a page that asks it now
 */
public record QueryView(String title, String text, String address, Day day, long sawChange, String hash,
    String citation, QuestionView.Answer answer, List<File> files, String again, List<File> data, String id, String name,
    List<Version> versions, List<QueryParameters.Parameter> parameters) implements View {

  /** One of those that were kept under the same name. */
  public record Version(int number, Day day, String href, boolean shown, boolean withdrawn) {}

  /** A form and the address where it is. */
  public record File(String label, String href) {}
}
