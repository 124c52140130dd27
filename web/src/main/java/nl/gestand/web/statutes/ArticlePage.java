// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.statutes;

import nl.gestand.ontology.citation.Article;
import nl.gestand.ontology.citation.ArticleLife;
import nl.gestand.ontology.citation.CaseLaw;
import nl.gestand.ontology.citation.Concordance;
import nl.gestand.ontology.citation.Identifier;
import nl.gestand.ontology.citation.Identifiers;
import nl.gestand.ontology.statute.ArticleLine;
import nl.gestand.ontology.statute.ArticleVersion;
import nl.gestand.ontology.statute.Bills;
import nl.gestand.ontology.statute.StatuteHistory;
import nl.gestand.ontology.store.ArticleCitations.Citing;
import nl.gestand.ontology.store.CommitmentHistory;
import nl.gestand.web.commitments.StatusNow;
import nl.gestand.web.http.Links;
import nl.gestand.web.http.Parameters;
import nl.gestand.web.http.PointInTime;
import nl.gestand.web.http.Refusal;
import nl.gestand.web.http.Site;
import nl.gestand.web.linkeddata.DescribedOn;
import nl.gestand.web.linkeddata.SchemaOrg;
import nl.gestand.web.statutes.ArticleView.Citation;
import nl.gestand.web.statutes.ArticleView.Hanging;
import nl.gestand.web.statutes.ArticleView.Line;
import nl.gestand.web.statutes.ArticleView.Meaning;
import nl.gestand.web.statutes.ArticleView.Number;
import nl.gestand.web.statutes.ArticleView.Text;
import nl.gestand.web.statutes.ArticleView.Version;
import nl.gestand.web.words.Confidence;
import nl.gestand.web.words.Day;
import nl.gestand.web.words.Link;
import nl.gestand.web.words.Words;

import io.javalin.http.Context;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows an article on a day: its text, its versions, and all that hangs on it whatever its number was. */
public final class ArticlePage {

  private final LookUpArticle articles;
  private final Site site;

  public ArticlePage(LookUpArticle articles, Site site) {
    this.articles = articles;
    this.site = site;
  }

  public void show(Context ctx) {
    Article article = article(ctx.pathParam("bwb"), ctx.pathParam("nummer"));
    if (Parameters.day(ctx, "bekend").isPresent()) {
      // Texts of statutes are those of now; what was known on a day stands in the description.
      ctx.redirect("/data/article/" + article.canonical() + ".html" + PointInTime.read(ctx).query());
      return;
    }
    Optional<LocalDate> asked = Parameters.day(ctx, "peildatum");
    ArticleSheet sheet = articles.find(article, asked.orElse(site.today()))
        .orElseThrow(() -> unknown());
    Optional<Comparison> comparison =
        comparison(sheet, Parameters.day(ctx, "vergelijk"), Parameters.day(ctx, "met"));
    DescribedOn.page(ctx, site, "article/" + article.canonical(), SchemaOrg.of(article), Optional.empty());
    site.pages().show(ctx, view(sheet, asked.isPresent(), comparison));
  }

  private static Article article(String work, String number) {
    try {
      return Identifiers.parse(work + "/" + number).filter(Article.class::isInstance).map(Article.class::cast)
          .orElseThrow(() -> unknown());
    } catch (IllegalArgumentException noNumber) {
      throw unknown();
    }
  }

  private static Refusal unknown() {
    return Refusal.notFound("Van dit artikel is in Gestand niets bekend.");
  }

