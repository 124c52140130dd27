// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.extract;

import nl.gestand.corpus.structure.StructureBlocks;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads Word and OpenDocument by Tika; what is embedded in them is not opened. */
final class ReadOffice {

  private ReadOffice() {}

  static Extracted read(Path file, FileFormat format) throws IOException, Unreadable {
    Metadata metadata = new Metadata();
    OfficeBlocks blocks = new OfficeBlocks();
    try (TikaInputStream in = TikaInputStream.get(file)) {
      parser(format).parse(in, blocks, metadata, context());
    } catch (EncryptedDocumentException e) {
      throw new Unreadable("Dit document is met een wachtwoord beveiligd.");
    } catch (TikaException | SAXException | IOException | RuntimeException e) {
      if (blocks.isTooLong()) {
        throw new Unreadable("Dit document bevat meer tekst dan een document kan hebben.");
      }
      throw new Unreadable("Dit document is beschadigd: het is geen leesbaar " + nameOf(format) + "-bestand.");
    }
    return new Extracted(nameOf(format), values(metadata), StructureBlocks.structure(blocks.finish(), 1));
  }

  private static String nameOf(FileFormat format) {
    return format.name().toLowerCase(Locale.ROOT);
  }

  private static Parser parser(FileFormat format) {
    return switch (format) {
      case DOCX -> new OOXMLParser();
      case DOC -> new OfficeParser();
      case ODT -> new OpenDocumentParser();
      default -> throw new IllegalArgumentException("not an office format: " + format);
    };
  }

  private static ParseContext context() {
    ParseContext context = new ParseContext();
    OfficeParserConfig config = new OfficeParserConfig();
    // Deleted words of tracked changes, comments and macros are not what was published.
    config.setIncludeDeletedContent(false);
    config.setIncludeMoveFromContent(false);
    config.setExtractMacros(false);
    context.set(OfficeParserConfig.class, config);
    context.set(EmbeddedDocumentExtractor.class, new EmbeddedDocumentExtractor() {
      @Override
      public boolean shouldParseEmbedded(Metadata metadata) {
        return false;
      }

      @Override
      public void parseEmbedded(InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml) {
        throw new IllegalStateException("embedded files are not opened");
      }
    });
    return context;
  }

  private static Map<String, List<String>> values(Metadata metadata) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (String name : metadata.names()) {
      // OpenDocument writes a publisher's own names as "custom:SCHEME/NAME".
      String own = name.startsWith("custom:") ? name.substring(Math.max(6, name.lastIndexOf('/')) + 1) : name;
      values.computeIfAbsent(own, first -> new ArrayList<>()).addAll(Arrays.asList(metadata.getValues(name)));
    }
    return values;
  }
}
