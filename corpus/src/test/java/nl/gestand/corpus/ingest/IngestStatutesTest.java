// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.ingest;

import static nl.gestand.corpus.source.wetten.WettenXml.file;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import nl.gestand.corpus.archive.Archive;
import nl.gestand.corpus.ingest.IngestOutcome.Outcome;
import nl.gestand.corpus.source.Intake;
import nl.gestand.corpus.source.wetten.WettenXml;
import nl.gestand.ontology.citation.Article;
import nl.gestand.ontology.citation.Statute;
import nl.gestand.ontology.statute.ArticleVersion;
import nl.gestand.ontology.statute.Gap;
import nl.gestand.ontology.statute.StatuteHistory;
import nl.gestand.ontology.store.DocumentStore;
import nl.gestand.ontology.store.KnowledgeStore;
import nl.gestand.ontology.store.StatuteStore;
import nl.gestand.ontology.store.Uris;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

class IngestStatutesTest {

  private static final Intake INTAKE = new Intake();
  private static final Statute SR = new Statute("BWBR0001854");

  /**
   * The days on which the Wetboek van Strafrecht changed these articles between 4 May 2002 and 1 April 2014, measured
   * on its 93 toestanden; a letter stands for a text.
   */
  private static final String[][] CHANGES = {
    {"2002-05-04", "240b a", "250a a"},
    {"2002-10-03", "240b b", "250a b", "248c a"},
    {"2004-05-01", "240b c", "250a b", "248c a"},
    {"2005-01-04", "240b c", "248c b", "273a a"},
    {"2005-12-22", "240b c", "248c b", "273a a"},
    {"2006-09-03", "240b c", "248c b", "273a b", "273f a"},
    {"2007-09-02", "240b c", "248c b", "273a b", "273f a"},
    {"2008-09-04", "240b c", "248c b", "273a b", "273f a"},
    {"2009-07-01", "240b d", "248c b", "273a b", "273f b"},
    {"2010-01-01", "240b e", "248c b", "273a b", "273f b", "248d a", "248e a"},
    {"2010-05-21", "240b e", "248c b", "273a b", "273f b", "248d a", "248e a", "254 komt", "254a komt"},
    {"2010-07-04", "240b e", "248c b", "273a b", "273f b", "248d a", "248e a", "254 a", "254a a"},
    {"2011-07-02", "240b e", "248c b", "273a b", "273f b", "248d a", "248e a", "254 a", "254a a"},
  };

  @TempDir
  private Path folder;
  private KnowledgeStore store;
  private StatuteStore statutes;
  private final List<IngestOutcome> outcomes = new ArrayList<>();

  @BeforeEach
  void open() {
    store = KnowledgeStore.open("mem:", new Uris("https://gestand.example"));
    statutes = new StatuteStore(store, Clock.systemUTC());
  }

  @AfterEach
  void close() {
    store.close();
  }

  @AfterAll
  static void stop() {
    INTAKE.close();
  }

  @ParameterizedTest
  @CsvSource({
    "240b, 2002-05-04 2002-10-03 2004-05-01 2009-07-01 2010-01-01",
    "248d, 2010-01-01",
    "248e, 2010-01-01",
    "250a, 2002-05-04 2002-10-03 2005-01-03!",
    "273a, 2005-01-04 2006-09-03",
    "273f, 2006-09-03 2009-07-01",
    "254,  2010-07-04",
    "254a, 2010-07-04",
  })
  void articleThroughTime_hasOneVersionForEachChange(String number, String days) {
    ingest(Stream.of(CHANGES).map(IngestStatutesTest::toestand).toList());

    List<ArticleVersion> versions = history(number).versions(article(number));
    List<String> found = new ArrayList<>(versions.stream().map(version -> version.from().toString()).toList());
    versions.getLast().until().ifPresent(last -> found.add(last + "!"));

    assertThat(String.join(" ", found)).isEqualTo(days);
    assertThat(versions.getFirst().place()).isEqualTo("Tweede Boek Misdrijven › Titel XIV Proefbepalingen");
  }

