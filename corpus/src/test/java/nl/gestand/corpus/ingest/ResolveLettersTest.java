// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import nl.gestand.corpus.archive.Archive;
import nl.gestand.corpus.ingest.IngestOutcome.Outcome;
import nl.gestand.corpus.source.Intake;
import nl.gestand.ontology.citation.Identifier;
import nl.gestand.ontology.model.DocumentId;
import nl.gestand.ontology.model.Finding;
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
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

class ResolveLettersTest {

  private static final Intake INTAKE = new Intake();
  private static final String CITES = "<p>In mijn brief van 4 april jl. schreef ik hoe wij met gemeenten werken.</p>";

  @TempDir
  private Path folder;
  private KnowledgeStore store;
  private DocumentStore documents;

  @BeforeEach
  void open() {
    store = KnowledgeStore.open("mem:", new Uris("https://gestand.example"));
    documents = new DocumentStore(store);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @AfterAll
  static void end() {
    INTAKE.close();
  }

  @Test
  void ingest_oneLetterOfThatDayAndMinistry_isWhatIsMeant() {
    ingest(letter("67", "2025-04-04", "Infrastructuur en Waterstaat", ""),
        letter("68", "2025-04-04", "Financiën", ""));
    ingest(letter("70", "2025-06-20", "Infrastructuur en Waterstaat", CITES));

    assertThat(cited("kst-12345-70").targets()).extracting(Identifier::canonical).containsExactly("kst-12345-67");
    assertThat(cited("kst-12345-70").confidence()).isLessThan(0.7);
  }

  @Test
  void ingest_letterThatComesLater_isFoundThen() {
    ingest(letter("70", "2025-06-20", "Infrastructuur en Waterstaat", CITES));
    assertThat(cited("kst-12345-70").targets()).isEmpty();

    ingest(letter("67", "2025-04-04", "Infrastructuur en Waterstaat", ""));

    assertThat(cited("kst-12345-70").targets()).extracting(Identifier::canonical).containsExactly("kst-12345-67");
  }

  @Test
  void ingest_bothInOneChange_areTied() {
    ingest(letter("70", "2025-06-20", "Infrastructuur en Waterstaat", CITES),
        letter("67", "2025-04-04", "Infrastructuur en Waterstaat", ""));

    assertThat(cited("kst-12345-70").targets()).extracting(Identifier::canonical).containsExactly("kst-12345-67");
  }

  @Test
  void ingest_secondLetterOfThatDay_makesBothCandidates() {
    ingest(letter("67", "2025-04-04", "Infrastructuur en Waterstaat", ""));
    ingest(letter("70", "2025-06-20", "Infrastructuur en Waterstaat", CITES));
    ingest(letter("69", "2025-04-04", "Infrastructuur en Waterstaat", ""));

    Finding cited = cited("kst-12345-70");
    assertThat(cited.targets()).isEmpty();
    assertThat(cited.candidates()).extracting(candidate -> candidate.target().canonical())
        .containsExactly("kst-12345-67", "kst-12345-69");
    assertThat(cited.candidates()).allMatch(candidate -> candidate.reason().contains("van deze dag"));
  }

  @Test
  void ingest_otherMinistryNamed_isThatOne() {
    ingest(letter("67", "2025-04-04", "Infrastructuur en Waterstaat", ""),
        letter("68", "2025-04-04", "Financiën", ""));
    ingest(letter("70", "2025-06-20", "Infrastructuur en Waterstaat",
        "<p>Dit staat in de brief van de minister van Financiën van 4 april 2025.</p>"));

    assertThat(cited("kst-12345-70").targets()).extracting(Identifier::canonical).containsExactly("kst-12345-68");
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "de brief van de vaste commissie voor Financiën van 4 april 2025",
      "de brief van de staatssecretaris Herstel Groningen van 4 april 2025",
      "de brief van de president van de Rekenkamer van 4 april 2025",
      "uw brief van 4 april 2025"})
  void ingest_letterOfAnother_isNotOneOfTheMinistry(String cited) {
    ingest(letter("67", "2025-04-04", "Infrastructuur en Waterstaat", ""), letter("68", "2025-04-04", "Financiën", ""));
    ingest(letter("70", "2025-06-20", "Infrastructuur en Waterstaat", "<p>Dit staat in " + cited + ".</p>"));

    assertThat(cited("kst-12345-70").targets()).isEmpty();
    assertThat(cited("kst-12345-70").candidates()).isEmpty();
  }

  @Test
  void ingest_sameFileAgain_isUnchanged() {
    OfferedFile earlier = letter("67", "2025-04-04", "Infrastructuur en Waterstaat", "");
    OfferedFile later = letter("70", "2025-06-20", "Infrastructuur en Waterstaat", CITES);
    ingest(earlier, later);

    assertThat(ingest(earlier, later)).containsExactly(Outcome.UNCHANGED, Outcome.UNCHANGED);
    assertThat(cited("kst-12345-70").targets()).hasSize(1);
  }

  private Finding cited(String document) {
    return documents.find(new DocumentId(document)).orElseThrow().findings().stream()
        .filter(finding -> finding.rule().equals("brief-op-datum")).findFirst().orElseThrow();
  }

  private List<Outcome> ingest(OfferedFile... files) {
    List<Outcome> outcomes = new ArrayList<>();
    new Ingest(INTAKE, new Archive(folder), documents,
        new StatuteStore(store, Clock.systemUTC())).run(List.of(files), told -> outcomes.add(told.outcome()));
    return outcomes;
  }

  private static OfferedFile letter(String number, String day, String ministry, String body) {
    String page = """
        <!doctype html><html><head><meta charset="utf-8"><title>Brief %1$s</title>
        <meta name="DCTERMS.identifier" content="kst-12345-%1$s"><meta name="DCTERMS.type" content="Brief regering">
        <meta name="DCTERMS.issued" content="%2$s"><meta name="OVERHEIDop.dossiernummer" content="12345">
        <meta name="OVERHEIDop.ondernummer" content="%1$s"><meta name="OVERHEIDop.indiener" content="A.B. van Dam">
        <meta name="gestand.functie" content="Minister van %3$s"></head><body><h1>Brief %1$s</h1>%4$s
        </body></html>""".formatted(number, day, ministry, body);
    return new OfferedFile() {
      @Override
      public String name() {
        return "brief-" + number + ".html";
      }

      @Override
      public byte[] bytes() {
        return page.getBytes(StandardCharsets.UTF_8);
      }
    };
  }
}
