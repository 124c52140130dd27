// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.extract;

import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The formats that can be read, told apart by what is in the file. */
enum FileFormat {
  PDF,
  DOCX,
  DOC,
  ODT,
  HTML,
  XLSX,
  ODS,
  CSV,
  TEXT;

  private static final int SNIFFED = 4096;
  private static final Pattern HTML_TAG =
      Pattern.compile("<(?:!doctype\\s+html|html|head|body|h1|p|div|meta)\\b", Pattern.CASE_INSENSITIVE);
  private static final List<String> IMAGES =
      List.of("\u0089PNG", "\u00FF\u00D8\u00FF", "GIF8", "II*\0", "MM\0*", "RIFF");
  private static final String OTHER_OFFICE = "Dit is geen tekstdocument maar een ander soort Office-bestand.";

  /**
   * The format of a file.
   *
   * @param fileName a hint where the content leaves it open, and nothing more
   * @throws Unreadable when it is of no format that is read
   */
  static FileFormat of(Path file, String fileName) throws IOException, Unreadable {
    byte[] start;
    try (InputStream in = Files.newInputStream(file)) {
      start = in.readNBytes(SNIFFED);
    }
    String latin = new String(start, StandardCharsets.ISO_8859_1);
    int pdf = latin.indexOf("%PDF-");
    // Readers of PDF allow junk before its header, up to this far.
    if (pdf >= 0 && pdf < 1024) {
      return PDF;
    }
    if (latin.startsWith("PK\u0003\u0004") || latin.startsWith("PK\u0005\u0006")) {
      return inZip(file);
    }
    if (latin.startsWith("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1")) {
      return inOle(file);
    }
    if (latin.startsWith("{\\rtf")) {
      throw new Unreadable("RTF wordt niet gelezen; bewaar het document als docx, odt of pdf.");
    }
    if (IMAGES.stream().anyMatch(latin::startsWith)) {
      throw new Unreadable("Dit is een beeldbestand zonder tekst.");
    }
    String decoded = TextDecoding.decode(start, false);
    String name = fileName.toLowerCase(Locale.ROOT);
    boolean named = name.endsWith(".html") || name.endsWith(".htm") || name.endsWith(".xhtml");
    boolean tagged = HTML_TAG.matcher(decoded).find();
    return tagged && (named || decoded.strip().startsWith("<")) ? HTML : name.endsWith(".csv") ? CSV : TEXT;
  }

  private static FileFormat inZip(Path file) throws IOException, Unreadable {
    ZipLimits.check(file);
    try (ZipFile zip = new ZipFile(file.toFile())) {
      ZipEntry type = zip.getEntry("mimetype");
      if (type != null) {
        String mime = new String(zip.getInputStream(type).readNBytes(200), StandardCharsets.US_ASCII);
        if (mime.startsWith("application/vnd.oasis.opendocument.text")) {
          return ODT;
        }
        if (mime.startsWith("application/vnd.oasis.opendocument.spreadsheet")) {
          return ODS;
        }
        throw new Unreadable(OTHER_OFFICE);
      }
      if (zip.getEntry("word/document.xml") != null) {
        return DOCX;
      }
      if (zip.getEntry("xl/workbook.xml") != null) {
        return XLSX;
      }
      throw new Unreadable(zip.getEntry("[Content_Types].xml") != null ? OTHER_OFFICE
          : "Dit is een zip-bestand; bied de documenten erin afzonderlijk aan.");
    }
  }

  private static FileFormat inOle(Path file) throws IOException, Unreadable {
    try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true)) {
      DirectoryNode root = container.getRoot();
      if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
        throw new Unreadable("Dit Word-document is met een wachtwoord beveiligd.");
      }
      if (!root.hasEntryCaseInsensitive("WordDocument")) {
        throw new Unreadable(OTHER_OFFICE);
      }
      return DOC;
    }
  }
}
