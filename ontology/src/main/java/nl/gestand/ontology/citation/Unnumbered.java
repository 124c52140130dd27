// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.citation;

import java.util.regex.Pattern;

/**
 * A document that bears no official number, by the one it got when it was received.
 *
 * @param id {@code doc-} and the first sixteen hexadecimal digits of the hash of its bytes
 */
public record Unnumbered(String id) implements Identifier {

  static final Pattern FORM = Pattern.compile("doc-[0-9a-f]{16}");

  public Unnumbered {
    if (!FORM.matcher(id).matches()) {
      throw new IllegalArgumentException("no number of our own: " + id);
    }
  }

  @Override
  public String canonical() {
    return id;
  }

  @Override
  public String printed() {
    return "stuk zonder nummer (" + id + ")";
  }
}
