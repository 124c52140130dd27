// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.evaluate;

import nl.gestand.ontology.model.Coded;

/** What is scored apart. */
public enum Category implements Coded {
  /** Parliamentary citations with a number. */
  PAPERS("kamerverwijzingen"),
  /** References to letters and questions by day, title or name, which no number ends. */
  LETTERS("brieven-op-datum"),
  /** Articles, instruments, judgments, gazettes. */
  LAW("wetsverwijzingen"),
  /** Bills, policy rules and foreign law, and law that is only described or pointed back at. */
  LAW_DESCRIBED("omschreven-recht"),
  COMMITMENTS("moties-en-toezeggingen"),
  STATUSES("statussen"),
  PROMISES("nieuwe-beloftes"),
  TERMS("termijnen"),
  /** Citations that the publisher itself marked. */
  MARKS("merktekens");

  private final String code;

  Category(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
