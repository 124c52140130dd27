// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.describe;

import nl.gestand.corpus.recognise.Context;
import nl.gestand.corpus.recognise.Recogniser;
import nl.gestand.corpus.recognise.RowState;
import nl.gestand.corpus.source.DutchDates;
import nl.gestand.corpus.source.eerstekamer.SenateDecision;
import nl.gestand.corpus.source.overview.OverviewColumn;
import nl.gestand.corpus.source.overview.OverviewRow;
import nl.gestand.corpus.structure.StructurePlainText;
import nl.gestand.ontology.citation.Identifier;
import nl.gestand.ontology.citation.Kamerstuk;
import nl.gestand.ontology.model.Claimant;
import nl.gestand.ontology.model.Commitment;
import nl.gestand.ontology.model.CommitmentKind;
import nl.gestand.ontology.model.Document;
import nl.gestand.ontology.model.DocumentKind;
import nl.gestand.ontology.model.Finding;
import nl.gestand.ontology.model.FindingKind;
import nl.gestand.ontology.model.Status;
import nl.gestand.ontology.model.StatusEvent;
import nl.gestand.ontology.model.Term;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The moties and toezeggingen that a document lists row by row, and what it says of each; the row is the evidence. */
final class ListedRows {

  private static final String SENATE_RULE = "lijst-eerste-kamer";
  private static final String NUMBERED = "bijlage-nummer";
  private static final String DESCRIBED = "bijlage-omschrijving";

  private final Document document;
  private final Quoted source;
  private final List<Commitment> commitments = new ArrayList<>();
  private final List<StatusEvent> claims = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();

  private record Said(Status status, String word, Optional<Term> term, String rule, double confidence) {}

  ListedRows(List<OverviewRow> rows, Document document, Quoted source) {
    this.document = document;
    this.source = source;
    rows.forEach(this::read);
  }

  List<Commitment> commitments() {
    return commitments;
  }

  /** None where nobody knows of which day the document is. */
  List<StatusEvent> claims() {
    return claims;
  }

  List<Finding> findings() {
    return findings;
  }

  private void read(OverviewRow row) {
    List<Identifier> papers = row.kind() == CommitmentKind.MOTIE ? papers(row) : List.of();
    Optional<Identifier> number = row.number().or(() -> papers.size() == 1 ? Optional.of(papers.getFirst()) : Optional.empty());
    Commitment commitment = Commitments.ofRow(row, number, document, source);
    commitments.add(commitment);
    findings.add(new Finding(row.described(), source.exact(row.described()), FindingKind.COMMITMENT_MENTION, List.of(),
        Optional.of(commitment.id()), Optional.empty(), Optional.empty(), number.isPresent() ? NUMBERED : DESCRIBED,
        number.isPresent() ? 0.98 : 0.8, papers.size() > 1
            ? "De vindplaats noemt meer dan één stuk; welk de motie is, staat er niet." : ""));
    said(row, number).ifPresent(said -> claim(row, commitment, said));
  }

  /** The papers that the place names: the one of the motie, where there is one. */
  private static List<Identifier> papers(OverviewRow row) {
    String place = row.cell(OverviewColumn.PLACE);
    String named = place.isEmpty() ? row.cell(OverviewColumn.NUMBER) : place;
    return named.isEmpty() ? List.of() : Recogniser.recognise(StructurePlainText.structure(named),
            new Context(DocumentKind.OTHER, Optional.empty(), Optional.empty(), List.of())).citations().stream()
        .flatMap(citation -> citation.targets().stream()).filter(Kamerstuk.class::isInstance).distinct().toList();
  }

  private Optional<Said> said(OverviewRow row, Optional<Identifier> number) {
    if (SenateDecision.isOf(row)) {
      return SenateDecision.in(row)
          .map(found -> new Said(found.status(), found.word(), found.term(), SENATE_RULE, 0.95));
    }
    String state = row.cell(OverviewColumn.STATE);
    String status = row.cell(OverviewColumn.STATUS);
    String term = row.cell(OverviewColumn.TERM);
    String words = status.isEmpty() ? state : status + ". " + state;
    String all = term.isEmpty() ? words : words + " De Kamer wordt hierover " + term + " geïnformeerd.";
    return RowState.read(all, row.kind(), number, row.section(), document.date())
        .map(found -> new Said(found.status(), words.isEmpty() ? row.section() : words, found.term(), found.rule(),
            found.confidence()));
  }

  private void claim(OverviewRow row, Commitment commitment, Said said) {
    findings.add(new Finding(row.span(), source.exact(row.span()), FindingKind.STATUS_CLAIM, List.of(),
        Optional.of(commitment.id()), Optional.of(said.status()), said.term(), said.rule(), said.confidence(), ""));
    boolean chamber = said.rule().equals(SENATE_RULE) && document.ministries().isEmpty();
    document.date().ifPresent(listed -> claims.add(Claims.listed(commitment.id(), said.status(), said.word(),
        chamber ? Claimant.CHAMBER : Claimant.LETTER, said.status().open() ? listed : closedOn(row, listed),
        source.evidence(row.span()), said.confidence(), said.term())));
  }

  /** What is done was done on the day of the letter that the row names; where it names none, on that of the list. */
  private static LocalDate closedOn(OverviewRow row, LocalDate listed) {
    return DutchDates.inCell(row.cell(OverviewColumn.STATE)).filter(day -> !day.isAfter(listed)).orElse(listed);
  }
}
