// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.admin;

import nl.gestand.web.http.View;

import java.util.List;

/**
 * How the installation is doing.
 *
 * @param problems what is wrong, in sentences
 */
public record HealthView(String title, List<String> problems, List<Fact> facts) implements View {

  /** One thing that was looked at. */
  public record Fact(String name, String value) {}
}
