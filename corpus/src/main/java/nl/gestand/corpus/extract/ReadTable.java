// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Reads a table of any known format. Runs inside the worker: a hostile file may take the program down. */
final class ReadTable {

  /** Longer than any overview; the whole is held in memory. */
  private static final int MAX_TEXT_BYTES = 20_000_000;

  private ReadTable() {}

  static ExtractedTable read(Path file) throws Unreadable {
    TableRows rows = new TableRows();
    try {
      return rows.finish(read(file, rows));
    } catch (TableRows.Exceeded exceeded) {
      throw new Unreadable(exceeded.getMessage());
    } catch (IOException e) {
      throw new Unreadable("Dit bestand is beschadigd.");
    }
  }

  private static String read(Path file, TableRows rows) throws IOException, Unreadable {
    String start;
    try (InputStream in = Files.newInputStream(file)) {
      start = new String(in.readNBytes(8), StandardCharsets.ISO_8859_1);
    }
    if (start.startsWith("PK\u0003\u0004") || start.startsWith("PK\u0005\u0006")) {
      return inZip(file, rows);
    }
    if (start.startsWith("\u00D0\u00CF\u0011\u00E0")) {
      throw new Unreadable("Dit is een oud of met een wachtwoord beveiligd Excel-bestand."
          + " Bewaar het zonder wachtwoord als xlsx, ods of csv.");
    }
    if (start.startsWith("%PDF-")) {
      throw new Unreadable("Dit is een pdf; een tabel wordt gelezen uit xlsx, ods of csv.");
    }
    if (Files.size(file) > MAX_TEXT_BYTES) {
      throw new Unreadable("Dit bestand bevat meer tekst dan een overzicht kan hebben.");
    }
    ReadCsv.read(TextDecoding.decode(Files.readAllBytes(file)), rows);
    return "csv";
  }

  private static String inZip(Path file, TableRows rows) throws IOException, Unreadable {
    ZipLimits.check(file);
    try (ZipFile zip = new ZipFile(file.toFile())) {
      ZipEntry type = zip.getEntry("mimetype");
      if (type != null) {
        String mime = new String(zip.getInputStream(type).readNBytes(200), StandardCharsets.US_ASCII);
        if (mime.startsWith("application/vnd.oasis.opendocument.spreadsheet")) {
          ReadOds.read(zip, rows);
          return "ods";
        }
      } else if (zip.getEntry("xl/workbook.xml") != null) {
        ReadXlsx.read(file, rows);
        return "xlsx";
      }
      throw new Unreadable("Dit is geen tabel; gelezen worden xlsx, ods en csv.");
    }
  }
}
