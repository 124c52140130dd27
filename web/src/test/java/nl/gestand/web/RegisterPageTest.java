// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web;

import static org.assertj.core.api.Assertions.assertThat;

import nl.gestand.ontology.model.Claimant;
import nl.gestand.ontology.model.CommitmentId;
import nl.gestand.ontology.model.EventId;
import nl.gestand.ontology.model.Status;
import nl.gestand.ontology.model.StatusEvent;
import nl.gestand.ontology.store.Recording;
import nl.gestand.web.TestSite.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

class RegisterPageTest {

  private static final String ZAAK = """
      {"Id":"%s","Nummer":"2099Z0000%d","Soort":"Motie","Titel":"Voorbeelden","Onderwerp":"Motie van het lid Voorbeeld over \
      een proef","GestartOp":"2099-02-18T00:00:00+01:00","Grondslagvoorhang":null,"Volgnummer":%d,\
      "Kabinetsappreciatie":"%s","GewijzigdOp":"2099-02-19T07:59:02+01:00",\
      "Kamerstukdossier":[{"Nummer":36999,"Toevoeging":null}],"Besluit":[{"Id":"b-%d","BesluitSoort":"Stemmen - aangenomen",\
      "BesluitTekst":"Aangenomen.","Status":"Besluit","GewijzigdOp":"2025-02-25T16:00:00+01:00","Verwijderd":false,\
      "Stemming":[{"Id":"s-1","Soort":"Voor","FractieGrootte":5,"ActorNaam":"VBD","ActorFractie":"VBD","Vergissing":true}]}]}
      """;
  private static final String LETTER = """
      {"Id":"brief-1","Nummer":"2099Z00100","Soort":"Brief regering","Onderwerp":"Uitvoering motie Voorbeeld (36999, nr. 7)",\
      "GestartOp":"2099-06-01T00:00:00+02:00","Grondslagvoorhang":null}""";

  @TempDir
  private static Path folder;
  private static TestSite site;

  @BeforeAll
  static void open() {
    site = TestSite.open(folder);
    site.takeInRecords(ZAAK.formatted("zaak-7", 7, 7, "Ontraden", 7).replace("2099-", "2025-")
        + ZAAK.formatted("zaak-8", 8, 8, "Oordeel Kamer", 8).replace("2099-", "2025-") + LETTER.replace("2099-", "2025-"));
    site.takeInRecords(ZAAK.formatted("zaak-8", 8, 8, "Overgenomen", 8).replace("2099-", "2025-"));
  }

  @AfterAll
  static void close() {
    site.close();
  }

  @Test
  void motie_showsWhatTheRegisterSaysAndWhatCameAfter() {
    String page = page("/commitment/kst-36999-7");

    assertThat(page).contains("En toen?", "staat één latere brief van de regering", "Uitvoering motie Voorbeeld",
        "Zaak 2099Z00007", "Oordeel van de regering: ‘Ontraden’", "Stemmen: voor: 1 fractie", "zei later zich te hebben vergist",
        "gekoppeld op dossier en volgnummer", "gekoppeld op het nummer in het onderwerp");
  }

  @Test
  void adoptedMotie_ofWhichNoLetterIsKnown_saysSo() {
    assertThat(page("/commitment/kst-36999-8")).contains("Er is geen latere brief over de uitvoering bekend.");
  }

  @Test
  void fieldThatChanged_isShownWithBothWordsAndWhoseDayItIs() {
    assertThat(page("/commitment/kst-36999-8"))
        .contains("Kabinetsappreciatie: ‘Oordeel Kamer’ werd ‘Overgenomen’", "(toen zagen wij het)");
  }

  @Test
  void letterParted_isNoLongerAmongTheLetters_andTheLogSaysWhoDidIt() {
    site.takeInRecords(LETTER.replace("2099-", "2025-").replace("brief-1", "brief-2").replace("nr. 7", "nr. 8")
        .replace("2099Z00100", "2099Z00101"));
    Visitor chris = site.signedIn("chris");
    HttpResponse<String> parted = chris.post("/commitment/kst-36999-8/koppeling", Map.of("csrf",
        chris.csrf(), "record", "tweedekamer-zaak-brief-2", "hoort", "nee", "reden", "andere motie"));

    assertThat(parted.statusCode()).isEqualTo(303);
    assertThat(page("/commitment/kst-36999-8")).contains("Losgemaakt (1)", "Losgemaakt door chris", "‘andere motie’")
        .doesNotContain("staat één latere brief");
    assertThat(site.signedIn("ada").get("/beheer/logboek").body()).contains("koppeling beoordeeld");
  }

  @Test
  void zaakThatAloneSaysWhatAMotieIs_cantBeParted_andThePageSaysWhy() {
    Visitor chris = site.signedIn("chris");
    HttpResponse<String> refused = chris.post("/commitment/kst-36999-8/koppeling", Map.of("csrf", chris.csrf(),
        "record", "tweedekamer-zaak-zaak-8", "hoort", "nee", "reden", ""));

    assertThat(refused.statusCode()).isEqualTo(404);
    assertThat(refused.body()).contains("er is niets anders dat zegt wat zij is");
  }

