// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.model;

/** The part a stretch of text plays on its page. */
public enum PassageKind {
  LETTERHEAD,
  HEADING,
  PARAGRAPH,
  LIST_ITEM,
  TABLE,
  FOOTNOTE,
  SIGNATURE,
  /** Running headers, footers and page numbers: on the page, not in the text that is read. */
  FURNITURE
}