  @Test
  void sameFilesAgain_changeNothing() {
    List<OfferedFile> files = Stream.of(CHANGES).map(IngestStatutesTest::toestand).toList();
    ingest(files);
    StatuteHistory first = statutes.find(SR).orElseThrow();
    outcomes.clear();
    ingest(files);

    assertThat(outcomes).extracting(IngestOutcome::outcome).containsOnly(Outcome.UNCHANGED).hasSize(CHANGES.length);
    assertThat(statutes.find(SR)).contains(first);
  }

  @Test
  void lidOnderdeelAndNoteOfTheEditors_areRead() {
    ingest(List.of(file("BWBR0001854_2010-01-01.xml", WettenXml.older(Map.of("23", """
        <lid><lidnr>1</lidnr><al>Wie iets&#160;doet <redactie type="extra">Per 2014 anders.</redactie>:</al>
        <lijst><li><li.nr>a.</li.nr><al>voor het
           eerst;</al></li><li><li.nr>b.</li.nr><al>daarna.</al></li></lijst></lid>
        <lid><lidnr>2</lidnr><al>Een <nadruk>tweede</nadruk> lid.</al><al>Met nog een alinea.</al></lid>""")))));

    assertThat(history("23").versions().getFirst().text()).isEqualTo(
        "1\tWie iets doet :\n  a.\tvoor het eerst;\n  b.\tdaarna.\n2\tEen tweede lid.\nMet nog een alinea.");
  }

  @Test
  void todaysForm_tellsSinceWhenAndByWhat_andTheManifestWhatIsMissing() {
    ingest(List.of(
        file("een.xml", WettenXml.current("BWBR0045754", "2022-05-01", "5.1", "2022-05-01", "Stb.2021-499", "Eerst.")),
        file("twee.xml", WettenXml.current("BWBR0045754", "2023-04-01", "5.1", "2023-02-18", "Stb.2023-30", "Daarna.")),
        file("manifest.xml", """
            <?xml version="1.0"?><work label="BWBR0045754"><expression label="2022-05-01_0"><metadata>
            <einddatum>2022-07-31</einddatum></metadata></expression><expression label="2022-08-01_0"><metadata>
            <einddatum>2023-03-31</einddatum></metadata></expression><expression label="2023-04-01_0"><metadata>
            <einddatum>9999-12-31</einddatum></metadata></expression></work>""")));
    Article article = new Article("BWBR0045754", "5.1");
    StatuteHistory history = statutes.article(new Statute("BWBR0045754"), article).orElseThrow();

    assertThat(history.versions()).extracting(ArticleVersion::from, version -> version.changedBy().getFirst().canonical())
        .containsExactly(tuple(LocalDate.parse("2022-05-01"), "stb-2021-499"),
            tuple(LocalDate.parse("2023-02-18"), "stb-2023-30"));
    assertThat(history.gaps(article)).containsExactly(
        new Gap(LocalDate.parse("2022-08-01"), Optional.of(LocalDate.parse("2023-02-17"))));
  }

  @Test
  void technicalInformation_tellsWhatChangedAnArticle() {
    ingest(List.of(toestand(CHANGES[8]), toestand(CHANGES[9]), file("BWBR0001854.WTI", """
        <?xml version="1.0"?><wetstechnische-informatie bwb-id="BWBR0001854"><wijzigingen><regelingelementen>
        <regelingelement><datum waarde="2010-01-01" label="Artikel 240b"><details><ontstaansbron>
        <bron type="oorspronkelijk"><bekendmaking soort="Stb"><publicatiejaar>2009</publicatiejaar>
        <publicatienummer>544</publicatienummer></bekendmaking></bron></ontstaansbron></details></datum>
        </regelingelement></regelingelementen></wijzigingen></wetstechnische-informatie>""")));

    assertThat(history("240b").versions().getLast().changedBy()).extracting(by -> by.canonical())
        .containsExactly("stb-2009-544");
  }

