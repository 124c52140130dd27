// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.reports;

import java.util.Arrays;
import java.util.Optional;

/** The forms in which a report is handed out, apart from its page. */
enum ReportFormat {
  DOCX("docx", "Word", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
  ODT("odt", "OpenDocument", "application/vnd.oasis.opendocument.text"),
  PDF("pdf", "PDF", "application/pdf");

  private final String extension;
  private final String label;
  private final String mediaType;

  ReportFormat(String extension, String label, String mediaType) {
    this.extension = extension;
    this.label = label;
    this.mediaType = mediaType;
  }

  static Optional<ReportFormat> find(String extension) {
    return Arrays.stream(values()).filter(format -> format.extension.equals(extension)).findFirst();
  }

  String extension() {
    return extension;
  }

  String label() {
    return label;
  }

  String mediaType() {
    return mediaType;
  }
}
