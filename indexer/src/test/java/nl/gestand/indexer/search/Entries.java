// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.indexer.search;

import nl.gestand.indexer.search.SearchEntry.EntryKind;
import nl.gestand.indexer.search.SearchEntry.PassageText;
import nl.gestand.indexer.search.SearchEntry.Standing;
import nl.gestand.ontology.model.Claimant;
import nl.gestand.ontology.model.Status;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes entries for tests: whatever is not said is empty. */
public final class Entries {

  private final EntryKind kind;
  private final String id;
  private final String subkind;
  private final List<String> identifiers = new ArrayList<>();
  private String title = "zonder titel";
  private final List<PassageText> passages = new ArrayList<>();
  private int leading;
  private Optional<LocalDate> date = Optional.empty();
  private Optional<Status> status = Optional.empty();
  private Optional<Claimant> claimedBy = Optional.empty();
  private Optional<LocalDate> termUntil = Optional.empty();
  private Optional<LocalDate> changesOn = Optional.empty();
  private Optional<Instant> changedAt = Optional.empty();
  private final List<String> ministries = new ArrayList<>();
  private final List<String> people = new ArrayList<>();
  private final List<String> parties = new ArrayList<>();
  private final List<Standing> standings = new ArrayList<>();
  private boolean disputed;
  private boolean unanswered;
  private final List<String> committees = new ArrayList<>();
  private final List<String> dossiers = new ArrayList<>();
  private final List<String> cites = new ArrayList<>();

  private Source source = Source.OFFICIAL_PUBLICATIONS;

  private Entries(EntryKind kind, String id, String subkind) {
    this.kind = kind;
    this.id = id;
    this.subkind = subkind;
  }

  public static Entries letter(String id) {
    return new Entries(EntryKind.DOCUMENT, id, "kamerbrief");
  }

  public static Entries motie(String id) {
    return new Entries(EntryKind.COMMITMENT, id, "motie");
  }

  public static Entries toezegging(String id) {
    return new Entries(EntryKind.COMMITMENT, id, "toezegging");
  }

  public Entries number(String canonical) {
    identifiers.add(canonical);
    return this;
  }

  public Entries title(String words) {
    title = words;
    return this;
  }

  /** The first thing that is said of it, as a request. */
  public Entries request(String text) {
    leading = 1;
    passages.addFirst(new PassageText(id, 0, text.length(), 1, text));
    return this;
  }

  public Entries text(String text) {
    int start = passages.isEmpty() ? 0 : passages.getLast().end() + 1;
    int end = start + text.codePointCount(0, text.length());
    passages.add(new PassageText(id, start, end, passages.size() + 1, text));
    return this;
  }

  public Entries date(String day) {
    date = Optional.of(LocalDate.parse(day));
    return this;
  }

  public Entries status(Status now, Claimant by) {
    status = Optional.of(now);
    claimedBy = Optional.of(by);
    return this;
  }

  public Entries term(String day) {
    termUntil = Optional.of(LocalDate.parse(day));
    return this;
  }

  public Entries changesOn(String day) {
    changesOn = Optional.of(LocalDate.parse(day));
    return this;
  }

  public Entries ministry(String code) {
    ministries.add(code);
    return this;
  }

  public Entries person(String name) {
    people.add(name);
    return this;
  }

  public Entries party(String name) {
    parties.add(name);
    return this;
  }

  public Entries committee(String code) {
    committees.add(code);
    return this;
  }

  public Entries changed(String moment) {
    changedAt = Optional.of(Instant.parse(moment));
    return this;
  }

  public Entries disputed() {
    disputed = true;
    return this;
  }

  public Entries unanswered() {
    unanswered = true;
    return this;
  }

  /** How it stood from a day on, as known from a day on; an end is a day, or {@code -} for none. */
  public Entries stood(String from, String until, String knownFrom, String knownUntil, Status was, String term) {
    standings.add(new Standing(LocalDate.parse(from), end(until), LocalDate.parse(knownFrom), end(knownUntil), was,
        Claimant.MINISTRY, term.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(term)), false,
        was == Status.FULFILLED));
    return this;
  }

  private static LocalDate end(String day) {
    return day.equals("-") ? LocalDate.MAX : LocalDate.parse(day);
  }

  public Entries source(Source publisher) {
    source = publisher;
    return this;
  }

  public Entries dossier(String key) {
    dossiers.add(key);
    return this;
  }

  public Entries cites(String canonical) {
    cites.add(canonical);
    return this;
  }

  public SearchEntry made() {
    return new SearchEntry(kind, id, subkind, identifiers, title, passages, leading, date, status, claimedBy, termUntil,
        changesOn, changedAt, disputed, unanswered, standings, source, ministries, people, parties, committees, dossiers, cites);
  }
}
