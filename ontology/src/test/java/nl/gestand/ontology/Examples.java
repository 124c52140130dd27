// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology;

import nl.gestand.ontology.citation.Dossier;
import nl.gestand.ontology.citation.Identifier;
import nl.gestand.ontology.citation.Kamerstuk;
import nl.gestand.ontology.citation.ToezeggingNumber;
import nl.gestand.ontology.model.Candidate;
import nl.gestand.ontology.model.Claimant;
import nl.gestand.ontology.model.Commitment;
import nl.gestand.ontology.model.CommitmentId;
import nl.gestand.ontology.model.CommitmentKind;
import nl.gestand.ontology.model.ContentHash;
import nl.gestand.ontology.model.Document;
import nl.gestand.ontology.model.DocumentId;
import nl.gestand.ontology.model.DocumentKind;
import nl.gestand.ontology.model.EventId;
import nl.gestand.ontology.model.Evidence;
import nl.gestand.ontology.model.Fault;
import nl.gestand.ontology.model.FaultKind;
import nl.gestand.ontology.model.Finding;
import nl.gestand.ontology.model.FindingKind;
import nl.gestand.ontology.model.Link;
import nl.gestand.ontology.model.Person;
import nl.gestand.ontology.model.Reading;
import nl.gestand.ontology.model.Status;
import nl.gestand.ontology.model.StatusEvent;
import nl.gestand.ontology.model.Term;
import nl.gestand.ontology.model.TextSpan;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** One family of examples for all tests: a letter that closes a motie and a toezegging, and the motie itself. */
public final class Examples {

  public static final String READER = "reader/1";
  public static final Dossier DOSSIER = new Dossier("34843", "");
  public static final Kamerstuk MOTIE_NUMBER = new Kamerstuk(DOSSIER, "101");
  public static final ToezeggingNumber TOEZEGGING_NUMBER =
      new ToezeggingNumber(ToezeggingNumber.Scheme.TK, "TZ202504-096");
  public static final CommitmentId MOTIE = CommitmentId.of(MOTIE_NUMBER);
  public static final CommitmentId TOEZEGGING = CommitmentId.of(TOEZEGGING_NUMBER);
  public static final DocumentId LETTER = new DocumentId("kst-34843-126");
  public static final LocalDate LETTER_DATE = LocalDate.of(2025, 7, 7);
  public static final Person MINISTER =
      new Person("D.M. van Weel", "Minister van Justitie en Veiligheid", "", "david-van-weel");

  private static final String LETTER_TEXT =
      "De motie is hiermee afgedaan. Een reactie volgt na de zomer, zoals toegezegd (TZ202504-096).";

  private Examples() {}

  /** The motie as its own paper: submitted by two members. */
  public static Reading motie() {
    Document document = document(new DocumentId(MOTIE.value()), DocumentKind.MOTIE, "Motie over voorlichting",
        LocalDate.of(2025, 5, 28), MOTIE_NUMBER);
    Evidence.InDocument evidence = new Evidence.InDocument(document.id(), new TextSpan(0, 12), "voorlichting");
    Commitment commitment = new Commitment(MOTIE, CommitmentKind.MOTIE, Optional.of(MOTIE_NUMBER),
        "Motie over voorlichting", "voorlichting aan ouders te geven", document.date(),
        List.of(new Person("Van der Werf", "", "D66"), new Person("Krul", "", "CDA")), List.of(), List.of("jenv"),
        Optional.of(DOSSIER), Optional.empty(), "", Optional.of(evidence), List.of());
    return new Reading(document, READER, List.of(), List.of(commitment), List.of(
        claim("0123456789abcdef", MOTIE, Status.SUBMITTED, Claimant.CHAMBER, LocalDate.of(2025, 5, 28), evidence)));
  }

  /** The letter: it describes the toezegging, promises a reaction "na de zomer", and closes the motie. */
  public static Reading letter() {
    return letter(List.of(closesMotie(), promises()));
  }

