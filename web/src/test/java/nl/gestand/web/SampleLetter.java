// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web;

import nl.gestand.corpus.archive.Archive;
import nl.gestand.corpus.structure.StructuredText;
import nl.gestand.ontology.Examples;
import nl.gestand.ontology.citation.Article;
import nl.gestand.ontology.citation.Identifier;
import nl.gestand.ontology.citation.Kamerstuk;
import nl.gestand.ontology.citation.ToezeggingNumber;
import nl.gestand.ontology.model.Claimant;
import nl.gestand.ontology.model.Commitment;
import nl.gestand.ontology.model.CommitmentId;
import nl.gestand.ontology.model.CommitmentKind;
import nl.gestand.ontology.model.ContentHash;
import nl.gestand.ontology.model.Document;
import nl.gestand.ontology.model.DocumentKind;
import nl.gestand.ontology.model.EventId;
import nl.gestand.ontology.model.Evidence;
import nl.gestand.ontology.model.Fault;
import nl.gestand.ontology.model.FaultKind;
import nl.gestand.ontology.model.Finding;
import nl.gestand.ontology.model.FindingKind;
import nl.gestand.ontology.model.Passage;
import nl.gestand.ontology.model.PassageKind;
import nl.gestand.ontology.model.Link;
import nl.gestand.ontology.model.LinkKind;
import nl.gestand.ontology.model.Person;
import nl.gestand.ontology.model.Reading;
import nl.gestand.ontology.model.Status;
import nl.gestand.ontology.model.StatusEvent;
import nl.gestand.ontology.model.TextSpan;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The letter of {@link Examples} with a whole text: of every kind of passage one, and findings inside each other. */
final class SampleLetter {

  static final String PROMISED = "is toegezegd de Kamer een reactie op het rapport te sturen (TZ202504-096)";
  static final String CLOSED =
      "Hiermee doe ik de motie van de leden Van der Werf en Krul (Kamerstuk 34 843, nr. 101) af";
  static final String HOSTILE = "<script>alert(1)</script>";

  static final Fault MOVED = new Fault(FaultKind.ARTICLE_GONE, "Artikel 240b Sr bestond op die dag niet meer.",
      List.of(new Article("BWBR0001854", "252")), 1);

  /** How many toezeggingen there are to change, apart from that of {@link Examples}. */
  static final int SPARE = 60;

  static final CommitmentId OTHER_MINISTRY = new CommitmentId("kst-34843-102");

  private final StringBuilder text = new StringBuilder();
  private final List<Passage> passages = new ArrayList<>();

  private SampleLetter() {
    add(PassageKind.LETTERHEAD, 1, "Aan de Voorzitter van de Tweede Kamer\nPostbus 20018");
    add(PassageKind.HEADING, 1, "Het rapport");
    add(PassageKind.PARAGRAPH, 1, "Op 3 april 2025 " + PROMISED + ". Die reactie volgt na de zomer. \uD83D\uDE00 "
        + CLOSED + ".");
    add(PassageKind.LIST_ITEM, 1, "- de strafbaarstelling van sextortion;");
    add(PassageKind.LIST_ITEM, 2, "- artikel 240b Sr " + HOSTILE + ".");
    add(PassageKind.FURNITURE, 2, "Pagina 2 van 2");
    add(PassageKind.TABLE, 2, "Jaar\tMeldingen\n2023\t100\n2024\t200");
    add(PassageKind.FOOTNOTE, 2, "1 Kamerstuk 34 843, nr. 101.");
    add(PassageKind.SIGNATURE, 2, "De Minister van Justitie en Veiligheid,\nD.M. van Weel");
  }

  /** The letter and the commitments it describes, with its text and its bytes in the archive. */
  static Reading reading(Archive archive) {
    return new SampleLetter().read(archive);
  }

