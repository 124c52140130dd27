// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.model;

/** How one commitment hangs together with another; each reads from the later to the earlier. */
public enum LinkKind implements Coded {
  REPEATS("herhaalt"),
  SUPPLEMENTS("vultAan"),
  CHANGES("wijzigt"),
  /** A motie that takes the place of another ("t.v.v."). */
  REPLACES("vervangt"),
  /** A promise made because of a motie or another promise. */
  FOLLOWS_FROM("volgtUit");

  private final String code;

  LinkKind(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
