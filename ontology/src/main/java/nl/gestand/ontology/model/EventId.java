// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.model;

import java.util.regex.Pattern;

/** The last part of an event's address; who records an event chooses it, so that the same one twice is one. */
public record EventId(String value) {

  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9-]{8,64}");

  public EventId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("no id of an event: " + value);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
