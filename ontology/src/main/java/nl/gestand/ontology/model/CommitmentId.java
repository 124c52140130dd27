// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.model;

import nl.gestand.ontology.citation.Identifier;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The last part of a commitment's address, in lower case but for a kamerstuk: {@code tz202504-096},
 * {@code kst-31015-250}, or the document it was read in with a part of a hash of its words.
 */
public record CommitmentId(String value) {

  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]{0,119}");

  public CommitmentId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("no id of a commitment: " + value);
    }
  }

  public static CommitmentId of(Identifier identifier) {
    String canonical = identifier.canonical();
    return new CommitmentId(canonical.startsWith("T") ? canonical.toLowerCase(Locale.ROOT) : canonical);
  }

  @Override
  public String toString() {
    return value;
  }
}
