// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.ingest;

import nl.gestand.ontology.citation.Identifier;
import nl.gestand.ontology.citation.Unnumbered;
import nl.gestand.ontology.model.Candidate;
import nl.gestand.ontology.model.Document;
import nl.gestand.ontology.model.DocumentKind;
import nl.gestand.ontology.model.Finding;
import nl.gestand.ontology.model.FindingKind;
import nl.gestand.ontology.model.Ministries;
import nl.gestand.ontology.model.Reading;
import nl.gestand.ontology.store.DocumentStore;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Ties letters cited by their day to letters that the store has: those of that day, of the ministry that the citation
 * names; where it names no writer, of the ministry that writes, as in "mijn brief", and else of any. One is what is
 * meant, several are candidates, and for none the citation waits. Letters to the minister and by others than the
 * government are left alone.
 *
 * <p>Reads: readings, the store. Writes: the same readings, with the citations resolved as far as the store can now.
 */
final class ResolveLetters {

  /** The same day may hold another letter that the store does not have. */
  private static final double SURE = 0.6;

  private static final int MOST_CANDIDATES = 10;

  private static final Pattern WRITER = Pattern.compile("\\bvan\\s+(?!\\d)");
  private static final Pattern OFFICE = Pattern.compile("minister|staatssecretaris");
  private static final Pattern GOVERNMENT = Pattern.compile("minister|staatssecretaris|kabinet|regering|bewindslieden");

  private final DocumentStore documents;
  private final Map<LocalDate, List<Document>> letters = new HashMap<>();

  /** Asks the store once for each day; what is stored later, another one of these sees. */
  ResolveLetters(DocumentStore documents) {
    this.documents = documents;
  }

  Reading resolve(Reading reading) {
    List<Finding> findings = reading.findings().stream()
        .map(finding -> isLetterByDay(finding) ? resolve(finding, reading.document()) : finding).toList();
    return new Reading(
        reading.document(), reading.reader(), findings, reading.commitments(), reading.claims());
  }

  /** A parliamentary citation has a day only when it is one by day. */
  private static boolean isLetterByDay(Finding finding) {
    return finding.kind() == FindingKind.PARLIAMENTARY_CITATION && finding.onDay().isPresent();
  }

  private Finding resolve(Finding finding, Document citing) {
    List<Document> meant = meant(finding, citing);
    if (meant.size() == 1) {
      return resolved(finding, List.of(id(meant.getFirst())), List.of(), SURE,
          "De enige brief van deze dag die Gestand kent en die past.");
    }
    return resolved(finding, List.of(), meant.stream().limit(MOST_CANDIDATES)
        .map(letter -> new Candidate(id(letter), "brief van deze dag, ‘" + letter.title() + "’")).toList(),
        finding.confidence(), meant.isEmpty() ? "" : "Van deze dag kent Gestand meer brieven die passen.");
  }

  private List<Document> meant(Finding finding, Document citing) {
    String words = finding.quote().toLowerCase(Locale.ROOT);
    boolean government = GOVERNMENT.matcher(words).find();
    Optional<String> named = Ministries.namedIn(finding.quote()).map(Ministries.Ministry::code);
    boolean byOther = WRITER.matcher(words).find() && !government || OFFICE.matcher(words).find() && named.isEmpty();
    if (words.startsWith("uw ") || byOther) {
      return List.of();
    }
    List<Document> ofDay = letters
        .computeIfAbsent(finding.onDay().orElseThrow(), day -> documents.ofDay(day, DocumentKind.LETTER)).stream()
        .filter(letter -> !letter.id().equals(citing.id())).toList();
    if (named.isPresent() && government) {
      return those(ofDay, letter -> letter.ministries().contains(named.get()));
    }
    List<Document> own = those(ofDay, letter -> letter.ministries().stream().anyMatch(citing.ministries()::contains));
    boolean mine = words.startsWith("mijn ") || words.startsWith("onze ");
    return mine || !own.isEmpty() ? own : ofDay;
  }

  private static List<Document> those(List<Document> letters, Predicate<Document> fit) {
    return letters.stream().filter(fit).toList();
  }

  private static Identifier id(Document letter) {
    return letter.identifiers().isEmpty() ? new Unnumbered(letter.id().value()) : letter.identifiers().getFirst();
  }

  private static Finding resolved(
      Finding finding, List<Identifier> targets, List<Candidate> candidates, double confidence, String remark) {
    return new Finding(finding.span(), finding.quote(), finding.kind(), targets, finding.commitment(),
        finding.status(), finding.term(), finding.rule(), confidence, remark, finding.onDay(), candidates,
        finding.fault());
  }
}
