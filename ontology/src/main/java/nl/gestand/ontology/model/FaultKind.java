// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.model;

/** What can be wrong with the source itself, as far as a reader can tell. */
public enum FaultKind implements Coded {
  /** An article that no longer existed on the day it was cited for. */
  ARTICLE_GONE("vervallenartikel"),
  /** An article that did not exist yet, and is not spoken of as a proposal. */
  ARTICLE_TO_COME("komendartikel"),
  /** An article spoken of as a proposal that was law already. */
  ARTICLE_IN_FORCE("geldendartikel"),
  /** An article that is about something else than the sentence, or that never was. */
  WRONG_ARTICLE("verkeerdartikel"),
  WRONG_DAY("verkeerdedag"),
  WRONG_DOSSIER("verkeerddossier"),
  /** One official number for two different things. */
  USED_TWICE("dubbelnummer"),
  /** A number that its publisher gave up, or that is not of the form of its series. */
  NO_SUCH_NUMBER("verkeerdnummer"),
  /** A name that nothing has, or that is another's. */
  WRONG_NAME("verkeerdenaam");

  private final String code;

  FaultKind(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
