// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.extract;

import static nl.gestand.corpus.extract.SampleFiles.docx;
import static nl.gestand.corpus.extract.SampleFiles.docxOf;
import static nl.gestand.corpus.extract.SampleFiles.odt;
import static nl.gestand.corpus.extract.SampleFiles.paragraph;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.gestand.corpus.structure.StructuredText;
import nl.gestand.ontology.model.Passage;
import nl.gestand.ontology.model.PassageKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What {@link ReadFile} makes of each format; in the worker it does the same. */
class FormatsTest {

  @TempDir
  private Path folder;

  @Test
  void pdf_linesBecomeParagraphs_brokenWordsWhole() throws Exception {
    StructuredText text = read(twoPages(), "brief.pdf").text();

    assertThat(words(text, PassageKind.PARAGRAPH)).contains(
        "De gemeenten werken samen aan de verkeersveiligheid van fietsers, en zij doen dat met "
            + "een boa-registratie die overal gelijk is.",
        "Bij elke boa-registratie hoort een datum.");
  }

  @Test
  void pdf_runningHeadAndPageNumber_areFurniture() throws Exception {
    StructuredText text = read(twoPages(), "brief.pdf").text();

    assertThat(words(text, PassageKind.FURNITURE)).containsExactly("Ministerie van Fietsen", "Pagina 1 van 2",
        "Ministerie van Fietsen", "Pagina 2 van 2");
    assertThat(text.pages()).isEqualTo(2);
  }

  @Test
  void pdf_smallPrintAtTheFoot_isAFootnote_tiedToItsRaisedMark() throws Exception {
    StructuredText text = read(twoPages(), "brief.pdf").text();

    assertThat(words(text, PassageKind.FOOTNOTE))
        .containsExactly("1 Kamerstuk 12 345, nr. 6, dat een jaar eerder verscheen.");
    assertThat(text.text()).contains("Dat schreef ik al eerder.¹ Daarom");
  }

  @Test
  void pdf_boldLine_isAHeading() throws Exception {
    assertThat(words(read(twoPages(), "brief.pdf").text(), PassageKind.HEADING)).containsExactly("Registratie");
  }

  @Test
  void pdf_withPassword_saysSo() throws IOException {
    byte[] pdf = new SampleFiles.Pdf().page().line(72, 100, 10, "geheim").bytes("wachtwoord");

    assertRefused(pdf, "brief.pdf", "Deze pdf is met een wachtwoord beveiligd.");
  }

  @Test
  void pdf_withoutText_saysThatItIsAScan() throws IOException {
    assertRefused(new SampleFiles.Pdf().page().bytes(), "scan.pdf",
        "Deze pdf bevat geen tekst, alleen beelden (een scan); laat er eerst tekstherkenning op los.");
  }

  @Test
  void pdf_cutOff_isDamaged() throws IOException {
    assertRefused("%PDF-1.7\nhier houdt het op".getBytes(StandardCharsets.US_ASCII), "brief.pdf",
        "Deze pdf is beschadigd.");
  }

  @Test
  void docx_hasFootnotesAndHeadings() throws Exception {
    StructuredText text = read(docx("<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Aanleiding</w:t></w:r></w:p>"
        + "<w:p><w:r><w:t>Dat schreef ik al eerder.</w:t></w:r>"
        + "<w:r><w:footnoteReference w:id=\"1\"/></w:r></w:p>"), "brief.docx").text();

    assertThat(words(text, PassageKind.HEADING)).containsExactly("Aanleiding");
    assertThat(words(text, PassageKind.PARAGRAPH)).containsExactly("Dat schreef ik al eerder.¹");
    assertThat(words(text, PassageKind.FOOTNOTE))
        .containsExactly("1 Kamerstuk 12 345, nr. 6.");
  }

  @Test
  void docx_layoutTableOfALetter_isText_andDataIsATable() throws Exception {
    StructuredText text = read(docx(table(new String[][] {{"Datum", "3 maart 2021"}, {"Onderwerp", "Fietspaden"}})
        + paragraph("Ik schrijf u over fietspaden.")
        + table(new String[][] {{"Jaar", "Meldingen"}, {"2019", "120"}, {"2020", "141"}})), "brief.docx").text();

    assertThat(text.text()).startsWith("Datum 3 maart 2021\n\nOnderwerp Fietspaden");
    assertThat(words(text, PassageKind.TABLE)).containsExactly("Jaar Meldingen 2019 120 2020 141");
  }

