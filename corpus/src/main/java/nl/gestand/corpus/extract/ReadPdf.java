// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.extract;

import nl.gestand.corpus.structure.StructurePages;
import nl.gestand.corpus.structure.StructuredText;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Map;

/** Reads a PDF: its lines where they stand, then {@link StructurePages}. */
final class ReadPdf {

  static {
    FontMappers.set(new OneFont());
  }

  private ReadPdf() {}

  static Extracted read(Path file) throws Unreadable {
    try (PDDocument pdf = Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
      if (pdf.getNumberOfPages() == 0) {
        throw damaged();
      }
      PdfLines lines = new PdfLines();
      lines.setSuppressDuplicateOverlappingText(true);
      lines.writeText(pdf, Writer.nullWriter());
      StructuredText text = StructurePages.structure(lines.pages, pdf.getPage(0).getMediaBox().getHeight());
      if (text.passages().isEmpty()) {
        throw new Unreadable(
            "Deze pdf bevat geen tekst, alleen beelden (een scan); laat er eerst tekstherkenning op los.");
      }
      return new Extracted("pdf", Map.of(), text);
    } catch (InvalidPasswordException e) {
      throw new Unreadable("Deze pdf is met een wachtwoord beveiligd.");
    } catch (IOException e) {
      throw damaged();
    }
  }

  private static Unreadable damaged() {
    return new Unreadable("Deze pdf is beschadigd.");
  }
}