  private Optional<Comparison> comparison(ArticleSheet sheet, Optional<LocalDate> one, Optional<LocalDate> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return Optional.empty();
    }
    ArticleVersion before = version(sheet, one.get());
    ArticleVersion after = version(sheet, other.get());
    return Optional.of(new Comparison(Day.of(before.from()), Day.of(after.from()), before.text().equals(after.text()),
        CompareTexts.compare(before.text(), after.text())));
  }

  private static ArticleVersion version(ArticleSheet sheet, LocalDate day) {
    return sheet.versions().stream().filter(version -> version.on(day)).findFirst()
        .orElseThrow(() -> Refusal.notFound("Van " + Day.of(day).words() + " is geen tekst van dit artikel bekend."));
  }

  private ArticleView view(ArticleSheet sheet, boolean past, Optional<Comparison> comparison) {
    String path = Links.article(sheet.article());
    Optional<ArticleVersion> shown = sheet.version().or(sheet::nearest);
    List<Version> versions = sheet.versions().reversed().stream().map(version -> new Version(Day.of(version.from()),
        version.until().map(Day::of), path + "?peildatum=" + version.from(), links(version.changedBy()),
        shown.filter(version::equals).isPresent())).toList();
    return new ArticleView(Words.capital(sheet.article().printed()),
        sheet.history().map(StatuteHistory::title).orElseGet(() -> sheet.article().work()), path,
        Day.of(sheet.day()), past, sheet.life().map(ArticleLife::about).orElse(""), ArticleWords.standing(sheet),
        shown.map(ArticlePage::text), versions, sheet.gaps().stream().map(ArticleWords::gap).toList(), comparison,
        numbers(sheet), meanings(sheet, path), ArticleWords.penalties(sheet), ArticleWords.contradictions(sheet),
        citing(sheet.citing()), sheet.elsewhere(),
        sheet.commitments().stream().map(history -> hanging(history, sheet.day())).toList(), sheet.more(),
        sheet.cases().stream().map(ArticlePage::judgment).toList(), bills(sheet), publishers(sheet),
        "?q=" + Links.encoded("artikel:\"" + sheet.article().printed().replaceFirst("^artikel ", "") + "\""));
  }

  private static Text text(ArticleVersion version) {
    return new Text(Day.of(version.from()), version.until().map(Day::of), version.place(),
        ArticleLine.read(version.text()).stream()
            .map(line -> new Line(line.depth(), line.label(), line.words())).toList(),
        links(version.changedBy()));
  }

  private static List<Link> links(List<Identifier> publications) {
    return publications.stream().map(each -> new Link(each.printed(), Links.of(each))).toList();
  }

  private static List<Number> numbers(ArticleSheet sheet) {
    return sheet.related().stream().map(other -> new Number(
        new Link(Words.capital(other.article().printed()), Links.article(other.article())
            + other.until().map(last -> "?peildatum=" + last).orElse("")), other.earlier(), other.about(),
        ArticleWords.when(other.from(), other.until()), Confidence.words(other.confidence()), other.source()))
        .toList();
  }

  private static List<Meaning> meanings(ArticleSheet sheet, String path) {
    return Concordance.lives(sheet.article()).stream()
        .filter(life -> sheet.life().filter(life::equals).isEmpty())
        .map(life -> new Meaning(life.about(), ArticleWords.when(life.from(), life.until()),
            path + "?peildatum=" + life.until().or(life::from).orElse(sheet.day())))
        .toList();
  }

  /** A line for each document and number. */
  private List<Citation> citing(List<Citing> citing) {
    Map<String, List<Citing>> grouped = new LinkedHashMap<>();
    citing.forEach(each -> grouped.computeIfAbsent(each.document() + " " + each.cited().number(),
        key -> new ArrayList<>()).add(each));
    return grouped.values().stream().map(some -> {
      Citing first = some.getFirst();
      return new Citation(new Link(Words.capital(first.title()), Links.passage(first.document(), first.span())),
          Words.capital(site.labels().label(first.kind())), first.date().map(Day::of), first.cited().number(),
          some.size(), some.stream().map(Citing::fault).filter(fault -> !fault.isEmpty()).findFirst().orElse(""));
    }).toList();
  }

  private Hanging hanging(CommitmentHistory history, LocalDate day) {
    StatusNow now = StatusNow.of(history, day, site.labels());
    return new Hanging(new Link(Words.capital(history.commitment().title()),
        Links.commitment(history.commitment().id())),
        Words.capital(site.labels().label(history.commitment().kind())), now.badge(), now.overdue());
  }

  private static Link judgment(CaseLaw judgment) {
    return new Link(judgment.ecli(), "https://deeplink.rechtspraak.nl/uitspraak?id=" + judgment.ecli());
  }

  private static List<Link> bills(ArticleSheet sheet) {
    return sheet.life().stream().flatMap(life -> Bills.list().stream()
        .filter(bill -> bill.begun().contains(life) || bill.ended().contains(life))
        .map(bill -> new Link(bill.title() + " (" + bill.dossier().printed() + ")", BillPage.path(bill)))).toList();
  }

  private static List<Link> publishers(ArticleSheet sheet) {
    if (!sheet.article().work().startsWith("BWB")) {
      return List.of();
    }
    String jci = ArticleWords.jci(sheet.article(), sheet.day());
    return List.of(new Link("wetten.overheid.nl", "https://wetten.overheid.nl/" + jci), new Link(jci, ""));
  }
}
