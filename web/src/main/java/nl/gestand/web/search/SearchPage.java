// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.search;

import nl.gestand.indexer.search.BadCursorException;
import nl.gestand.indexer.search.Facet;
import nl.gestand.indexer.search.Limit;
import nl.gestand.indexer.search.QueryField;
import nl.gestand.indexer.search.SearchIndex;
import nl.gestand.indexer.search.SearchResult.Count;
import nl.gestand.indexer.search.SearchResult;
import nl.gestand.indexer.search.SearchWords;
import nl.gestand.ontology.citation.CaseLaw;
import nl.gestand.ontology.citation.Identifier;
import nl.gestand.ontology.citation.Identifiers;
import nl.gestand.ontology.citation.Kamerstuk;
import nl.gestand.web.http.PointInTime;
import nl.gestand.web.http.Refusal;
import nl.gestand.web.http.Site;
import nl.gestand.web.statutes.LookUpArticle;
import nl.gestand.web.search.SearchView.Choice;
import nl.gestand.web.search.SearchView.FacetView;
import nl.gestand.web.words.Day;
import nl.gestand.web.words.Link;
import nl.gestand.web.words.Words;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Search: words and filters give results; an identifier leads straight to what it names. */
public final class SearchPage {

  /** As many values of a facet as are seen at a glance. */
  private static final int SHOWN_VALUES = 6;

  private static final List<Filter> SHOWN = List.of(Filter.KIND, Filter.OPEN, Filter.TERM, Filter.STATUS, Filter.SUBKIND,
      Filter.MINISTRY, Filter.CLAIMED_BY, Filter.DISPUTED, Filter.UNANSWERED, Filter.COMMITTEE, Filter.DOSSIER,
      Filter.ARTICLE, Filter.SOURCE, Filter.PARTY, Filter.PERSON, Filter.YEAR);

  private static final Comparator<Count> NEWEST_YEAR_FIRST = Comparator.comparing(Count::value).reversed();

  private final SearchIndex index;
  private final GoTo goTo;
  private final Site site;

  public SearchPage(SearchIndex index, LookUpArticle articles, Site site) {
    this.index = index;
    this.goTo = new GoTo(index, articles);
    this.site = site;
  }

  public void show(Context ctx) {
    SearchForm form = SearchForm.read(ctx);
    Optional<String> named = form.onlyWords() ? goTo.path(form.words()) : Optional.empty();
    if (named.isPresent()) {
      ctx.redirect(named.get(), HttpStatus.SEE_OTHER);
      return;
    }
    site.pages().show(ctx, view(form, search(form)));
  }

  private SearchResult search(SearchForm form) {
    try {
      return index.search(form.request(site.today()));
    } catch (BadCursorException e) {
      throw Refusal.badRequest(Words.capital(e.getMessage()) + ".");
    }
  }

  private SearchView view(SearchForm form, SearchResult result) {
    LocalDate day = form.point().day(site.today());
    String title = form.words().isEmpty() ? "Zoeken" : form.words() + " zoeken";
    String total = result.total() == 1 ? "1 resultaat"
        : String.format(Locale.of("nl", "NL"), "%,d resultaten", result.total());
    SearchWords words = SearchWords.read(form.words());
    Optional<Identifier> missing = result.total() > 0 ? Optional.empty() : Identifiers.parse(form.words());
    return new SearchView(title, form.words(), total, result.notUnderstood(),
        words.unknown().stream().map(SearchPage::explained).toList(),
        result.partly(), result.widened().stream().map(each -> each.typed() + ": " + String.join(", ", each.added())).toList(),
        literal(form, result), result.meant().map(meant -> new Link(meant, form.saying(meant).href())),
        words.required().isEmpty() ? "" : "/zoeken/waarom" + form.at(Optional.empty()).query() + "&",
        form.fields(),
        form.from().map(LocalDate::toString).orElse(""), form.until().map(LocalDate::toString).orElse(""),
        form.point().asked().map(LocalDate::toString).orElse(""),
        form.point().known().map(LocalDate::toString).orElse(""),
        chips(form, words), orders(form), facets(form, result),
        result.hits().stream().map(hit -> HitView.of(hit, day, form.point().query(), site.labels())).toList(),
        result.next().map(cursor -> form.at(Optional.of(cursor)).href()),
        form.cursor().map(cursor -> form.at(Optional.empty()).href()), form.at(Optional.empty()).query(),
        lasting(form), missing.map(Identifier::printed).orElse(""), missing.flatMap(SearchPage::elsewhere));
  }