  private Reading read(Archive archive) {
    ContentHash original = archive.put("%PDF-1.7 de brief".getBytes(StandardCharsets.UTF_8));
    ContentHash archived = archive.put(new StructuredText(text.toString(), passages, 2));
    Document document = new Document(Examples.LETTER, DocumentKind.LETTER,
        List.of(new Kamerstuk(Examples.DOSSIER, "126")), "Brief regering", "voortgang aanpak online misbruik",
        Optional.of(Examples.LETTER_DATE), List.of(Examples.MINISTER), List.of("jenv"), List.of("tk-jv"), "Tweede Kamer",
        Optional.of(Examples.DOSSIER), "5555555",
        Optional.of(URI.create("https://zoek.officielebekendmakingen.nl/kst-34843-126.html")), true, original,
        archived, 2);
    List<Finding> findings = List.of(
        finding(PROMISED, FindingKind.COMMITMENT_MENTION, List.of(), Optional.of(Examples.TOEZEGGING)),
        finding("na de zomer", FindingKind.TERM, List.of(), Optional.empty()),
        finding(CLOSED, FindingKind.STATUS_CLAIM, List.of(), Optional.of(Examples.MOTIE)),
        finding("Kamerstuk 34 843, nr. 101", FindingKind.PARLIAMENTARY_CITATION, List.of(Examples.MOTIE_NUMBER),
            Optional.empty()),
        finding("artikel 240b Sr", FindingKind.LAW_CITATION, List.of(new Article("BWBR0001854", "240b")),
            Optional.empty()));
    List<Commitment> commitments =
        new ArrayList<>(List.of(motie(Examples.MOTIE, "Motie over voorlichting", List.of("jenv"), List.of()),
            motie(OTHER_MINISTRY, "Motie over zorg", List.of("vws"),
                List.of(new Link(OTHER_MINISTRY, LinkKind.REPLACES, Examples.MOTIE)))));
    List<StatusEvent> claims = new ArrayList<>(List.of(
        claim("aaaaaaaa-closed", Examples.MOTIE, Status.CLOSED_BY_GOVERNMENT, Examples.LETTER_DATE, CLOSED)));
    commitments.add(toezegging(Examples.TOEZEGGING_NUMBER));
    for (int i = 0; i < SPARE; i++) {
      commitments.add(toezegging(spare(i)));
    }
    commitments.stream().filter(commitment -> commitment.kind() == CommitmentKind.TOEZEGGING)
        .forEach(commitment -> claims.add(claim("promised-" + commitment.id(), commitment.id(), Status.PROMISED,
            LocalDate.of(2025, 4, 3), PROMISED)));
    return new Reading(document, Examples.READER, findings, commitments, claims);
  }

  /** A toezegging like that of {@link Examples}, for a test that changes it. */
  static ToezeggingNumber spare(int number) {
    return new ToezeggingNumber(ToezeggingNumber.Scheme.TK, "TZ202504-" + (200 + number));
  }

  private Commitment toezegging(ToezeggingNumber number) {
    return new Commitment(CommitmentId.of(number), CommitmentKind.TOEZEGGING, Optional.of(number),
        "reactie op het rapport", "een reactie op het rapport te sturen", Optional.of(LocalDate.of(2025, 4, 3)),
        List.of(Examples.MINISTER), List.of(new Person("Van Nispen", "", "SP")), List.of("jenv"),
        Optional.of(Examples.DOSSIER), Optional.of(Examples.afterTheSummer()), "commissiedebat",
        Optional.of(evidence(PROMISED)), List.of());
  }

  private Commitment motie(CommitmentId id, String title, List<String> ministries, List<Link> links) {
    return new Commitment(id, CommitmentKind.MOTIE, Optional.of(new Kamerstuk(Examples.DOSSIER,
        id.value().substring(id.value().lastIndexOf('-') + 1))), title, "voorlichting te geven",
        Optional.of(LocalDate.of(2025, 5, 28)), List.of(new Person("Van der Werf", "", "D66")), List.of(), ministries,
        Optional.of(Examples.DOSSIER), Optional.empty(), "", Optional.of(evidence(CLOSED)), links);
  }

  private StatusEvent claim(String id, CommitmentId commitment, Status status, LocalDate day, String quote) {
    return new StatusEvent(new EventId(id), commitment, status, "toegezegd", Claimant.LETTER, Examples.READER, day,
        Optional.of(evidence(quote)), OptionalDouble.of(0.9), Optional.empty(), "", Optional.empty());
  }

  private Finding finding(
      String quote, FindingKind kind, List<Identifier> targets, Optional<CommitmentId> commitment) {
    return new Finding(span(quote), quote, kind, targets, commitment,
        kind == FindingKind.STATUS_CLAIM ? Optional.of(Status.CLOSED_BY_GOVERNMENT) : Optional.empty(),
        kind == FindingKind.TERM ? Optional.of(Examples.afterTheSummer()) : Optional.empty(), "voorbeeld", 0.9, "",
        Optional.empty(), List.of(), kind == FindingKind.LAW_CITATION ? Optional.of(MOVED) : Optional.empty());
  }

  private Evidence.InDocument evidence(String quote) {
    return new Evidence.InDocument(Examples.LETTER, span(quote), quote);
  }

  private TextSpan span(String quote) {
    int index = text.indexOf(quote);
    int start = text.codePointCount(0, index);
    return new TextSpan(start, start + quote.codePointCount(0, quote.length()));
  }

  private void add(PassageKind kind, int page, String words) {
    text.append(text.isEmpty() ? "" : "\n\n");
    int start = text.codePointCount(0, text.length());
    text.append(words);
    passages.add(new Passage(new TextSpan(start, text.codePointCount(0, text.length())), kind, page,
        kind == PassageKind.FOOTNOTE ? "1" : ""));
  }
}
