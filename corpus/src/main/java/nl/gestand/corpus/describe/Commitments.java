// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.describe;

import nl.gestand.corpus.recognise.FoundCommitment;
import nl.gestand.corpus.recognise.FoundPromise;
import nl.gestand.corpus.source.DutchDates;
import nl.gestand.corpus.source.Head;
import nl.gestand.corpus.source.MotieTitle;
import nl.gestand.corpus.source.overview.OverviewColumn;
import nl.gestand.corpus.source.overview.OverviewRow;
import nl.gestand.ontology.citation.Dossier;
import nl.gestand.ontology.citation.Identifier;
import nl.gestand.ontology.citation.Kamerstuk;
import nl.gestand.ontology.model.Commitment;
import nl.gestand.ontology.model.CommitmentId;
import nl.gestand.ontology.model.CommitmentKind;
import nl.gestand.ontology.model.ContentHash;
import nl.gestand.ontology.model.Document;
import nl.gestand.ontology.model.Link;
import nl.gestand.ontology.model.LinkKind;
import nl.gestand.ontology.model.Ministries;
import nl.gestand.ontology.model.OfficeHolders;
import nl.gestand.ontology.model.Person;
import nl.gestand.ontology.model.Term;
import nl.gestand.ontology.model.TextSpan;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Descriptions of the commitments that a document makes or speaks of. */
final class Commitments {

  /** A title is one line on a phone held upright, twice. */
  private static final int TITLE_LENGTH = 140;

  private Commitments() {}

  /** The official number, or where there is none the document with part of a hash of the words. */
  static CommitmentId id(FoundCommitment found, Quoted source) {
    return found.number().map(CommitmentId::of)
        .orElseGet(() -> withoutNumber(found.kind(), found.mentions().get(0), source));
  }

  private static CommitmentId withoutNumber(CommitmentKind kind, TextSpan span, Quoted source) {
    String hash = ContentHash.of(source.flat(span).getBytes(StandardCharsets.UTF_8)).hex().substring(0, 8);
    return new CommitmentId(source.document() + "-" + kind.code().charAt(0) + hash);
  }

  static Commitment ofMotie(Document document, Head head, Quoted source) {
    Optional<Identifier> number = head.identifiers().stream().findFirst();
    TextSpan span = source.find(head.request().isEmpty() ? head.title() : head.request());
    CommitmentId own = new CommitmentId(document.id().value());
    return new Commitment(own, CommitmentKind.MOTIE, number,
        shorten(head.title()), head.request(), head.date(), head.senders(), List.of(), head.ministries(),
        head.dossier(), Optional.empty(), "", Optional.of(source.evidence(span)),
        replaced(head).map(earlier -> new Link(own, LinkKind.REPLACES, earlier)).stream().toList());
  }

  /** The motie that one takes the place of: its title gives the number within the same dossier. */
  static Optional<CommitmentId> replaced(Head head) {
    return new MotieTitle(head.title()).replaces()
        .flatMap(number -> head.dossier().map(dossier -> CommitmentId.of(new Kamerstuk(dossier, number))))
        .filter(earlier -> head.identifiers().stream().noneMatch(id -> CommitmentId.of(id).equals(earlier)));
  }

  static Commitment ofMention(CommitmentId id, FoundCommitment found, Document document, Quoted source) {
    Optional<Dossier> dossier = found.number().flatMap(number ->
        number instanceof Kamerstuk paper ? Optional.of(paper.dossier()) : document.dossier());
    List<Person> people = onDay(named(found.people()), found.date());
    return new Commitment(id, found.kind(), found.number(), title(found, source), found.request(), found.date(),
        people, found.addressees(),
        found.kind() == CommitmentKind.TOEZEGGING ? ministries(people, document) : List.of(),
        dossier, found.term().filter(term -> isLater(term, found.date())), found.madeIn(),
        Optional.of(source.evidence(found.mentions().get(0))), List.of());
  }

  /**
   * What a row of an overview lists.
   *
   * @param number that joins it to what others say of it; without one it is known by the row alone
   */
  static Commitment ofRow(OverviewRow row, Optional<Identifier> number, Document document, Quoted source) {
    CommitmentId id = number.map(CommitmentId::of).orElseGet(() -> withoutNumber(row.kind(), row.described(), source));
    String words = source.flat(row.described());
    String place = row.cell(OverviewColumn.PLACE);
    String people = row.cell(OverviewColumn.PEOPLE);
    boolean promised = row.kind() == CommitmentKind.TOEZEGGING;
    return new Commitment(id, row.kind(), number, shorten(words), words,
        DutchDates.inCell(row.cell(OverviewColumn.DATE)).or(() -> DutchDates.inCell(place)),
        promised && !people.isEmpty() ? List.of(new Person(people, "", "")) : List.of(), List.of(),
        Ministries.namedIn(people).map(ministry -> List.of(ministry.code())).orElse(document.ministries()),
        number.flatMap(known -> known instanceof Kamerstuk paper ? Optional.of(paper.dossier()) : Optional.empty()),
        Optional.empty(), promised ? meeting(place) : "", Optional.of(source.evidence(row.described())), List.of());
  }

