// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.workbench;

import io.javalin.http.Context;
import nl.gestand.indexer.search.BadCursorException;
import nl.gestand.indexer.search.SearchIndex;
import nl.gestand.indexer.search.SearchResult;
import nl.gestand.indexer.search.SearchResult.Count;
import nl.gestand.indexer.search.SearchResult.Hit;
import nl.gestand.indexer.search.TermState;
import nl.gestand.ontology.citation.Identifier;
import nl.gestand.ontology.citation.Identifiers;
import nl.gestand.ontology.model.CommitmentId;
import nl.gestand.ontology.store.Answers;
import nl.gestand.ontology.store.ReviewQueue;
import nl.gestand.web.http.Links;
import nl.gestand.web.http.PointInTime;
import nl.gestand.web.http.Refusal;
import nl.gestand.web.http.Site;
import nl.gestand.web.search.Filter;
import nl.gestand.web.words.Day;
import nl.gestand.web.words.Link;
import nl.gestand.web.words.StatusBadge;
import nl.gestand.web.words.Words;
import nl.gestand.web.workbench.MyCommitmentsView.Group;
import nl.gestand.web.workbench.MyCommitmentsView.Row;
import nl.gestand.web.workbench.MyCommitmentsView.Tab;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The open commitments of a ministry, or of all for the Chamber: what is late first. */
public final class MyCommitmentsPage {

  /** As many values of a filter as fit beside the list. */
  private static final int SHOWN_VALUES = 8;

  private final SearchIndex index;
  private final ReviewQueue queue;
  private final Answers answers;
  private final Site site;

  public MyCommitmentsPage(SearchIndex index, ReviewQueue queue, Answers answers, Site site) {
    this.index = index;
    this.queue = queue;
    this.answers = answers;
    this.site = site;
  }

  public void show(Context ctx, Worker worker) {
    WorkForm form = WorkForm.read(ctx, worker);
    SearchResult result = search(form, worker);
    site.pages().show(ctx, new MyCommitmentsView("Werkbank",
        worker.ministry().map(Words::ministry).orElse("Alle ministeries"), Day.of(form.point().day(site.today())),
        form.point().known().map(LocalDate::toString).orElse(""), !form.point().now(), form.kept(), tabs(form, result),
        answers.waiting(site.today(), worker.ministry()).size(),
        unjudged(worker), chosen(form), groups(form, worker, result),
        result.hits().stream().map(hit -> row(hit, form.point())).toList(), worker.mayDescribe(),
        form.cursor().map(cursor -> form.at(Optional.empty()).href()),
        result.next().map(cursor -> form.at(Optional.of(cursor)).href())));
  }

  private SearchResult search(WorkForm form, Worker worker) {
    try {
      return index.search(form.request(worker, site.today()));
    } catch (BadCursorException e) {
      throw Refusal.badRequest(Words.capital(e.getMessage()) + ".");
    }
  }

  private int unjudged(Worker worker) {
    return (int) queue.open().stream()
        .filter(item -> worker.ministry().map(item.ministries()::contains).orElse(true)).count();
  }

  private List<Tab> tabs(WorkForm form, SearchResult result) {
    List<Count> counts = result.facets().getOrDefault(Filter.TERM.facet(), List.of());
    List<Tab> tabs = new ArrayList<>();
    tabs.add(new Tab("Alle open", counts.stream().mapToLong(Count::count).sum(),
        form.with(Filter.TERM, Optional.empty()).href(), !form.chosen().containsKey(Filter.TERM)));
    Arrays.stream(TermState.values()).forEach(due -> tabs.add(new Tab(Filter.TERM.label(due.code(), site.labels()),
        counts.stream().filter(count -> count.value().equals(due.code())).mapToLong(Count::count).sum(),
        form.with(Filter.TERM, Optional.of(due.code())).href(), form.has(Filter.TERM, due.code()))));
    return tabs;
  }

  private List<Link> chosen(WorkForm form) {
    return form.chosen().entrySet().stream()
        .filter(entry -> entry.getKey() != Filter.TERM)
        .map(entry -> new Link(
            entry.getKey().heading() + ": " + entry.getKey().label(entry.getValue(), site.labels()),
            form.with(entry.getKey(), Optional.empty()).href()))
        .toList();
  }

  private List<Group> groups(WorkForm form, Worker worker, SearchResult result) {
    return WorkForm.filters(worker).stream()
        .filter(filter -> result.facets().getOrDefault(filter.facet(), List.of()).size() > 1)
        .map(filter -> new Group(filter.heading(), result.facets().get(filter.facet()).stream()
            .limit(SHOWN_VALUES)
            .map(count -> new Tab(filter.label(count.value(), site.labels()), count.count(),
                form.with(filter, Optional.of(count.value())).href(), form.has(filter, count.value())))
            .toList()))
        .toList();
  }

  private Row row(Hit hit, PointInTime point) {
    return new Row(hit.id(),
        new Link(Words.capital(hit.title()), Links.commitment(new CommitmentId(hit.id())) + point.query()),
        Filter.SUBKIND.label(hit.subkind(), site.labels()),
        Identifiers.parse(hit.id()).map(Identifier::printed).orElse(""),
        hit.status().map(status -> StatusBadge.of(status, site.labels())), TermCell.of(hit.termUntil(), point.day(site.today())));
  }
}
