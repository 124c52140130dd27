// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.extract;

import nl.gestand.corpus.structure.StructurePlainText;
import nl.gestand.corpus.structure.StructuredText;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Reads a file of any known format. Runs inside the worker: a hostile file may take the program down. */
final class ReadFile {

  /** 20 million characters are some 8,000 pages. */
  private static final int MAX_CHARACTERS = 20_000_000;

  private ReadFile() {}

  /** @param fileName a hint for the format and nothing more */
  static Extracted read(Path file, String fileName) throws Unreadable {
    try {
      FileFormat format = FileFormat.of(file, fileName);
      Extracted extracted = switch (format) {
        case PDF -> ReadPdf.read(file);
        case DOCX, DOC, ODT -> ReadOffice.read(file, format);
        case HTML -> ReadHtml.read(file);
        case XLSX, ODS, CSV -> ReadSheets.read(file);
        case TEXT -> plainText(file);
      };
      if (extracted.text().passages().isEmpty()) {
        throw new Unreadable("Dit bestand bevat geen tekst.");
      }
      if (extracted.text().text().length() > MAX_CHARACTERS) {
        throw new Unreadable("Dit bestand bevat meer tekst dan een document kan hebben.");
      }
      return extracted;
    } catch (IOException e) {
      throw new Unreadable("Dit bestand is beschadigd.");
    }
  }

  private static Extracted plainText(Path file) throws IOException, Unreadable {
    if (Files.size(file) > MAX_CHARACTERS * 2L) {
      throw new Unreadable("Dit bestand bevat meer tekst dan een document kan hebben.");
    }
    StructuredText text = StructurePlainText.structure(TextDecoding.decode(Files.readAllBytes(file)));
    return new Extracted("text", Map.of(), text);
  }
}
