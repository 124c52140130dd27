// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.http;

/**
 * What the next page tells someone, once.
 *
 * @param text a sentence
 * @param secret something to copy that is shown this time only, or empty
 */
public record Notice(String text, String secret) {

  public static Notice of(String text) {
    return new Notice(text, "");
  }
}
