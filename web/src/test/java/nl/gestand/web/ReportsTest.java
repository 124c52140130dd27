// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web;

import static org.assertj.core.api.Assertions.assertThat;

import nl.gestand.corpus.extract.Extraction;
import nl.gestand.web.TestSite.Visitor;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.html.JSoupParser;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.sax.ToXMLContentHandler;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The annex and the rappel, as they leave the site. */
class ReportsTest {

  private static final String ANNEX = "/overzichten/bijlage/jenv/2026";
  private static final Pattern ROW = Pattern.compile("<tr[^>]*>(.*?)</tr>", Pattern.DOTALL);
  private static final Pattern CELL = Pattern.compile("<t[dh][^>]*>(.*?)</t[dh]>", Pattern.DOTALL);

  @TempDir
  static Path folder;

  private static TestSite site;
  private final Visitor visitor = site.visitor();

  @BeforeAll
  static void open() {
    site = TestSite.open(folder);
  }

  @AfterAll
  static void close() {
    site.close();
  }

  @Test
  void annex_saysTheSameInEveryForm() throws Exception {
    List<List<String>> page = rows(ANNEX + ".html", new JSoupParser());

    assertThat(page).hasSize(2 + 2 + SampleLetter.SPARE);
    assertThat(rows(ANNEX + ".docx", new OOXMLParser())).isEqualTo(page);
    assertThat(rows(ANNEX + ".odt", new OpenDocumentParser())).isEqualTo(page);
    String pdf = words(markup(ANNEX + ".pdf", new PDFParser()));
    assertThat(pdf).containsSubsequence(page.stream().map(cells -> words(String.join(" ", cells))).toList());
  }

  @Test
  void annex_isGroupedByKindAndState_withTheSourceOfEachLine() {
    String page = visitor.get(ANNEX + ".html").body();

    assertThat(page).containsSubsequence("bijlage bij de begroting 2026", "Stand op 15 september 2025",
        "vergaderjaar 2024-2025", "<h2>Moties</h2>", "In behandeling zijnde moties", "Geen.", "Afgehandelde moties",
        "Motie over voorlichting", "28 mei 2025 (34 843, nr. 101)", "Afgerond. Afgedaan volgens de regering (brief, "
        + "7 juli 2025).", "/id/document/kst-34843-126\">34 843, nr. 126</a>", "<h2>Toezeggingen</h2>",
        "In behandeling zijnde toezeggingen", "Reactie op het rapport", "Termijn: na de zomer", "Afgehandelde",
        "Geen.");
    assertThat(page).doesNotContain("Motie over zorg");
  }

  @Test
  void annex_ofTheYearBefore_hasNothingThatWasMadeLater() {
    String page = visitor.get("/overzichten/bijlage/jenv/2025.html").body();

    assertThat(page).contains("Stand op 16 september 2024").doesNotContain("Reactie op het rapport");
  }

  @Test
  void annex_asKnownBeforeAnythingWasRead_hasNothing_andItsFormsAreOfThatDayToo() {
    String page = visitor.get(ANNEX + ".html?bekend=2025-09-15").body();

    assertThat(page).contains("Zoals bekend op 15 september 2025.", ANNEX + ".pdf?bekend=2025-09-15")
        .doesNotContain("Motie over voorlichting");
    assertThat(visitor.get("/overzichten?bekend=2025-09-15").body()).contains("html?bekend=2025-09-15",
        "&amp;bekend=2025-09-15");
  }

  @Test
  void annex_asOfADayInItsYear_tellsThatDay() {
    assertThat(visitor.get(ANNEX + ".html?peildatum=2025-05-30").body()).contains("Stand op 30 mei 2025");
    assertThat(visitor.get("/overzichten/rappel/jenv/2026-07-01.html?peildatum=2025-05-30").statusCode())
        .isEqualTo(400);
  }

  @Test
  void rappel_withoutToezeggingenOfThatChamber_saysSo() throws Exception {
    String path = "/overzichten/rappel/jenv/2026-01-01";

    assertThat(visitor.get(path + ".html").body()).contains("Rappel toezeggingen Eerste Kamer",
        "van geen toezegging aan de Eerste Kamer de termijn verstreken", path + ".xlsx");
    try (Extraction extraction = new Extraction()) {
      assertThat(extraction.table(visitor.download(path + ".csv")).rows()).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/overzichten/bijlage/jenv/2026.exe", "/overzichten/bijlage/geen/2026.pdf",
      "/overzichten/bijlage/jenv/26.pdf", "/overzichten/bijlage/jenv/2040.pdf",
      "/overzichten/rappel/jenv/2026-02-01.pdf", "/overzichten/rappel/jenv/morgen.pdf", "/overzichten/tabel.exe"})
  void whatThereIsNot_isNotFound(String path) {
    assertThat(visitor.get(path).statusCode()).isEqualTo(404);
  }

  @Test
  void annex_isAlsoFoundByItsVergaderjaar() {
    assertThat(visitor.get("/overzichten/bijlage/jenv/2024-2025.odt").headers().firstValue("Location"))
        .hasValue("/overzichten/bijlage/jenv/2026.odt");
  }

  @Test
  void pdf_isTagged_hasATitleAndALanguage_andCarriesItsFonts() throws Exception {
    try (PDDocument pdf = Loader.loadPDF(visitor.download(ANNEX + ".pdf"))) {
      assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      assertThat(pdf.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
      assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("nl");
      assertThat(pdf.getDocumentInformation().getTitle()).contains("bijlage bij de begroting 2026");
      for (PDPage page : pdf.getPages()) {
        for (COSName font : page.getResources().getFontNames()) {
          assertThat(page.getResources().getFont(font).isEmbedded()).as(font.getName()).isTrue();
        }
      }
    }
  }

  @Test
  void overview_leadsToEverythingOfAMinistry() {
    String page = visitor.get("/overzichten").body();

    assertThat(page).contains("Justitie en Veiligheid", "/overzichten/tabel.ods?ministerie=jenv&amp;open=ja",
        "/overzichten/bijlage/jenv/", "/overzichten/rappel/jenv/").doesNotContain("Lees een tabel in");
    assertThat(site.signedIn("anna").get("/overzichten").body()).contains("Lees een tabel in");
  }

  private List<List<String>> rows(String path, Parser parser) throws Exception {
    List<List<String>> rows = new ArrayList<>();
    Matcher row = ROW.matcher(markup(path, parser));
    while (row.find()) {
      List<String> cells = new ArrayList<>();
      Matcher cell = CELL.matcher(row.group(1));
      while (cell.find()) {
        cells.add(words(cell.group(1)));
      }
      rows.add(cells);
    }
    return rows;
  }

  private String markup(String path, Parser parser) throws Exception {
    ToXMLContentHandler xhtml = new ToXMLContentHandler();
    try (InputStream in = new ByteArrayInputStream(visitor.download(path))) {
      parser.parse(in, xhtml, new Metadata(), new ParseContext());
    }
    return xhtml.toString();
  }

  private static String words(String markup) {
    return markup.replaceAll("<[^>]*>", " ").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
        .replaceAll("[\\s\u00a0]+", " ").replaceAll(" (?=[.,;)])", "").strip();
  }
}
