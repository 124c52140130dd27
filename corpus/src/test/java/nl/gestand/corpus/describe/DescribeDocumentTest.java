// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.describe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import nl.gestand.corpus.source.Head;
import nl.gestand.corpus.source.Received;
import nl.gestand.corpus.structure.StructurePlainText;
import nl.gestand.ontology.citation.Dossier;
import nl.gestand.ontology.citation.Identifier;
import nl.gestand.ontology.citation.Kamerstuk;
import nl.gestand.ontology.model.Claimant;
import nl.gestand.ontology.model.Commitment;
import nl.gestand.ontology.model.CommitmentId;
import nl.gestand.ontology.model.CommitmentKind;
import nl.gestand.ontology.model.ContentHash;
import nl.gestand.ontology.model.DocumentKind;
import nl.gestand.ontology.model.Link;
import nl.gestand.ontology.model.LinkKind;
import nl.gestand.ontology.model.Reading;
import nl.gestand.ontology.model.Status;
import nl.gestand.ontology.model.StatusEvent;
import nl.gestand.ontology.model.Term;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

class DescribeDocumentTest {

  private static final Dossier DOSSIER = new Dossier("12345", "");
  private static final LocalDate DAY = LocalDate.of(2025, 2, 13);

  @Test
  void motieThatReplacesAnother_isLinkedToItAndEndsIt() {
    Reading reading = describe(DocumentKind.MOTIE, "7",
        "Gewijzigde motie van het lid Van Dam, ter vervanging van die gedrukt onder nr. 3 – Fietsbeleid",
        "De Kamer,\n\nverzoekt de regering de paden te verbreden.\n");
    CommitmentId own = new CommitmentId("kst-12345-7");
    CommitmentId earlier = new CommitmentId("kst-12345-3");

    assertThat(reading.commitments().getFirst().links())
        .containsExactly(new Link(own, LinkKind.REPLACES, earlier));
    assertThat(reading.claims())
        .extracting(StatusEvent::commitment, StatusEvent::status, StatusEvent::claimedBy)
        .containsExactly(tuple(own, Status.SUBMITTED, Claimant.CHAMBER),
            tuple(earlier, Status.AMENDED, Claimant.CHAMBER));
  }

  @Test
  void motieThatReplacesNone_hasNoLink() {
    Reading reading = describe(DocumentKind.MOTIE, "7", "Motie van het lid Van Dam over vervanging van kunstmest",
        "De Kamer,\n\nverzoekt de regering de vervanging van kunstmest te bezien.\n");

    assertThat(reading.commitments().getFirst().links()).isEmpty();
  }

  @Test
  void promiseUnderAToezegging_followsFromItAndBringsItsTermAsAnEvent() {
    Reading reading = describe(DocumentKind.LETTER, "8", "Voortgang", """
        Toezegging verslag tarieven

        Ik heb toegezegd uw Kamer een verslag over de tarieven te sturen (TZ202403-011). \
        U ontvangt het verslag na de zomer. Hiermee beschouw ik deze toezegging als afgedaan.
        """);
    Commitment promise = reading.commitments().stream()
        .filter(commitment -> commitment.kind() == CommitmentKind.LETTER_PROMISE).findFirst().orElseThrow();

    assertThat(promise.links())
        .containsExactly(new Link(promise.id(), LinkKind.FOLLOWS_FROM, new CommitmentId("tz202403-011")));
    assertThat(reading.claims()).filteredOn(claim -> claim.commitment().equals(promise.id()))
        .extracting(claim -> claim.newTerm().map(Term::words)).containsExactly(Optional.of("na de zomer"));
  }

  @Test
  void committees_areThoseWhoseReportItIs_notThoseItSpeaksOf() {
    assertThat(describe(DocumentKind.DEBATE_REPORT, "8", "Fietspaden", "Verslag van een commissiedebat\n\nDe vaste commissie voor"
        + " Defensie en de vaste commissie voor Binnenlandse Zaken\nhebben op 2 juli 2025 overleg gevoerd met de minister.\n\n"
        + "De leden vroegen naar de brief aan de vaste commissie voor Financiën.\n").document().committees())
        .containsExactly("tk-biza", "tk-def");
    assertThat(describe(DocumentKind.DECISION_LIST, "9", "Lijst", "Voortouwcommissie: vaste commissie voor Financiën\n")
        .document().committees()).containsExactly("tk-fin");
    assertThat(describe(DocumentKind.LETTER, "10", "Brief over de commissie voor Defensie",
        "De vaste commissie voor Defensie heeft mij gevraagd te antwoorden.\n").document().committees()).isEmpty();
  }

  private static Reading describe(DocumentKind kind, String number, String title, String text) {
    List<Identifier> identifiers = List.of(new Kamerstuk(DOSSIER, number));
    Head head = new Head(kind, identifiers, "", title, Optional.of(DAY), List.of(), List.of("jenv"), "",
        Optional.of(DOSSIER), "", Optional.empty(), kind == DocumentKind.MOTIE ? "paden te verbreden" : "", false);
    ContentHash hash = ContentHash.of(text.getBytes(StandardCharsets.UTF_8));
    return DescribeDocument.describe(
        new Received.Accepted(StructurePlainText.structure(text), head), hash, hash);
  }
}