  @Test
  void badFiles_areEachNamed_theRestIsLoaded_andNothingHalf() {
    String good = WettenXml.older(Map.of("1", "<al>Goed.</al>"));
    ingest(List.of(
        file("BWBR0001854_2010-01-01.xml", good),
        file("zonder-dag.xml", good),
        file("BWBR0001854_2010-13-01.xml", good),
        file("BWBR0001854_2010-02-01.xml", good.substring(0, good.length() - 40)),
        file("BWBR0001854_2010-03-01_a.xml", good),
        file("BWBR0001854_2010-03-01_b.xml", good.replace("Goed", "Anders")),
        file("BWBR0001854_2010-04-01.xml", good.replace("http://wetten.overheid.nl/dtd/", "http://127.0.0.1:1/")),
        file("BWBR0001854_2010-05-01.xml", good.replace("\"BWBR0001854\"", "\"\"")),
        file("BWBR0001854_2010-06-01.xml", good)));

    assertThat(outcomes).filteredOn(outcome -> outcome.outcome() == Outcome.REFUSED)
        .extracting(IngestOutcome::file).containsExactlyInAnyOrder("zonder-dag.xml", "BWBR0001854_2010-13-01.xml",
            "BWBR0001854_2010-02-01.xml", "BWBR0001854_2010-03-01_a.xml", "BWBR0001854_2010-03-01_b.xml",
            "BWBR0001854_2010-04-01.xml", "BWBR0001854_2010-05-01.xml");
    assertThat(outcomes).filteredOn(outcome -> outcome.outcome() == Outcome.REFUSED)
        .allMatch(outcome -> !outcome.reason().isBlank());
    assertThat(statutes.find(SR).orElseThrow().states()).hasSize(2);
  }

  @Test
  void badFilesOfTodaysForm_areEachNamed_andNothingOfThemIsStored() {
    String good = WettenXml.current("BWBR0045754", "2022-05-01", "5.1", "2022-05-01", "Stb.2021-499", "Goed.");
    String manifest = """
        <?xml version="1.0"?><work label="BWBR0045754"><expression label="2022-08-01_0"><metadata>
        <einddatum>2023-03-31</einddatum></metadata></expression></work>""";
    ingest(List.of(
        file("goed.xml", good),
        file("zonder-dag.xml", good.replace(" inwerkingtreding=\"2022-05-01\"", "").replace("/2022-05-01/0", "")),
        file("dag-die-niet-bestaat.xml", good.replace("inwerkingtreding=\"2022-05-01\"", "inwerkingtreding=\"2022-02-30\"")),
        file("afgebroken.xml", good.substring(0, good.length() / 2)),
        file("anders.xml", good.replace("2022-05-01", "2022-06-01").replace("Goed", "Een")),
        file("anders-2.xml", good.replace("2022-05-01", "2022-06-01").replace("Goed", "Ander")),
        file("manifest-afgebroken.xml", manifest.substring(0, manifest.length() - 30)),
        file("dtd.xml", good.replace("<toestand", "<!DOCTYPE toestand SYSTEM \"http://127.0.0.1:1/vreemd.dtd\">\n<toestand"))));

    assertThat(outcomes).filteredOn(outcome -> outcome.outcome() == Outcome.REFUSED)
        .extracting(IngestOutcome::file).containsExactlyInAnyOrder("zonder-dag.xml", "dag-die-niet-bestaat.xml",
            "afgebroken.xml", "anders.xml", "anders-2.xml", "manifest-afgebroken.xml", "dtd.xml");
    assertThat(outcomes).filteredOn(outcome -> outcome.outcome() == Outcome.REFUSED)
        .allMatch(outcome -> !outcome.reason().isBlank());
    assertThat(statutes.find(new Statute("BWBR0045754")).orElseThrow().states()).hasSize(1);
  }

  private void ingest(List<OfferedFile> files) {
    new Ingest(INTAKE, new Archive(folder), new DocumentStore(store), statutes).run(files, outcomes::add);
  }

  private StatuteHistory history(String number) {
    return statutes.article(SR, article(number)).orElseThrow();
  }

  private static Article article(String number) {
    return new Article(SR.bwb(), number);
  }

  private static OfferedFile toestand(String[] change) {
    Map<String, String> articles = new LinkedHashMap<>();
    for (int i = 1; i < change.length; i++) {
      String[] entry = change[i].split(" ");
      articles.put(entry[0], entry[1].equals("komt")
          ? "<al>Straks.</al>" : "<lid><lidnr>1</lidnr><al>Tekst " + entry[1] + ".</al></lid>");
    }
    String xml = WettenXml.older(articles).replaceAll("</kop><al>Straks", "<al><redactie type=\"extra\">Treedt in"
        + " werking per 01-07-2010</redactie></al></kop><al>Straks");
    return file("BWBR0001854_" + change[0] + "_0a1b2c3.xml", xml);
  }
}
