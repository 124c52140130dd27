// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.vocabulary;

import nl.gestand.ontology.model.Coded;

/** A source that has its own words for a status; its code is the scheme of those words. */
public enum WordSource implements Coded {
  /** {@code Toezegging.Status} in the open data of the Tweede Kamer. */
  TK_REGISTER("tk-register"),
  EK_REGISTER("ek-register"),
  /** {@code Besluit.BesluitSoort} in the same open data; only meant for decisions on a motie. */
  TK_DECISION("tk-besluit"),
  /** {@code status} in lists of moties with their outcome. */
  OUTCOMES("uitslagen"),
  /** {@code Zaak.Kabinetsappreciatie} in the same open data. */
  GOVERNMENT_OPINION("kabinetsappreciatie"),
  /** The column "Stand van zaken" of a budget's annex on moties and toezeggingen. */
  BUDGET_ANNEX("begrotingsbijlage");

  private final String code;

  WordSource(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