  public static Reading letter(List<StatusEvent> claims) {
    Document document = document(LETTER, DocumentKind.LETTER, "Voortgang aanpak", LETTER_DATE,
        new Kamerstuk(DOSSIER, "126"));
    Commitment toezegging = new Commitment(TOEZEGGING, CommitmentKind.TOEZEGGING, Optional.of(TOEZEGGING_NUMBER),
        "Reactie op het rapport", "een reactie te geven op het rapport", Optional.of(LocalDate.of(2025, 4, 3)),
        List.of(MINISTER), List.of(new Person("Van Nispen", "", "SP")), List.of("jenv"), Optional.of(DOSSIER),
        Optional.of(afterTheSummer()), "commissiedebat", Optional.of(letterEvidence(30, 91)), List.of());
    Finding mention = new Finding(new TextSpan(78, 90), LETTER_TEXT.substring(78, 90),
        FindingKind.COMMITMENT_MENTION, List.of(TOEZEGGING_NUMBER), Optional.of(TOEZEGGING), Optional.empty(),
        Optional.empty(), "tz", 0.95, "", Optional.of(LETTER_DATE),
        List.of(new Candidate(MOTIE_NUMBER, "van deze dag")), Optional.of(new Fault(FaultKind.WRONG_DAY,
            "De dag past niet bij het nummer.", List.of(TOEZEGGING_NUMBER), 0.8)));
    Finding status = new Finding(new TextSpan(0, 29), LETTER_TEXT.substring(0, 29), FindingKind.STATUS_CLAIM,
        List.of(), Optional.of(MOTIE), Optional.of(Status.CLOSED_BY_GOVERNMENT), Optional.empty(), "hiermee", 0.9, "");
    return new Reading(document, READER, List.of(status, mention), List.of(toezegging), claims);
  }

  public static StatusEvent closesMotie() {
    return claim("fedcba9876543210", MOTIE, Status.CLOSED_BY_GOVERNMENT, Claimant.LETTER, LETTER_DATE,
        letterEvidence(0, 29));
  }

  public static StatusEvent promises() {
    return claim("00112233445566778", TOEZEGGING, Status.PROMISED, Claimant.LETTER, LocalDate.of(2025, 4, 3),
        letterEvidence(30, 91));
  }

  /** What an official records by hand. */
  public static StatusEvent recorded(String id, Status status, LocalDate validFrom) {
    return recorded(id, TOEZEGGING, status, Claimant.MINISTRY, validFrom);
  }

  /** What a person records by hand. */
  public static StatusEvent recorded(
      String id, CommitmentId commitment, Status status, Claimant claimedBy, LocalDate validFrom) {
    return new StatusEvent(new EventId(id), commitment, status, "Voldaan", claimedBy, "anna", validFrom,
        Optional.of(new Evidence.OnTheWeb(URI.create("https://www.example.org/brief"), "De reactie is verstuurd.")),
        OptionalDouble.empty(), Optional.empty(), "verstuurd met de brief", Optional.empty());
  }

  /** A reading whose first commitment has links. */
  public static Reading linked(Reading reading, List<Link> links) {
    Commitment plain = reading.commitments().getFirst();
    Commitment linked = new Commitment(plain.id(), plain.kind(), plain.number(), plain.title(), plain.request(),
        plain.date(), plain.people(), plain.addressees(), plain.ministries(), plain.dossier(), plain.term(),
        plain.madeIn(), plain.evidence(), links);
    return new Reading(reading.document(), reading.reader(), reading.findings(), List.of(linked), reading.claims());
  }

  public static Term afterTheSummer() {
    return new Term("na de zomer", Optional.of(LocalDate.of(2025, 9, 1)), Optional.of(LocalDate.of(2025, 12, 31)),
        "na-de-zomer");
  }

  public static Evidence.InDocument letterEvidence(int start, int end) {
    return new Evidence.InDocument(LETTER, new TextSpan(start, end), LETTER_TEXT.substring(start, end));
  }

  public static StatusEvent claim(String id, CommitmentId commitment, Status status, Claimant claimedBy,
      LocalDate validFrom, Evidence evidence) {
    return new StatusEvent(new EventId(id), commitment, status, "afgedaan", claimedBy, READER, validFrom,
        Optional.of(evidence), OptionalDouble.of(0.9), Optional.empty(), "", Optional.empty());
  }

  private static Document document(
      DocumentId id, DocumentKind kind, String title, LocalDate date, Identifier identifier) {
    ContentHash hash = ContentHash.of(id.value().getBytes(StandardCharsets.UTF_8));
    return new Document(id, kind, List.of(identifier), kind == DocumentKind.MOTIE ? "Motie" : "Brief regering", title,
        Optional.of(date), List.of(MINISTER), List.of("jenv"), List.of("tk-fin", "tk-jv"), "Tweede Kamer", Optional.of(DOSSIER), "5555555",
        Optional.of(URI.create("https://zoek.officielebekendmakingen.nl/" + id + ".html")), false, hash, hash, 1);
  }
}
