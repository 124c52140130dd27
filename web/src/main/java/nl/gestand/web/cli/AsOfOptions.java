// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.cli;

import nl.gestand.web.http.PointInTime;
import picocli.CommandLine.Option;

import java.time.LocalDate;
import java.util.Optional;

/** The point in time that a command is asked about. */
final class AsOfOptions {

  @Option(names = "--as-of", paramLabel = "DATUM", description = "zoals het stond op die dag, jjjj-mm-dd (anders: nu)")
  private Optional<LocalDate> asOf;

  @Option(names = "--known", paramLabel = "DATUM", description = "zoals bekend aan het eind van die dag, jjjj-mm-dd")
  private Optional<LocalDate> known;

  PointInTime point() {
    return new PointInTime(asOf, known);
  }
}
