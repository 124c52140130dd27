// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.fetch;

import java.util.Locale;

/**
 * What became of one fetch of one source: records and documents together.
 *
 * @param source our name of it
 * @param gone what was known and the source says is no longer there
 * @param refused what can't be used, and is kept with its reason
 * @param missed what the source has and did not come
 * @param reason why the fetch broke off, one Dutch sentence; empty when it came to the end
 */
public record FetchTally(String source, long fresh, long changed, long gone, long unchanged, long refused, long missed,
    String reason) {

  /** Whether all that the source has for us came and could be used. */
  public boolean whole() {
    return refused == 0 && missed == 0 && reason.isEmpty();
  }

  /** In words, for a person. */
  public String summary() {
    return String.format(Locale.forLanguageTag("nl"),
        "%,d nieuw, %,d gewijzigd, %,d verdwenen, %,d ongewijzigd, %,d geweigerd, %,d niet gekomen",
        fresh, changed, gone, unchanged, refused, missed) + (reason.isEmpty() ? "" : ". Afgebroken: " + reason);
  }
}
