// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.documents;

import java.nio.charset.StandardCharsets;

/** What kind of file bytes are, by their first ones; only to name a download. */
enum FileKind {
  PDF("pdf", "application/pdf", "%PDF-"),
  ZIPPED_OFFICE("zip", "application/zip", "PK\u0003\u0004"),
  OLD_OFFICE("doc", "application/msword", "\u00d0\u00cf\u0011\u00e0"),
  XML("xml", "application/xml", "<?xml"),
  HTML("html", "application/octet-stream", "<"),
  OTHER("txt", "application/octet-stream", "");

  private final String extension;
  private final String mediaType;
  private final String beginning;

  FileKind(String extension, String mediaType, String beginning) {
    this.extension = extension;
    this.mediaType = mediaType;
    this.beginning = beginning;
  }

  static FileKind of(byte[] bytes) {
    String first = new String(bytes, 0, Math.min(8, bytes.length), StandardCharsets.ISO_8859_1)
        .replace("\u00ef\u00bb\u00bf", "").stripLeading();
    for (FileKind kind : values()) {
      if (first.startsWith(kind.beginning)) {
        return kind;
      }
    }
    return OTHER;
  }

  String extension() {
    return extension;
  }

  String mediaType() {
    return mediaType;
  }
}
