// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.registers;

import nl.gestand.corpus.archive.RecordArchive;

import java.util.List;

/** The number that a register gives a zaak within its dossier or year; without the dossier it names no paper. */
public final class SerialNumber {

  private static final String ZAAK = "tweedekamer-zaak-";
  private static final String KEY = "tweedekamer/Zaak/";

  private SerialNumber() {}

  /**
   * Empty where the archive has none.
   *
   * @param record the id of the record in the store
   */
  public static String of(RecordArchive archive, String record) {
    List<RecordArchive.Version> versions = record.startsWith(ZAAK)
        ? archive.versions(KEY + record.substring(ZAAK.length())) : List.of();
    String number = versions.isEmpty() ? "" : RecordView.of(versions).fields().path("Volgnummer").asText("");
    return number.matches("[1-9]\\d{0,4}") ? number : "";
  }
}
