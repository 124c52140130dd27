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
 * @param alarms in how much the source is no longer as it was: a person is to look
 * @param reason why the fetch broke off, one Dutch sentence; empty when it came to the end
 */
public record FetchTally(String source, long fresh, long changed, long gone, long unchanged, long refused, long missed,
    long alarms, String reason) {

  /** One of a source that is as it was. */
  public FetchTally(String source, long fresh, long changed, long gone, long unchanged, long refused, long missed,
      String reason) {
    this(source, fresh, changed, gone, unchanged, refused, missed, 0, reason);
  }

  /** Whether all that the source has for us came and could be used, in the form that we know. */
  public boolean whole() {
    return refused == 0 && missed == 0 && alarms == 0 && reason.isEmpty();
  }

  /** In words, for a person. */
  public String summary() {
    return String.format(Locale.forLanguageTag("nl"),
        "%,d nieuw, %,d gewijzigd, %,d verdwenen, %,d ongewijzigd, %,d geweigerd, %,d niet gekomen",
        fresh, changed, gone, unchanged, refused, missed) + (alarms == 0 ? "" : ", " + alarms + " keer alarm") + (reason.isEmpty() ? "" : ". Afgebroken: " + reason);
  }
}
