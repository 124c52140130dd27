// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.model;

/** Whose word a status is. The order is that of authority, strongest first. */
public enum Claimant implements Coded {
  CHAMBER("kamer"),
  REGISTER("register"),
  MINISTRY("ministerie"),
  LETTER("brief");

  private final String code;

  Claimant(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