  /** "27-02-2008 Spoeddebat CAO-onderhandelingen politie (29 628, nr. 77)" without day and number. */
  private static String meeting(String place) {
    String words = place.replaceAll("\\([^)]{0,80}\\)?", " ").replaceAll("\\b\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{4}\\b", " ")
        .replaceAll("[\\s\\u00A0]+", " ").replaceAll("^[\\s,;:.-]+|[\\s,;:.-]+$", "");
    return words.length() <= TITLE_LENGTH ? words : "";
  }

  /**
   * What was newly promised: in a letter by its senders, in a debate a toezegging by who had the floor.
   *
   * @param ids of the commitments found in the same text
   */
  static Commitment ofPromise(FoundPromise found, List<CommitmentId> ids, Document document, Quoted source) {
    CommitmentKind kind = found.by().isPresent() ? CommitmentKind.TOEZEGGING : CommitmentKind.LETTER_PROMISE;
    CommitmentId id = withoutNumber(kind, found.span(), source);
    String words = source.flat(found.span());
    List<Person> by = found.by().map(speaker -> onDay(List.of(speaker), document.date())).orElse(document.senders());
    List<String> ministries = found.by().map(speaker -> ministries(by, document)).orElse(document.ministries());
    return new Commitment(id, kind, Optional.empty(), shorten(words), words, document.date(), by, List.of(), ministries,
        document.dossier(), found.term(), found.by().isPresent() ? document.title() : "",
        Optional.of(source.evidence(found.span())),
        found.about().map(index -> new Link(id, LinkKind.FOLLOWS_FROM, ids.get(index))).stream().toList());
  }

  /** Where a text names an office only, that is the name; it need not be said twice. */
  private static List<Person> named(List<Person> people) {
    return people.stream()
        .map(person -> person.name().equals(person.office()) ? new Person(person.name(), "", person.party()) : person)
        .toList();
  }

  /** Who held an office is told by the day of the promise only: a letter may speak of what a predecessor promised. */
  private static List<Person> onDay(List<Person> people, Optional<LocalDate> day) {
    return people.stream().map(person -> person.on(day)).toList();
  }

  /** The day of the debate is no term. */
  private static boolean isLater(Term term, Optional<LocalDate> made) {
    return made.isEmpty() || term.until().isEmpty() || term.until().get().isAfter(made.get());
  }

  /** Of those who promise: the ministry that their office names, otherwise that of the post they held then. */
  private static List<String> ministries(List<Person> people, Document document) {
    List<String> named = people.stream()
        .flatMap(person -> OfficeHolders.ministry(person.office().isEmpty() ? person.name() : person.office())
            .or(() -> OfficeHolders.find(person, document.date()).flatMap(OfficeHolders.Holder::ministryCode)).stream())
        .distinct()
        .toList();
    return named.isEmpty() ? document.ministries() : named;
  }

  private static String title(FoundCommitment found, Quoted source) {
    String subject = found.request().isEmpty() ? source.flat(found.mentions().get(0)) : found.request();
    if (found.kind() == CommitmentKind.MOTIE && !found.people().isEmpty()) {
      String proposers = found.people().stream().map(Person::name).collect(Collectors.joining(" en "));
      return shorten("Motie " + proposers + (found.request().isEmpty() ? "" : ": " + subject));
    }
    return shorten(subject);
  }

  private static String shorten(String words) {
    String clean = words.replaceAll("\\s+", " ").strip();
    // What was promised may be told in the middle of a sentence, after a comma.
    String flat = clean.matches("[,;:.)] .*") ? clean.substring(2) : clean;
    String capital = flat.substring(0, 1).toUpperCase(Locale.ROOT) + flat.substring(1);
    if (capital.length() <= TITLE_LENGTH) {
      return capital;
    }
    int space = capital.lastIndexOf(' ', TITLE_LENGTH - 2);
    return capital.substring(0, space < TITLE_LENGTH / 2 ? TITLE_LENGTH - 2 : space) + " …";
  }
}
