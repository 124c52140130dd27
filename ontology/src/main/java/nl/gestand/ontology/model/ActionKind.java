// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.model;

/** What kind of action brought several things at once. */
public enum ActionKind implements Coded {
  /** One status for several commitments, with the same evidence. */
  BULK("reeks"),
  /** A table that was read in. */
  IMPORT("import"),
  /** An earlier action taken back. */
  UNDO("terugdraaien");

  private final String code;

  ActionKind(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
