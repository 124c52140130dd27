// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.model;

/** By what a record of a register was joined to a commitment. Titles and names of people only suggest it. */
public enum JoinRule implements Coded {
  /** The register names the publication: {@code kst-19637-3384}. */
  PUBLICATION("publicatie"),
  /** The dossier it is in, and its number there. */
  DOSSIER_NUMBER("dossierEnVolgnummer"),
  /** The register's own number of the thing, which is all there is. */
  OWN_NUMBER("eigenNummer"),
  /** The number of the zaak, which another record has too. */
  CASE_NUMBER("zaaknummer"),
  /** A number in its subject: {@code Uitvoering motie Verhoeven (32757, nr. 25)}. */
  SUBJECT_NUMBER("nummerInOnderwerp"),
  /** A person said that they are one. */
  PERSON("mens");

  private final String code;

  JoinRule(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
