// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.registers;

import java.util.Locale;

/**
 * What became of the records of one file or fetch.
 *
 * @param file as it was named
 * @param told of the new and changed ones, how many tell something of a commitment and so stand in the graph
 * @param reason why the rest of the file could not be read, one Dutch sentence; otherwise empty
 */
public record RecordTally(String file, long fresh, long changed, long unchanged, long refused, long told,
    String reason) {

  /** In words, for a person. */
  public String summary() {
    return String.format(Locale.forLanguageTag("nl"),
        "%,d records: %,d nieuw, %,d gewijzigd, %,d ongewijzigd, %,d geweigerd; %,d zeggen iets over een verbintenis",
        fresh + changed + unchanged + refused, fresh, changed, unchanged, refused, told)
        + (reason.isEmpty() ? "" : ". " + reason);
  }
}
