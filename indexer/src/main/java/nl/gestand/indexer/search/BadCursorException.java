// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.indexer.search;

/** A cursor that no answer gave. */
public final class BadCursorException extends IllegalArgumentException {

  private static final long serialVersionUID = 1;

  public BadCursorException() {
    super("de verwijzing naar de volgende pagina is onleesbaar; begin opnieuw bij de eerste");
  }
}
