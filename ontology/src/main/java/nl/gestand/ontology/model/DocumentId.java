// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.model;

import java.util.regex.Pattern;

/**
 * The last part of a document's address: its official identifier where it has one ({@code kst-34843-14}), otherwise
 * {@code doc-} and the first digits of the hash of its bytes.
 */
public record DocumentId(String value) {

  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]{0,99}");

  public DocumentId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("no id of a document: " + value);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
