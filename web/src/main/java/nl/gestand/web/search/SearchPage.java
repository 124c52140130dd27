// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.search;

import nl.gestand.indexer.search.BadCursorException;
import nl.gestand.indexer.search.SearchIndex;
import nl.gestand.indexer.search.SearchResult;
import nl.gestand.indexer.search.SearchWords;
import nl.gestand.ontology.citation.CaseLaw;
import nl.gestand.ontology.citation.Identifier;
import nl.gestand.ontology.citation.Kamerstuk;
import nl.gestand.web.http.PointInTime;
import nl.gestand.web.http.Refusal;
import nl.gestand.web.http.Site;
import nl.gestand.web.statutes.LookUpArticle;
import nl.gestand.web.words.Link;
import nl.gestand.web.words.Words;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Search: words and filters give results; an identifier leads straight to what it names. */
public final class SearchPage {

  /** Of the conditions of a question that finds nothing; each is a question more. */
  private static final int MOST_TRIED = 8;

  /** Of what was typed, in headings. */
  private static final int LONGEST_SHOWN = 120;

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
    boolean conditions = !SearchWords.read(form.words()).limits().isEmpty();
    Optional<String> named = form.onlyWords() && !conditions ? goTo.path(form.words()) : Optional.empty();
    if (named.isPresent()) {
      ctx.redirect(named.get(), HttpStatus.SEE_OTHER);
      return;
    }
    String typed = ctx.queryParamMap().getOrDefault("q", List.of("")).getFirst().strip();
    site.pages().show(ctx, view(form, search(form), typed.length() > form.words().length()));
  }

  private SearchResult search(SearchForm form) {
    try {
      return index.search(form.request(site.today()));
    } catch (BadCursorException e) {
      throw Refusal.badRequest(Words.capital(e.getMessage()) + ".");
    }
  }

  private SearchView view(SearchForm form, SearchResult result, boolean cut) {
    LocalDate day = form.point().day(site.today());
    String shown = shown(form.words());
    String title = shown.isEmpty() ? "Zoeken" : shown + " zoeken";
    String total = total(result.total()) + place(form.leaf(), result);
    SearchWords words = SearchWords.read(form.words());
    Choices choices = new Choices(form, result, site.labels());
    List<Chip> chips = Chip.of(form, words, site.labels());
    Optional<Identifier> missing = result.total() > 0 ? Optional.empty() : GoTo.named(form.words());
    return new SearchView(title, shown, form.words(), cut, total, result.notUnderstood(),
        Hints.of(words, result),
        result.partly(), result.widened().stream().map(each -> each.typed() + ": " + String.join(", ", each.added())).toList(),
        literal(form, result), result.meant().map(meant -> new Link(meant, form.saying(meant).href())),
        words.required().isEmpty() ? "" : "/zoeken/waarom" + form.first().query() + "&",
        form.fields(),
        form.from().map(LocalDate::toString).orElse(""), form.until().map(LocalDate::toString).orElse(""),
        form.point().asked().map(LocalDate::toString).orElse(""),
        form.point().known().map(LocalDate::toString).orElse(""),
        chips.stream().map(chip -> new Link(chip.text(), chip.without().href())).toList(),
        result.total() > 0 ? List.of() : wider(chips), choices.tabs(), choices.orders(), choices.facets(),
        result.hits().stream().map(hit -> HitView.of(hit, day, form.point().query(), site.labels())).toList(),
        result.next().map(cursor -> form.at(form.leaf().next(cursor, SearchForm.RESULTS)).href()),
        form.leaf().previous(SearchForm.RESULTS).map(leaf -> form.at(leaf).href()),
        form.leaf().cursor().map(cursor -> form.first().href()), form.first().query(),
        lasting(form), missing.map(Identifier::printed).orElse(""), missing.flatMap(this::dossier),
        missing.flatMap(SearchPage::elsewhere));
  }

  private static String shown(String words) {
    if (words.length() <= LONGEST_SHOWN) {
      return words;
    }
    int end = Character.isLowSurrogate(words.charAt(LONGEST_SHOWN)) ? LONGEST_SHOWN - 1 : LONGEST_SHOWN;
    return words.substring(0, end) + " …";
  }

  private static String total(long found) {
    return found == 1 ? "1 resultaat" : String.format(Locale.of("nl", "NL"), "%,d resultaten", found);
  }

  /** Which of the results these are, on a later page. */
  private static String place(Leaf leaf, SearchResult result) {
    return leaf.skipped() == 0 || result.hits().isEmpty() ? ""
        : String.format(Locale.of("nl", "NL"), ", %,d tot en met %,d", leaf.skipped() + 1,
            leaf.skipped() + result.hits().size());
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

  private Optional<Link> dossier(Identifier number) {
    return number instanceof Kamerstuk paper
        ? goTo.path(paper.dossier()).map(path -> new Link(paper.dossier().printed(), path)) : Optional.empty();
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

  /** Of the conditions under which nothing is found, those without which something is. */
  private List<Link> wider(List<Chip> chips) {
    List<Link> wider = new ArrayList<>();
    for (Chip chip : chips.subList(0, Math.min(MOST_TRIED, chips.size()))) {
      long found = search(chip.without()).total();
      if (found > 0) {
        wider.add(new Link("zonder ‘" + chip.text() + "’: " + total(found), chip.without().href()));
      }
    }
    return wider;
  }
}