  @Test
  void motieThatMayBeKnownTwice_isShownToTheAdministrator_whoSaysWhetherItIsOne() {
    site.takeInRecords(ZAAK.formatted("zaak-9", 9, 0, "Ontraden", 9).replace("2099-", "2025-")
        .replace("\"Kamerstukdossier\":[{\"Nummer\":36999,\"Toevoeging\":null}],", ""));
    Visitor ada = site.signedIn("ada");
    assertThat(ada.get("/beheer/registers").body()).contains("Voorgestelde koppelingen", "2099Z00009", "kst-36999-7", "kst-36999-8",
        "hetzelfde zijn titel, indiener en dag");

    assertThat(answer(ada, "kst-36999-8", "nee").statusCode()).isEqualTo(303);
    assertThat(ada.get("/beheer/registers").body()).contains("2099Z00009", "kst-36999-7").doesNotContain("kst-36999-8");
    assertThat(answer(ada, "kst-36999-7", "ja").statusCode()).isEqualTo(303);
    assertThat(ada.get("/beheer/registers").body()).doesNotContain("2099Z00009");
    assertThat(page("/commitment/kst-36999-7")).contains("Zaak 2099Z00009", "gekoppeld op het oordeel van een mens");
    assertThat(site.visitor().get("/commitment/2099Z00009").headers().firstValue("Location"))
        .hasValueSatisfying(to -> assertThat(to).endsWith("/commitment/kst-36999-7"));
    assertThat(answer(ada, "kst-36999-7", "ja").statusCode()).isEqualTo(404);
    assertThat(answer(ada, "nonsens", "ja").statusCode()).isEqualTo(400);
  }

  private static HttpResponse<String> answer(Visitor who, String motie, String answer) {
    return who.post("/beheer/registers/koppeling", Map.of("csrf", who.csrf(), "record", "tweedekamer-zaak-zaak-9",
        "motie", motie, "antwoord", answer));
  }

  @Test
  void wordThatNobodyKnows_isAnAlarmForTheAdministrator() {
    site.takeInRecords("{\"Id\":\"s-9\",\"Besluit_Id\":\"b-x\",\"Soort\":\"Twijfelt\",\"FractieGrootte\":3,\"ActorNaam\":\"VBD\","
        + "\"ActorFractie\":\"VBD\",\"Vergissing\":false}\n{\"Vreemd\":1}");

    assertThat(site.signedIn("ada").get("/beheer/registers").body())
        .contains("onbekend woord", "Soort: Twijfelt", "tweedekamer/Stemming/s-9", "Geweigerde records (1)", "valt niet te zien");
  }

  @Test
  void addressByTheNumberOfTheZaak_leadsToThatOfThePaper_onceThereIsOne() {
    String early = ZAAK.formatted("zaak-6", 6, 6, "Ontraden", 6).replace("2099-", "2025-").replace("2099Z00006", "2025Z00006");
    site.takeInRecords(early.replace("\"Nummer\":36999", "\"Nummer\":null").replace("\"Volgnummer\":6", "\"Volgnummer\":-1"));
    assertThat(page("/commitment/2025Z00006")).contains("een proef");
    site.record(Recording.of(new StatusEvent(new EventId("vroeg-gezegd"), new CommitmentId("2025Z00006"), Status.IN_PROGRESS,
        "", Claimant.MINISTRY, "anna", LocalDate.of(2025, 6, 5), Optional.empty(), OptionalDouble.empty(), Optional.empty(),
        "Gezegd voor er een kamerstuk was.", Optional.empty()), site.history("/commitment/2025Z00006").version()));
    site.takeInRecords(early);
    assertThat(page("/commitment/kst-36999-6")).as("what was said before goes along").contains("Gezegd voor er een kamerstuk was.");

    for (String[] led : new String[][] {{"/commitment/2025Z00006?peildatum=2025-03-01", "/commitment/kst-36999-6?peildatum=2025-03-01"},
        {"/commitment/2025Z00006/citaat.ris", "/commitment/kst-36999-6/citaat.ris"},
        {"/id/commitment/2025Z00006", "/id/commitment/kst-36999-6"},
        {"/data/commitment/2025Z00006.ttl", "/data/commitment/kst-36999-6.ttl"},
        {"/api/v1/commitments/2025Z00006", "/api/v1/commitments/kst-36999-6"}}) {
      HttpResponse<String> answer = site.visitor().get(led[0]);
      assertThat(answer.statusCode()).as(led[0]).isEqualTo(301);
      assertThat(answer.headers().firstValue("Location")).hasValueSatisfying(to -> assertThat(to).endsWith(led[1]));
    }
    assertThat(site.visitor().get("/commitment/2025Z09999").statusCode()).isEqualTo(404);
  }

  private static String page(String path) {
    HttpResponse<String> response = site.visitor().get(path);
    assertThat(response.statusCode()).isEqualTo(200);
    return response.body();
  }
}
