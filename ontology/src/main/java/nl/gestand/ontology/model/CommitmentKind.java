// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.model;

/** What binds government: a request adopted by a Chamber, a promise said in a debate, a promise written in a letter. */
public enum CommitmentKind implements Coded {
  MOTIE("motie"),
  TOEZEGGING("toezegging"),
  LETTER_PROMISE("briefbelofte");

  private final String code;

  CommitmentKind(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
