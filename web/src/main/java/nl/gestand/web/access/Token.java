// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What someone gave a program to act for them.
 *
 * @param id tells it from others; no secret
 * @param name what its owner calls it, at most {@value #LONGEST_NAME} characters
 * @param until the last day on which it can be used
 * @param lastUsed to within an hour
 */
public record Token(
    String id, String name, Scope scope, Instant made, Optional<LocalDate> until, Optional<Instant> lastUsed) {

  public static final int LONGEST_NAME = 60;

  public Token {
    if (name.isBlank() || name.length() > LONGEST_NAME) {
      throw new IllegalArgumentException("no name of a token");
    }
  }

  public boolean endedOn(LocalDate day) {
    return until.filter(day::isAfter).isPresent();
  }

  Token usedAt(Instant moment) {
    return new Token(id, name, scope, made, until, Optional.of(moment));
  }
}
