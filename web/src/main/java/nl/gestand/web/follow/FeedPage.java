// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.follow;

import nl.gestand.indexer.search.SearchIndex;
import nl.gestand.indexer.search.SearchResult;
import nl.gestand.indexer.search.SearchResult.Hit;
import nl.gestand.ontology.model.Commitment;
import nl.gestand.ontology.model.CommitmentId;
import nl.gestand.ontology.model.ContentHash;
import nl.gestand.ontology.model.Term;
import nl.gestand.ontology.store.CommitmentHistory;
import nl.gestand.ontology.store.CommitmentStore;
import nl.gestand.web.follow.WriteCalendar.Deadline;
import nl.gestand.web.http.Links;
import nl.gestand.web.http.Refusal;
import nl.gestand.web.http.Site;
import nl.gestand.web.http.Unchanged;
import nl.gestand.web.search.SearchForm;
import nl.gestand.web.words.StatusBadge;
import nl.gestand.web.words.Words;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What any search or commitment can be followed by: feeds of what became known, calendars of terms. */
public final class FeedPage {

  /** More days than anyone looks at; a ministry has some 500 open at a time. */
  private static final int MOST_DAYS = 2_000;

  private final FindNews news;
  private final SearchIndex index;
  private final CommitmentStore commitments;
  private final Site site;

  public FeedPage(FindNews news, SearchIndex index, CommitmentStore commitments, Site site) {
    this.news = news;
    this.index = index;
    this.commitments = commitments;
    this.site = site;
  }

  /** News of all that a search finds. */
  public void ofSearch(Context ctx) {
    FeedFormat format = format(ctx);
    SearchForm form = SearchForm.read(ctx);
    LocalDate today = site.today();
    String name = form.words().isEmpty() ? "Gestand" : "Gestand: " + form.words();
    send(ctx, format, name, form.page(), news.of(form.changes(), today));
  }

  /** News of one commitment. */
  public void ofCommitment(Context ctx) {
    FeedFormat format = format(ctx);
    CommitmentHistory history = get(ctx);
    Commitment commitment = history.commitment();
    send(ctx, format, "Gestand: " + Words.capital(commitment.title()), Links.commitment(commitment.id()),
        news.of(history, site.today()));
  }

  /** The terms of the open commitments that a search finds, the earliest first. */
  public void termsOfSearch(Context ctx) {
    SearchForm form = SearchForm.read(ctx);
    List<Deadline> deadlines = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    do {
      SearchResult page = index.search(form.terms(site.today(), cursor));
      page.hits().forEach(hit -> deadline(hit).ifPresent(deadlines::add));
      // Those without a term come last.
      boolean termsEnd = page.hits().isEmpty() || page.hits().getLast().termUntil().isEmpty();
      cursor = termsEnd ? Optional.empty() : page.next();
    } while (cursor.isPresent() && deadlines.size() < MOST_DAYS);
    calendar(ctx, form.words().isEmpty() ? "Termijnen" : "Termijnen: " + form.words(), deadlines);
  }

  /** The term of one commitment; a calendar without days when it is closed or has none. */
  public void termOfCommitment(Context ctx) {
    CommitmentHistory history = get(ctx);
    Commitment commitment = history.commitment();
    LocalDate today = site.today();
    Optional<LocalDate> until = history.open(today) ? history.term(today).flatMap(Term::until) : Optional.empty();
    String status = history.status(today).map(known -> StatusBadge.of(known, site.labels()).text()).orElse("");
    calendar(ctx, Words.capital(commitment.title()),
        until.map(day -> deadline(commitment.id(), commitment.title(), status, day)).stream().toList());
  }

  private Optional<Deadline> deadline(Hit hit) {
    String status = hit.status().map(known -> StatusBadge.of(known, site.labels()).text()).orElse("");
    return hit.termUntil().map(day -> deadline(new CommitmentId(hit.id()), hit.title(), status, day));
  }

  private Deadline deadline(CommitmentId id, String title, String status, LocalDate day) {
    return new Deadline(site.base() + "/id/commitment/" + id, Words.capital(title), status, day,
        site.base() + Links.commitment(id));
  }

  private void send(Context ctx, FeedFormat format, String name, String page, List<NewsItem> items) {
    String query = ctx.queryString();
    String address = site.base() + ctx.path() + (query == null ? "" : "?" + query);
    String feed = format.write(new Feed(name, address, site.base() + page, site.base(), items));
    answer(ctx, format.mediaType(), feed);
  }

  /** Made as of the beginning of the day, so that a calendar that did not change is the same. */
  private void calendar(Context ctx, String name, List<Deadline> deadlines) {
    Instant made = site.today().atStartOfDay(ZoneOffset.UTC).toInstant();
    answer(ctx, WriteCalendar.MEDIA_TYPE, WriteCalendar.write(name, deadlines, made));
  }

  private static void answer(Context ctx, String mediaType, String content) {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    String tag = "\"" + ContentHash.of(bytes).hex().substring(0, 32) + "\"";
    ctx.header("ETag", tag).header("Cache-Control", "public, no-cache");
    if (Unchanged.is(ctx, tag, Optional.empty())) {
      ctx.status(HttpStatus.NOT_MODIFIED);
    } else {
      ctx.contentType(mediaType).result(bytes);
    }
  }

  private static FeedFormat format(Context ctx) {
    return FeedFormat.find(ctx.pathParam("vorm"))
        .orElseThrow(() -> Refusal.notFound("Wijzigingen zijn te volgen als atom en als json."));
  }

  private CommitmentHistory get(Context ctx) {
    try {
      return commitments.find(new CommitmentId(ctx.pathParam("id"))).orElseThrow(FeedPage::unknown);
    } catch (IllegalArgumentException notAnId) {
      throw unknown();
    }
  }

  private static Refusal unknown() {
    return Refusal.notFound("Deze motie of toezegging kennen we niet.");
  }
}
