// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.model;

/** What a recogniser can find in a text. */
public enum FindingKind implements Coded {
  PARLIAMENTARY_CITATION("kamerverwijzing"),
  LAW_CITATION("wetsverwijzing"),
  COMMITMENT_MENTION("vermelding"),
  STATUS_CLAIM("statusuitspraak"),
  NEW_PROMISE("nieuwebelofte"),
  TERM("termijn");

  private final String code;

  FindingKind(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
