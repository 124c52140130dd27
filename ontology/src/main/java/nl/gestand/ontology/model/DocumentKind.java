// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.model;

/** The kinds of publication the store knows; the publisher's own word is kept beside it. */
public enum DocumentKind implements Coded {
  LETTER("kamerbrief"),
  MOTIE("motie"),
  ANSWERS("antwoorden"),
  BILL_PAPER("wetsvoorstelstuk"),
  DEBATE_REPORT("debatverslag"),
  COMMITMENT_LIST("toezeggingenlijst"),
  DECISION_LIST("besluitenlijst"),
  GAZETTE("bekendmaking"),
  REPORT("rapport"),
  OTHER("overig");

  private final String code;

  DocumentKind(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
