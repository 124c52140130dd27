// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.citation;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * An article of a statute, treaty or EU act, without saying which version of it.
 *
 * @param work canonical identifier of the instrument: {@code BWBR0001854}, {@code 32016R0679}, {@code stb-2024-59}
 * @param number {@code 240b}, {@code 429ter}, {@code 6:162}
 */
public record Article(String work, String number) implements Identifier {

  private static final Pattern NUMBER = Pattern.compile("[0-9A-Za-z][0-9A-Za-z:.]{0,11}");

  public Article {
    Objects.requireNonNull(work);
    if (!NUMBER.matcher(number).matches()) {
      throw new IllegalArgumentException("no number of an article: " + number);
    }
  }

  @Override
  public String canonical() {
    return work + "/" + number;
  }

  @Override
  public String printed() {
    return "artikel " + number + " " + StatuteNames.shortName(work).orElse(work);
  }
}
