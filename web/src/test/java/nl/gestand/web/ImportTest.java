// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web;

import static org.assertj.core.api.Assertions.assertThat;

import nl.gestand.web.TestSite.Visitor;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tables out, changed, and in again. */
class ImportTest {

  private static final int STATUS = 9;
  private static final int TERM_UNTIL = 8;
  private static final int STATE = 14;

  @TempDir
  static Path folder;

  private static TestSite site;

  private final String page = site.freshCommitment();
  private final String id = page.substring("/commitment/".length());
  private final String number = id.toUpperCase(Locale.ROOT);

  @BeforeAll
  static void open() {
    site = TestSite.open(folder);
  }

  @AfterAll
  static void close() {
    site.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "ods", "csv"})
  void tableThatComesBackUntouched_changesNothing(String form) {
    Visitor chris = site.signedIn("chris");

    HttpResponse<String> preview = bring(chris, "alles." + form, chris.download("/overzichten/tabel." + form));

    assertThat(preview.body()).contains("Deze tabel verandert niets.", " rijen veranderen niets.")
        .doesNotContain("Niet begrepen", "Wijzigingen");
  }

  @Test
  void changedStatus_isShownFirst_thenRecorded_andTheSameTableThenChangesNothing() throws Exception {
    Visitor anna = site.signedIn("anna");
    byte[] table = changed(exported(anna), row -> {
      row.createCell(STATUS).setCellValue("Afgedaan");
      row.createCell(STATE).setCellValue("Beantwoord bij brief van 7 juli.");
    });

    HttpResponse<String> preview = bring(anna, "rappel.xlsx", table);

    assertThat(preview.body()).contains("Controleer rappel.xlsx", "namens uw ministerie", number,
        "Toezegging gedaan</del>", "Afgedaan volgens de regering</ins>", "Beantwoord bij brief van 7 juli.</ins>");
    assertThat(anna.get(page).body()).doesNotContain("Beantwoord bij brief");

    HttpResponse<String> confirmed = confirm(anna, preview);

    assertThat(confirmed.statusCode()).isEqualTo(303);
    assertThat(anna.get(page).body()).contains("Dat zegt het ministerie", "in de bron: ‘Afgedaan’",
        "Beantwoord bij brief van 7 juli.", "vastgelegd door anna");
    assertThat(bring(anna, "rappel.xlsx", table).body()).contains("Deze tabel verandert niets.");
  }

  @Test
  void newTerm_isAnExtension() throws Exception {
    Visitor anna = site.signedIn("anna");

    confirm(anna, bring(anna, "termijn.xlsx",
        changed(exported(anna), row -> row.createCell(TERM_UNTIL).setCellValue("30-9-2026"))));

    assertThat(anna.get(page).body()).contains("Uitgesteld", "30 september 2026");
  }

  @Test
  void rowThatSomeoneChangedSince_isAConflict_andNotTicked() throws Exception {
    Visitor anna = site.signedIn("anna");
    byte[] table = changed(exported(anna), row -> row.createCell(STATUS).setCellValue("Deels nagekomen"));
    record(site.signedIn("chris"), "inUitvoering");

    HttpResponse<String> preview = bring(anna, "conflict.xlsx", table);

    assertThat(preview.body()).contains("Conflicten", "Intussen is hier vastgelegd: in uitvoering", "door chris.")
        .doesNotContain(" checked");
    assertThat(send(anna, preview, List.of()).statusCode()).isEqualTo(422);
    assertThat(send(anna, preview, List.of("0")).statusCode()).isEqualTo(303);
    assertThat(anna.get(page).body()).contains("Deels nagekomen");
  }

  @Test
  void rowThatSomeoneChangesWhileItIsLookedAt_isShownAgain_409() throws Exception {
    Visitor anna = site.signedIn("anna");
    HttpResponse<String> preview = bring(anna, "gelijk.xlsx",
        changed(exported(anna), row -> row.createCell(STATUS).setCellValue("Deels nagekomen")));
    record(site.signedIn("chris"), "inUitvoering");

    HttpResponse<String> late = confirm(anna, preview);

    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("Er is nog niets vastgelegd", "Terwijl u keek");
    assertThat(send(anna, late, List.of("0")).statusCode()).isEqualTo(303);
  }

  @Test
  void foreignTable_isReadByItsOwnHeadingsAndWords() {
    Visitor anna = site.signedIn("anna");
    String other = site.freshCommitment().substring("/commitment/".length()).toUpperCase(Locale.ROOT);
    String csv = """
        Bijlage moties en toezeggingen;;;;
        ;;;;
        Omschrijving toezegging;Vindplaats;Stand van zaken;Status;Planning
        Reactie op het rapport;03-04-2025 commissiedebat (%s);Concept ligt klaar;In behandeling;Q3 2027
        Nog een;3 april 2025 (%s);Is bijna af;Bijna klaar;
        Zonder nummer;Debat van 3 april;Afgerond;Afgerond;
        Van een ander;34 843, nr. 102;Afgerond;Afgerond;
        Onbekend nummer;TZ209901-001;Afgerond;Afgerond;
        """.formatted(number, other);

    HttpResponse<String> preview = bring(anna, "bijlage.csv", csv.getBytes(StandardCharsets.UTF_8));

    assertThat(preview.body()).contains("Q3 2027 (van 1 juli 2027 tot en met 30 september 2027)</ins>",
        "Concept ligt klaar",
        "Het woord ‘Bijna klaar’ kennen we niet als status.",
        "Van een ander ministerie", "U kunt alleen een status vastleggen bij moties en toezeggingen van uw eigen",
        "Geen nummer, en de vindplaats noemt geen motie of toezegging die we kennen.", "rij 8");
    assertThat(confirm(anna, preview).statusCode()).isEqualTo(303);
    assertThat(anna.get(page).body()).contains("Concept ligt klaar", "Q3 2027", "in de bron: ‘In behandeling’");
    assertThat(anna.get("/commitment/" + other.toLowerCase(Locale.ROOT)).body())
        .doesNotContain("Is bijna af");
  }

  @Test
  void foreignTableWithoutStatus_isReadFromItsSentences_andTheHeadingsAbove() {
    Visitor anna = site.signedIn("anna");
    String[] numbers = {number, fresh(), fresh()};
    String csv = """
        Nummer;Stand van zaken
        %s;De toezegging is gestand gedaan met de brief van 7 juli 2025.
        %s;Afgerond. De Kamer is geïnformeerd.
        Afgehandelde toezeggingen;
        %s;Zie de brief.
        """.formatted((Object[]) numbers);

    HttpResponse<String> preview = bring(anna, "zinnen.csv", csv.getBytes(StandardCharsets.UTF_8));

    assertThat(preview.body().split("Nagekomen</ins>", -1)).as("gestand gedaan").hasSize(2);
    assertThat(preview.body().split("Afgedaan volgens de regering</ins>", -1)).as("afgerond").hasSize(3);
  }

  @Test
  void import_isUndoneAsOne_once_andTheHistoryKeepsBoth() throws Exception {
    Visitor anna = site.signedIn("anna");
    confirm(anna, bring(anna, "vergissing.xlsx",
        changed(exported(anna), row -> row.createCell(STATUS).setCellValue("Niet uitgevoerd"))));
    assertThat(anna.get(page).body()).contains("Niet uitgevoerd", "Dat zegt het ministerie");
    HttpResponse<String> actions = anna.get("/handelingen");
    assertThat(actions.body()).contains("Tabel ingelezen: vergissing.xlsx");
    String undo = action(actions, "vergissing.xlsx");
    Map<String, String> form = Map.of("csrf", TestSite.hidden(actions, "csrf"));

    HttpResponse<String> undone = anna.post(undo, form);
    HttpResponse<String> again = anna.post(undo, form);

    assertThat(undone.statusCode()).isEqualTo(303);
    assertThat(again.statusCode()).isEqualTo(303);
    assertThat(anna.get("/handelingen").body()).contains("Teruggedraaid op",
        "Handeling teruggedraaid: vergissing.xlsx");
    assertThat(anna.get(page).body()).contains("Toezegging gedaan").doesNotContain("Dat zegt het ministerie");
    assertThat(Files.readString(folder.resolve("audit.log"))).contains(
        "\"who\":\"anna\"", "\"what\":\"table-imported\"", "\"what\":\"action-undone\"");
  }

  @Test
  void import_isNotUndoneByAnotherMinistry_norByTheChamber() throws Exception {
    Visitor anna = site.signedIn("anna");
    confirm(anna, bring(anna, "van-anna.xlsx",
        changed(exported(anna), row -> row.createCell(STATUS).setCellValue("Deels nagekomen"))));
    String undo = action(anna.get("/handelingen"), "van-anna.xlsx");
    Visitor bas = site.signedIn("bas");
    Visitor chris = site.signedIn("chris");

    assertThat(bas.get("/handelingen").body()).doesNotContain("van-anna.xlsx");
    for (Visitor other : List.of(bas, chris)) {
      assertThat(other.post(undo, Map.of("csrf", TestSite.hidden(other.get("/zoeken"), "csrf"))).statusCode())
          .isEqualTo(403);
    }
    assertThat(anna.get(page).body()).contains("Deels nagekomen");
  }

  @Test
  void preview_isForItsBringerAlone_andNothingIsReadForAVisitor() throws Exception {
    Visitor anna = site.signedIn("anna");
    byte[] table = changed(exported(anna), row -> row.createCell(STATUS).setCellValue("Deels nagekomen"));
    String path = bring(anna, "mijn.xlsx", table).uri().getPath();

    assertThat(site.signedIn("chris").get(path).statusCode()).isEqualTo(404);
    assertThat(site.visitor().get(path).statusCode()).isEqualTo(303);
    assertThat(site.visitor().get("/import").headers().firstValue("Location")).hasValue("/inloggen?terug=%2Fimport");
    assertThat(site.visitor().upload("/import", Map.of(), "x.csv", table).statusCode()).isEqualTo(401);
    assertThat(anna.upload("/import", Map.of(), "x.csv", table).statusCode()).isEqualTo(403);
  }

  @Test
  void fileThatCannotBeRead_isRefusedInASentence() {
    Visitor anna = site.signedIn("anna");

    assertRefused(anna, new byte[0], 422, "Kies een bestand.");
    assertRefused(anna, "a;b\n1;2".getBytes(StandardCharsets.UTF_8), 422, "geen rij met kolomkoppen die we kennen");
    assertRefused(anna, "%PDF-1.7 ".getBytes(StandardCharsets.UTF_8), 422, "Dit is een pdf");
    assertRefused(anna, new byte[5_500_000], 413, "Dit bestand is groter dan 5 MB.");
    assertRefused(anna, new byte[5_050_000], 413, "Dit bestand is groter dan 5 MB.");
  }

  private static void assertRefused(Visitor visitor, byte[] file, int status, String sentence) {
    HttpResponse<String> answer = visitor.upload("/import",
        Map.of("csrf", TestSite.hidden(visitor.get("/import"), "csrf")), "x.csv", file);
    assertThat(answer.statusCode()).as(sentence).isEqualTo(status);
    assertThat(answer.body()).contains(sentence);
  }

  private static String fresh() {
    return site.freshCommitment().substring("/commitment/".length()).toUpperCase(Locale.ROOT);
  }

  private byte[] exported(Visitor visitor) {
    return visitor.download("/overzichten/tabel.xlsx?q=" + number);
  }

  private interface Edit {
    void make(Row row);
  }

  /** The table with this test's own row edited, and no other. */
  private byte[] changed(byte[] table, Edit edit) throws Exception {
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(table));
         ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      List<Row> others = new ArrayList<>();
      for (Row row : workbook.getSheetAt(0)) {
        if (row.getRowNum() > 0 && row.getCell(15).getStringCellValue().equals(id)) {
          edit.make(row);
        } else if (row.getRowNum() > 0) {
          others.add(row);
        }
      }
      others.forEach(row -> workbook.getSheetAt(0).removeRow(row));
      workbook.write(bytes);
      return bytes.toByteArray();
    }
  }

  /** Uploads a table and follows to its preview. */
  private static HttpResponse<String> bring(Visitor visitor, String name, byte[] file) {
    HttpResponse<String> answer = visitor.upload("/import",
        Map.of("csrf", TestSite.hidden(visitor.get("/import"), "csrf"), "peildatum", ""), name, file);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    return visitor.get(answer.headers().firstValue("Location").orElseThrow());
  }

  /** Confirms what is ticked. */
  private static HttpResponse<String> confirm(Visitor visitor, HttpResponse<String> preview) {
    List<String> ticked = new ArrayList<>();
    Matcher box = Pattern.compile("name=\"rij\" value=\"(\\d+)\" id=\"[^\"]+\" checked").matcher(preview.body());
    while (box.find()) {
      ticked.add(box.group(1));
    }
    return send(visitor, preview, ticked);
  }

  private static HttpResponse<String> send(Visitor visitor, HttpResponse<String> preview, List<String> rows) {
    Map<String, String> form = new LinkedHashMap<>(Map.of("csrf", TestSite.hidden(preview, "csrf")));
    rows.forEach(row -> form.put("rij", row));
    assertThat(rows.size()).as("a map holds one").isLessThanOrEqualTo(1);
    return visitor.post(preview.uri().getPath(), form);
  }

  private void record(Visitor visitor, String status) {
    HttpResponse<String> form = visitor.get(page);
    HttpResponse<String> answer = visitor.post(page + "/status", Map.of("csrf", TestSite.hidden(form, "csrf"),
        "event", TestSite.hidden(form, "event"), "version", TestSite.hidden(form, "version"), "status", status,
        "day", "2025-07-07", "sourceWord", "bezig", "page", "https://www.rijksoverheid.nl/brief"));
    assertThat(answer.statusCode()).isEqualTo(303);
  }

  private static String action(HttpResponse<String> actions, String title) {
    Matcher form = Pattern.compile("ingelezen: " + Pattern.quote(title) + ".*?action=\"([^\"]+)\"", Pattern.DOTALL)
        .matcher(actions.body());
    assertThat(form.find()).isTrue();
    return form.group(1);
  }
}
