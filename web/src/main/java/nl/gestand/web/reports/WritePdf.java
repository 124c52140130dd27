// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.reports;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** Makes a tagged PDF (PDF/UA) of a page that stands by itself. It fetches nothing: the page names no other file. */
final class WritePdf {

  /** The font that PDFBox brings; a PDF that all can read carries its letters. */
  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
  private static final String NAME = "Liberation Sans";

  static {
    // It writes a line about each step to standard error; what fails, it throws.
    XRLog.setLoggingEnabled(false);
  }

  private WritePdf() {}

  /** @param html well-formed XHTML */
  static void write(OutputStream out, String html) throws IOException {
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.useFont(WritePdf::font, NAME, 400, FontStyle.NORMAL, true);
    builder.usePdfUaAccessibility(true);
    builder.useUriResolver((base, uri) -> uri.startsWith("http") ? uri : null);
    builder.useHttpStreamImplementation(uri -> {
      throw new IllegalStateException("a report names no other file: " + uri);
    });
    builder.withHtmlContent(html, null);
    builder.toStream(out);
    builder.run();
  }

  private static InputStream font() {
    InputStream font = PdfRendererBuilder.class.getResourceAsStream(FONT);
    if (font == null) {
      throw new UncheckedIOException(new IOException("no font " + FONT));
    }
    return font;
  }
}
