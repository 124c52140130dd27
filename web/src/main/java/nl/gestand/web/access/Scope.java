// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.access;

import java.util.Arrays;
import java.util.Optional;

/** What a token may be used for, within what its owner may do. Each includes those before it. */
public enum Scope {
  READ("lezen"),
  RECORD("vastleggen");

  private final String code;

  Scope(String code) {
    this.code = code;
  }

  /** {@code lezen}: how people and files write it. */
  public String code() {
    return code;
  }

  public static Optional<Scope> find(String code) {
    return Arrays.stream(values()).filter(scope -> scope.code.equals(code)).findFirst();
  }
}