  private static Optional<Link> elsewhere(Identifier number) {
    return switch (number) {
      case Kamerstuk paper -> Optional.of(new Link("officielebekendmakingen.nl",
          "https://zoek.officielebekendmakingen.nl/" + paper.canonical() + ".html"));
      case CaseLaw judgment -> Optional.of(new Link("rechtspraak.nl",
          "https://deeplink.rechtspraak.nl/uitspraak?id=" + judgment.canonical()));
      default -> Optional.empty();
    };
  }

  private Optional<Link> lasting(SearchForm form) {
    PointInTime point = form.point();
    if (point.asked().isPresent() && point.known().isPresent()) {
      return Optional.empty();
    }
    LocalDate today = site.today();
    PointInTime fixed = new PointInTime(Optional.of(point.day(today)), Optional.of(point.known().orElse(today)));
    return Optional.of(new Link("Blijvende link", form.asOf(fixed).href()));
  }

  private static Optional<Link> literal(SearchForm form, SearchResult result) {
    if (form.literal()) {
      return Optional.of(new Link("Zoek ook op verwante woorden", form.literally(false).href()));
    }
    return result.widened().isEmpty() ? Optional.empty()
        : Optional.of(new Link("Zoek alleen op uw eigen woorden", form.literally(true).href()));
  }

  private static String explained(SearchWords.Unknown unknown) {
    int colon = unknown.typed().indexOf(':');
    String field = unknown.typed().substring(0, colon);
    return unknown.field().isPresent()
        ? "Bij " + unknown.field().get().typed() + " kennen we ‘" + unknown.typed().substring(colon + 1)
            + "’ niet; dat is weggelaten."
        : "Op ‘" + field + "’ kunt u niet zoeken; het is een gewoon woord. Wel op "
            + Arrays.stream(QueryField.values()).map(QueryField::typed).collect(Collectors.joining(", ")) + ".";
  }

  private List<Link> chips(SearchForm form, SearchWords words) {
    List<Link> chips = new ArrayList<>();
    for (Limit limit : words.limits()) {
      chips.add(new Link((limit.negated() ? "Niet " : "") + limit.field().typed() + ": " + limit.value(),
          form.saying(limit.leftOutOf(form.words())).href()));
    }
    for (Filter filter : Filter.values()) {
      form.filters().getOrDefault(filter.facet(), Set.of()).forEach(value -> chips.add(new Link(
          filter.heading() + ": " + filter.label(value, site.labels()), form.toggled(filter.facet(), value).href())));
    }
    form.from().ifPresent(day -> chips.add(
        new Link("Vanaf " + Day.of(day).words(), form.between(Optional.empty(), form.until()).href())));
    form.until().ifPresent(day -> chips.add(
        new Link("Tot en met " + Day.of(day).words(), form.between(form.from(), Optional.empty()).href())));
    PointInTime point = form.point();
    point.asked().ifPresent(day -> chips.add(new Link("Zoals het stond op " + Day.of(day).words(),
        form.asOf(new PointInTime(Optional.empty(), point.known())).href())));
    point.known().ifPresent(day -> chips.add(new Link("Zoals bekend op " + Day.of(day).words(),
        form.asOf(new PointInTime(point.asked(), Optional.empty())).href())));
    return chips;
  }

  private static List<Choice> orders(SearchForm form) {
    return Arrays.stream(Ordering.values())
        .map(ordering -> new Choice(ordering.label(), 0, form.in(ordering.order()).href(),
            form.order() == ordering.order()))
        .toList();
  }

  private List<FacetView> facets(SearchForm form, SearchResult result) {
    return SHOWN.stream()
        .filter(filter -> !result.facets().getOrDefault(filter.facet(), List.of()).isEmpty())
        .map(filter -> facet(filter, form, result.facets().get(filter.facet())))
        .toList();
  }

  private FacetView facet(Filter filter, SearchForm form, List<Count> counts) {
    Facet facet = filter.facet();
    List<Choice> values = (filter == Filter.YEAR ? counts.stream().sorted(NEWEST_YEAR_FIRST) : counts.stream())
        .map(count -> new Choice(filter.label(count.value(), site.labels()), count.count(),
            form.toggled(facet, count.value()).href(), form.has(facet, count.value())))
        .toList();
    int shown = Math.min(SHOWN_VALUES, values.size());
    return new FacetView(filter.heading(), values.subList(0, shown), values.subList(shown, values.size()));
  }
}
