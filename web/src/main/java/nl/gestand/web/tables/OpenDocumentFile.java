// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.tables;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * An OpenDocument file that is written while its content is made: a zip with three small parts around the content. The
 * libraries that write this format hold the whole document in memory, or have had no maintainer for years.
 *
 * @see <a href="https://docs.oasis-open.org/office/OpenDocument/v1.3/">OpenDocument 1.3, parts 2 and 3</a>
 */
public final class OpenDocumentFile {

  private static final String NAMESPACES = namespaces("office", "style", "text", "table", "meta")
      + " xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\""
      + " xmlns:number=\"urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0\""
      + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"";

  /** Writes what stands in the body. */
  @FunctionalInterface
  public interface Body {
    void write(Elements elements) throws IOException;
  }

  /** Writes elements and their words, escaped. Names are prefixed: {@code table:table-row}. */
  public static final class Elements {

    private final XMLStreamWriter xml;

    private Elements(XMLStreamWriter xml) {
      this.xml = xml;
    }

    /** @param attributes name and value, by turns */
    public Elements open(String name, String... attributes) throws IOException {
      return wrote(() -> {
        xml.writeStartElement(name);
        for (int i = 0; i < attributes.length; i += 2) {
          xml.writeAttribute(attributes[i], attributes[i + 1]);
        }
      });
    }

    /** Words; a line feed in them begins a new line. */
    public Elements words(String words) throws IOException {
      return wrote(() -> {
        String[] lines = words.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
          if (i > 0) {
            xml.writeEmptyElement("text:line-break");
          }
          xml.writeCharacters(lines[i]);
        }
      });
    }

    public Elements close() throws IOException {
      return wrote(xml::writeEndElement);
    }

    private Elements wrote(Step step) throws IOException {
      try {
        step.take();
        return this;
      } catch (XMLStreamException e) {
        throw new IOException(e);
      }
    }
  }

  @FunctionalInterface
  private interface Step {
    void take() throws XMLStreamException;
  }

  private OpenDocumentFile() {}

  /**
   * Writes a file.
   *
   * @param kind {@code text} or {@code spreadsheet}
   * @param automaticStyles XML of the styles that the body uses
   * @param styles XML of {@code office:styles} and what comes after it in {@code styles.xml}
   */
  public static void write(OutputStream out, String kind, String title, String automaticStyles, String styles,
      Body body) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    String mediaType = "application/vnd.oasis.opendocument." + kind;
    storeFirst(zip, mediaType.getBytes(StandardCharsets.US_ASCII));
    part(zip, "META-INF/manifest.xml", """
        <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">
        <manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="%s"/>
        <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
        <manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/>
        <manifest:file-entry manifest:full-path="meta.xml" manifest:media-type="text/xml"/>
        </manifest:manifest>""".formatted(mediaType));
    part(zip, "styles.xml", "<office:document-styles" + NAMESPACES + " office:version=\"1.3\">" + styles
        + "</office:document-styles>");
    part(zip, "meta.xml", "<office:document-meta" + NAMESPACES + " office:version=\"1.3\"><office:meta>"
        + "<meta:generator>Gestand</meta:generator><dc:title>" + escaped(title) + "</dc:title>"
        + "<dc:language>nl-NL</dc:language></office:meta></office:document-meta>");
    zip.putNextEntry(new ZipEntry("content.xml"));
    content(zip, kind, automaticStyles, body);
    zip.closeEntry();
    zip.finish();
  }

  private static void content(ZipOutputStream zip, String kind, String automaticStyles, Body body)
      throws IOException {
    zip.write(xml("<office:document-content" + NAMESPACES + " office:version=\"1.3\"><office:automatic-styles>"
        + automaticStyles + "</office:automatic-styles><office:body><office:" + kind + ">"));
    try {
      XMLStreamWriter writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(zip, "UTF-8");
      body.write(new Elements(writer));
      writer.flush();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
    zip.write(("</office:" + kind + "></office:body></office:document-content>").getBytes(StandardCharsets.UTF_8));
  }

  /** The media type stands uncompressed at a fixed place, where programs look for it. */
  private static void storeFirst(ZipOutputStream zip, byte[] mediaType) throws IOException {
    CRC32 checksum = new CRC32();
    checksum.update(mediaType);
    ZipEntry entry = new ZipEntry("mimetype");
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(mediaType.length);
    entry.setCrc(checksum.getValue());
    zip.putNextEntry(entry);
    zip.write(mediaType);
    zip.closeEntry();
  }

  private static void part(ZipOutputStream zip, String name, String content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(xml(content));
    zip.closeEntry();
  }

  private static byte[] xml(String content) {
    return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + content).getBytes(StandardCharsets.UTF_8);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }

  private static String namespaces(String... prefixes) {
    StringBuilder declared = new StringBuilder();
    for (String prefix : prefixes) {
      declared.append(" xmlns:").append(prefix).append("=\"urn:oasis:names:tc:opendocument:xmlns:").append(prefix)
          .append(":1.0\"");
    }
    return declared.toString();
  }
}
