// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.workbench;

import nl.gestand.web.commitments.FormView;
import nl.gestand.web.http.View;
import nl.gestand.web.words.Link;

import java.util.List;

/** The form for one status of several commitments. */
public record BulkView(String title, List<Chosen> chosen, FormView form) implements View {
  @Override
  public List<String> whyNot() {
    return form.whyNot();
  }


  /** One of them. */
  public record Chosen(String id, Link thing, String number) {}
}
