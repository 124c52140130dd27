// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.indexer.search;

import java.time.LocalDate;

/**
 * A point in both times.
 *
 * @param day the day that is asked about
 * @param known the day at whose end it was known so
 */
public record AsOf(LocalDate day, LocalDate known) {}
