// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.model;

/** What a person decided about an event that someone or something recorded before. */
public enum VerdictKind implements Coded {
  /** What a machine read is so. */
  CONFIRMED("bevestigd"),
  /** It is not quite so; another event says how it is. */
  CHANGED("gewijzigd"),
  /** It is not so. */
  REJECTED("afgewezen"),
  /** What a person recorded no longer counts, as when an import is undone. */
  WITHDRAWN("ingetrokken"),
  /** An earlier verdict no longer counts. */
  UNDONE("teruggedraaid");

  private final String code;

  VerdictKind(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
