// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.indexer.search;

import nl.gestand.ontology.citation.Article;
import nl.gestand.ontology.citation.Identifiers;
import nl.gestand.ontology.model.Claimant;
import nl.gestand.ontology.model.Status;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One thing that can be found: a document or a commitment.
 *
 * @param id last part of its address
 * @param subkind code of its document kind or commitment kind
 * @param identifiers its official identifiers in canonical spelling
 * @param title what it is known by
 * @param passages its text in pieces, in order; for a commitment its request, then the quotes about it
 * @param leading how many of the first passages say what it is, and weigh more: a commitment's request
 * @param date of a document its day, of a commitment the day it was made
 * @param status of a commitment, on the day it was projected
 * @param claimedBy whose word the status is
 * @param termUntil last day of its term
 * @param changedAt when something last became known of it, or its term passed
 * @param disputed another voice says otherwise
 * @param unanswered the ministry waits for the Chamber's answer
 * @param standings how it stood before, and was known before; none for a document
 * @param changesOn first day on which its status or term will be another without anything being recorded
 * @param source where it was published or is kept
 * @param ministries codes
 * @param people names of senders, proposers, promisers
 * @param parties of those people
 * @param committees codes of the committees that follow it
 * @param dossiers keys of dossiers it belongs to
 * @param cites canonical identifiers it cites
 */
public record SearchEntry(
    EntryKind kind,
    String id,
    String subkind,
    List<String> identifiers,
    String title,
    List<PassageText> passages,
    int leading,
    Optional<LocalDate> date,
    Optional<Status> status,
    Optional<Claimant> claimedBy,
    Optional<LocalDate> termUntil,
    Optional<LocalDate> changesOn,
    Optional<Instant> changedAt,
    boolean disputed,
    boolean unanswered,
    List<Standing> standings,
    Source source,
    List<String> ministries,
    List<String> people,
    List<String> parties,
    List<String> committees,
    List<String> dossiers,
    List<String> cites) {

  /** What an entry stands for. */
  public enum EntryKind {
    DOCUMENT("document"),
    COMMITMENT("commitment");

    private final String code;

    EntryKind(String code) {
      this.code = code;
    }

    /** The value of {@link Facet#KIND}. */
    public String code() {
      return code;
    }
  }

  /**
   * A piece of text that can be shown and linked to.
   *
   * @param document the document it stands in, or empty where none is known
   * @param start offset in that document's archived text, in code points
   * @param page page it is on, from 1; 0 where it is not known
   * @param text as a person reads it: it may be shorter than the archived text, by the hyphen of a broken word
   */
  public record PassageText(String document, int start, int end, int page, String text) {
    public PassageText {
      Objects.requireNonNull(document);
      Objects.requireNonNull(text);
      if (start < 0 || end < start || page < 0) {
        throw new IllegalArgumentException("no place: " + start + "-" + end + ", page " + page);
      }
    }
  }

  /**
   * How a commitment stood on a stretch of days, as known on a stretch of days; ends are exclusive, and
   * {@link LocalDate#MAX} where it has none.
   *
   * @param termUntil last day of the term that held
   */
  public record Standing(LocalDate from, LocalDate until, LocalDate knownFrom, LocalDate knownUntil, Status status,
      Claimant claimedBy, Optional<LocalDate> termUntil, boolean disputed, boolean unanswered) {

    /** Whether it stood so on the day asked, as known on the day asked. */
    public boolean holds(AsOf asOf) {
      return !asOf.day().isBefore(from) && asOf.day().isBefore(until)
          && !asOf.known().isBefore(knownFrom) && asOf.known().isBefore(knownUntil);
    }
  }

  public SearchEntry {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(id);
    Objects.requireNonNull(subkind);
    identifiers = List.copyOf(identifiers);
    Objects.requireNonNull(title);
    passages = List.copyOf(passages);
    if (leading < 0 || leading > passages.size()) {
      throw new IllegalArgumentException("leading passages: " + leading + " of " + passages.size());
    }
    Objects.requireNonNull(date);
    Objects.requireNonNull(status);
    Objects.requireNonNull(claimedBy);
    Objects.requireNonNull(termUntil);
    Objects.requireNonNull(changesOn);
    Objects.requireNonNull(changedAt);
    standings = List.copyOf(standings);
    Objects.requireNonNull(source);
    ministries = List.copyOf(ministries);
    people = List.copyOf(people);
    parties = List.copyOf(parties);
    committees = List.copyOf(committees);
    dossiers = List.copyOf(dossiers);
    cites = List.copyOf(cites);
  }

  /** The articles among what it cites. */
  public Stream<Article> articles() {
    return cites.stream().filter(cited -> cited.indexOf('/') > 0).map(Identifiers::parse).flatMap(Optional::stream)
        .filter(Article.class::isInstance).map(Article.class::cast);
  }

  /** Its values for a facet, as far as they don't depend on the day that is asked. */
  public List<String> values(Facet facet) {
    return switch (facet) {
      case KIND -> List.of(kind.code());
      case SUBKIND -> List.of(subkind);
      case STATUS -> status.map(Status::code).stream().toList();
      case OPEN -> kind == EntryKind.DOCUMENT ? List.of()
          : List.of(status.map(Status::open).orElse(true) ? "ja" : "nee");
      case TERM -> List.of();
      case CLAIMED_BY -> claimedBy.map(Claimant::code).stream().toList();
      case DISPUTED -> disputed ? List.of("ja") : List.of();
      case UNANSWERED -> unanswered ? List.of("ja") : List.of();
      case MINISTRY -> ministries;
      case PERSON -> people;
      case PARTY -> parties;
      case COMMITTEE -> committees;
      case DOSSIER -> dossiers;
      case CITES -> cites;
      case ARTICLE -> articles().map(Article::canonical).toList();
      case SOURCE -> List.of(source.code());
      case YEAR -> date.map(day -> String.valueOf(day.getYear())).stream().toList();
    };
  }
}
