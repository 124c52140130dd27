// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.citation;

/**
 * An official identifier of the field: of a parliamentary paper, a toezegging, an article of law, a case.
 *
 * <p>Two identifiers are equal when they name the same thing, however they were spelled in the text.
 */
public sealed interface Identifier
    permits Aanhangsel, Article, CaseLaw, Dossier, EuAct, Handelingen, Kamerstuk, OfficialGazette, OldPublication,
        Statute, TkNumber, ToezeggingNumber, Treaty, Unnumbered {

  /**
   * The one spelling used in URIs, JSON and the index: {@code kst-34843-14}, {@code TZ202504-096},
   * {@code BWBR0001854/240b}. {@link Identifiers#parse} of it gives an equal identifier back.
   */
  String canonical();

  /** The spelling a Dutch reader expects on a page: {@code 34 843, nr. 14}, {@code artikel 240b Sr}. */
  String printed();
}
