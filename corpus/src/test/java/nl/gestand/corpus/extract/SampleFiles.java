// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.extract;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files of each format, made by code. */
final class SampleFiles {

  static final String DOCX_TYPES = """
      <?xml version="1.0" encoding="UTF-8"?>
      <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
        <Default Extension="xml" ContentType="application/xml"/>
        <Override PartName="/word/document.xml"
          ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
        <Override PartName="/word/footnotes.xml"
          ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"/>
      </Types>""";
  private static final String DOCX_RELATIONS = """
      <?xml version="1.0" encoding="UTF-8"?>
      <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
        <Relationship Id="rId1" Target="word/document.xml"
          Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/>
      </Relationships>""";
  private static final String DOCUMENT_RELATIONS = """
      <?xml version="1.0" encoding="UTF-8"?>
      <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
        <Relationship Id="rId1" Target="footnotes.xml"
          Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"/>
      </Relationships>""";
  private static final String FOOTNOTES = """
      <?xml version="1.0" encoding="UTF-8"?>
      <w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
        <w:footnote w:id="1"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr>
          <w:r><w:t>Kamerstuk 12 345, nr. 6.</w:t></w:r></w:p></w:footnote>
      </w:footnotes>""";

  private SampleFiles() {}

  /** A docx around the content of its body. */
  static byte[] docx(String body) {
    String document = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
        + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>" + body
        + "</w:body></w:document>";
    return docxOf(document);
  }

  static byte[] docxOf(String document) {
    return zip(Map.of("[Content_Types].xml", DOCX_TYPES, "_rels/.rels", DOCX_RELATIONS, "word/document.xml", document,
        "word/_rels/document.xml.rels", DOCUMENT_RELATIONS, "word/footnotes.xml", FOOTNOTES));
  }

  static String paragraph(String text) {
    return "<w:p><w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r></w:p>";
  }

  static byte[] odt(String body) {
    String content = """
        <?xml version="1.0" encoding="UTF-8"?>
        <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
            xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text>%s</office:text>
        </office:body></office:document-content>""".formatted(body);
    return zip(Map.of("mimetype", "application/vnd.oasis.opendocument.text", "content.xml", content));
  }

  static byte[] zip(Map<String, String> entries) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (var entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** A zip with one part that unpacks to so many megabytes of zeros. */
  static byte[] bomb(String part, int megabytes) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] zeros = new byte[1 << 20];
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(part));
      for (int i = 0; i < megabytes; i++) {
        zip.write(zeros);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Writes lines on pages of a PDF. */
  static final class Pdf {
    private final PDDocument document = new PDDocument();
    private PDPageContentStream page;

    Pdf page() throws IOException {
      if (page != null) {
        page.close();
      }
      PDPage added = new PDPage(PDRectangle.A4);
      document.addPage(added);
      page = new PDPageContentStream(document, added);
      return this;
    }

    /** @param y from the top of the page, in points */
    Pdf line(float x, float y, float size, String text) throws IOException {
      return line(x, y, size, text, FontName.HELVETICA);
    }

    Pdf bold(float x, float y, float size, String text) throws IOException {
      return line(x, y, size, text, FontName.HELVETICA_BOLD);
    }

    private Pdf line(float x, float y, float size, String text, FontName font) throws IOException {
      page.beginText();
      page.setFont(new PDType1Font(font), size);
      page.newLineAtOffset(x, PDRectangle.A4.getHeight() - y);
      page.showText(text);
      page.endText();
      return this;
    }

    byte[] bytes() throws IOException {
      page.close();
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      document.close();
      return bytes.toByteArray();
    }

    byte[] bytes(String password) throws IOException {
      document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
      return bytes();
    }
  }
}
