// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.tables;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** The forms in which a table is handed out. */
public enum TableFormat {
  XLSX("xlsx", "Excel", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", WriteXlsx::write),
  ODS("ods", "OpenDocument", "application/vnd.oasis.opendocument.spreadsheet", WriteOds::write),
  CSV("csv", "CSV", "text/csv; charset=utf-8", WriteCsv::write);

  /** How a table is written. */
  @FunctionalInterface
  private interface Writing {
    void write(OutputStream out, String title, Stream<Line> lines) throws IOException;
  }

  private final String extension;
  private final String label;
  private final String mediaType;
  private final Writing writing;

  TableFormat(String extension, String label, String mediaType, Writing writing) {
    this.extension = extension;
    this.label = label;
    this.mediaType = mediaType;
    this.writing = writing;
  }

  public static Optional<TableFormat> find(String extension) {
    return Arrays.stream(values()).filter(format -> format.extension.equals(extension)).findFirst();
  }

  public String extension() {
    return extension;
  }

  public String label() {
    return label;
  }

  public String mediaType() {
    return mediaType;
  }

  /**
   * Writes a heading and the lines, holding no more than a hundred of them at a time.
   *
   * @param title name of the sheet; of a long one the beginning
   */
  public void write(OutputStream out, String title, Stream<Line> lines) throws IOException {
    writing.write(out, title, lines);
  }
}