  @Test
  void docx_withExternalEntity_isRefused() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "geheim");
    byte[] docx = docxOf("<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>"
        + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
        + paragraph("&e;") + "</w:body></w:document>");

    assertRefused(docx, "brief.docx", "Dit document is beschadigd: het is geen leesbaar docx-bestand.");
  }

  @Test
  void docx_cutOff_isDamaged() {
    byte[] docx = docx(paragraph("Een brief."));

    assertRefused(Arrays.copyOf(docx, docx.length / 2), "brief.docx", "Dit bestand is beschadigd.");
  }

  @Test
  void odt_isRead() throws Exception {
    StructuredText text = read(odt("<text:h text:outline-level=\"1\">Aanleiding</text:h><text:p>Een brief.</text:p>"),
        "brief.odt").text();

    assertThat(words(text, PassageKind.HEADING)).containsExactly("Aanleiding");
    assertThat(words(text, PassageKind.PARAGRAPH)).containsExactly("Een brief.");
  }

  @Test
  void html_hasMetaTagsThatRepeat_listsAndFootnotes() throws Exception {
    Extracted page = read("""
        <!doctype html><html><head><meta charset="utf-8"><title>Brief</title>
        <meta name="OVERHEIDop.indiener" content="A. van Dam"><meta name="OVERHEIDop.indiener" content="B. Jansen">
        <script>alert('weg')</script></head><body><nav>Menu</nav><h1>Fietspaden</h1>
        <p>Eén brief<sup>1</sup> over <b>paden</b>.<br>En meer.</p><ul><li>eerste</li><li>tweede</li></ul>
        <p class="voetnoot">1 Kamerstuk 12 345, nr. 6</p></body></html>""".getBytes(StandardCharsets.UTF_8), "x.html");

    assertThat(page.metadata().get("OVERHEIDop.indiener")).containsExactly("A. van Dam", "B. Jansen");
    assertThat(page.text().text()).isEqualTo("""
        Fietspaden

        Eén brief¹ over paden. En meer.

        eerste
        tweede

        1 Kamerstuk 12 345, nr. 6""");
    assertThat(page.text().passages()).extracting(Passage::kind).containsExactly(PassageKind.HEADING,
        PassageKind.PARAGRAPH, PassageKind.LIST_ITEM, PassageKind.LIST_ITEM, PassageKind.FOOTNOTE);
    assertThat(page.text().passages().getLast().mark()).isEqualTo("1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-16", "windows-1252", "IBM850", "x-MacRoman"})
  void text_inOddEncodings_isRead(String encoding) throws Exception {
    String words = "De ministers beëindigen de coördinatie; één brief volgt, naïef of niet, over het cliëntenbeleid.";

    assertThat(read(words.getBytes(Charset.forName(encoding)), "brief.txt").text().text().replace("\uFEFF", ""))
        .isEqualTo(words);
  }

  @Test
  void text_withAFewBrokenBytes_staysText() throws Exception {
    byte[] bytes = "één twee drie café coördinatie beëindigd geïnd ruïne zeeën knieën".getBytes(StandardCharsets.UTF_8);
    bytes[bytes.length - 1] = (byte) 0xFF;

    assertThat(read(bytes, "brief.txt").text().text()).startsWith("één twee drie café");
  }

  @Test
  void wrongExtension_isReadAsWhatItIs() throws Exception {
    assertThat(read(docx(paragraph("Een brief.")), "brief.pdf").format()).isEqualTo("docx");
    assertThat(read("Gewoon tekst.".getBytes(StandardCharsets.UTF_8), "brief.docx").format()).isEqualTo("text");
  }

  @Test
  void binary_isNoText() {
    byte[] bytes = new byte[5000];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i * 37);
    }

    assertRefused(bytes, "brief.txt", "Dit bestand bevat geen leesbare tekst.");
  }

  @Test
  void image_isNoText() {
    assertRefused(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0}, "brief.pdf",
        "Dit is een beeldbestand zonder tekst.");
  }

  @Test
  void spacesOnly_areNoText() {
    assertRefused(" \n\n ".getBytes(StandardCharsets.UTF_8), "leeg.txt", "Dit bestand bevat geen tekst.");
  }

  @Test
  void zip_isNoDocument() {
    assertRefused(SampleFiles.zip(Map.of("brief.txt", "Een brief.")), "brieven.zip",
        "Dit is een zip-bestand; bied de documenten erin afzonderlijk aan.");
  }

  @Test
  void zipBomb_isRefusedBeforeItIsRead() {
    assertRefused(SampleFiles.bomb("word/document.xml", 64), "brief.docx",
        "Dit bestand pakt zich uit tot meer dan een document kan zijn; het wordt niet gelezen.");
  }

  private Extracted read(byte[] bytes, String name) throws Unreadable, IOException {
    return ReadFile.read(Files.write(folder.resolve("in"), bytes), name);
  }

  private void assertRefused(byte[] bytes, String name, String reason) {
    assertThatThrownBy(() -> read(bytes, name)).isInstanceOf(Unreadable.class).hasMessage(reason);
  }

  private static String words(Passage passage, StructuredText text) {
    return passage.span().in(text.text()).replaceAll("\\s+", " ");
  }

  private static List<String> words(StructuredText text, PassageKind kind) {
    return text.passages().stream().filter(passage -> passage.kind() == kind)
        .map(passage -> words(passage, text)).toList();
  }

  private static String table(String[][] rows) {
    StringBuilder table = new StringBuilder("<w:tbl>");
    for (String[] row : rows) {
      table.append("<w:tr>");
      for (String cell : row) {
        table.append("<w:tc>").append(paragraph(cell)).append("</w:tc>");
      }
      table.append("</w:tr>");
    }
    return table.append("</w:tbl>").toString();
  }

  private static byte[] twoPages() throws IOException {
    SampleFiles.Pdf pdf = new SampleFiles.Pdf();
    pdf.page().line(72, 40, 10, "Ministerie van Fietsen")
        .line(72, 100, 10, "De gemeenten werken samen aan de verkeersvei-")
        .line(72, 112, 10, "ligheid van fietsers, en zij doen dat met een boa-")
        .line(72, 124, 10, "registratie die overal gelijk is.")
        .bold(72, 148, 10, "Registratie")
        .line(72, 172, 10, "Bij elke boa-registratie hoort een datum.")
        .line(72, 196, 10, "Dat schreef ik al eerder.").line(189, 192, 6, "1").line(196, 196, 10, "Daarom volgt")
        .line(72, 208, 10, "hier een overzicht van wat er is gedaan en van")
        .line(72, 700, 8, "1 Kamerstuk 12 345, nr. 6, dat een jaar eerder")
        .line(72, 710, 8, "verscheen.")
        .line(480, 800, 8, "Pagina 1 van 2");
    pdf.page().line(72, 40, 10, "Ministerie van Fietsen")
        .line(72, 100, 10, "wat er nog komt.")
        .line(480, 800, 8, "Pagina 2 van 2");
    return pdf.bytes();
  }
}
