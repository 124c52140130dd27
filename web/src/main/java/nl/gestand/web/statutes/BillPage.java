// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.statutes;

import nl.gestand.ontology.citation.Article;
import nl.gestand.ontology.citation.ArticleFamily;
import nl.gestand.ontology.citation.ArticleLife;
import nl.gestand.ontology.citation.Dossier;
import nl.gestand.ontology.citation.RelatedArticle;
import nl.gestand.ontology.model.Status;
import nl.gestand.ontology.statute.Bill;
import nl.gestand.ontology.statute.BillStage;
import nl.gestand.ontology.statute.Bills;
import nl.gestand.web.http.Links;
import nl.gestand.web.http.Parameters;
import nl.gestand.web.http.Refusal;
import nl.gestand.web.http.Site;
import nl.gestand.web.statutes.BillView.Change;
import nl.gestand.web.statutes.BillView.Stage;
import nl.gestand.web.timeline.DrawTimeline;
import nl.gestand.web.timeline.DrawTimeline.Stretch;
import nl.gestand.web.timeline.Timeline;
import nl.gestand.web.words.Confidence;
import nl.gestand.web.words.Day;
import nl.gestand.web.words.Link;
import nl.gestand.web.words.Words;

import io.javalin.http.Context;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** Shows a bill from its announcement to its evaluation, beside the articles it changed. */
public final class BillPage {

  private final Site site;

  public BillPage(Site site) {
    this.site = site;
  }

  public void show(Context ctx) {
    Bill bill = bill(ctx.pathParam("dossier"));
    Optional<LocalDate> asked = Parameters.day(ctx, "peildatum");
    LocalDate day = asked.orElse(site.today());
    site.pages().show(ctx, new BillView(bill.title(), bill.dossier().printed(), path(bill), Day.of(day),
        asked.isPresent(), now(bill, day), new Link("Dossier " + bill.dossier().printed(), Links.dossier(bill.dossier())),
        timeline(bill, day), bill.stages().stream().map(stage -> stage(stage, day)).toList(), Day.of(bill.inForce()),
        bill.ended().stream().map(life -> change(life, bill.inForce().minusDays(1), false)).toList(),
        bill.begun().stream().map(life -> change(life, bill.inForce(), true)).toList()));
  }

  public static String path(Bill bill) {
    return "/wetsvoorstel/" + Links.encoded(bill.dossier().key());
  }

  private static Bill bill(String key) {
    try {
      return Bills.find(Dossier.ofKey(key)).orElseThrow(BillPage::unknown);
    } catch (IllegalArgumentException noDossier) {
      throw unknown();
    }
  }

  private static Refusal unknown() {
    return Refusal.notFound("Van dit wetsvoorstel is de loop in Gestand niet bekend.");
  }

  private static boolean reached(BillStage stage, LocalDate day) {
    return !stage.promised() && !stage.from().isAfter(day);
  }

  private static String now(Bill bill, LocalDate day) {
    String on = "Op " + Day.of(day).words() + ": ";
    return bill.stages().stream().filter(stage -> reached(stage, day)).reduce((earlier, later) -> later)
        .map(stage -> on + stage.kind().label().toLowerCase(Locale.ROOT) + " (" + when(stage) + ").")
        .orElse(on + "nog niet aangekondigd.");
  }

  private static Stage stage(BillStage stage, LocalDate day) {
    return new Stage(stage.kind().label(), when(stage), stage.words(),
        stage.evidence().map(known -> new Link(known.printed(), Links.of(known))), Confidence.words(stage.confidence()),
        reached(stage, day));
  }

  private static String when(BillStage stage) {
    String first = Day.of(stage.from()).words();
    String days = stage.until().map(last -> first + " tot en met " + Day.of(last).words()).orElse(first);
    return stage.promised() ? "voorzien: " + days : days;
  }

  /** A row for each stage, until the next one begins. */
  private Optional<Timeline> timeline(Bill bill, LocalDate day) {
    List<BillStage> stages = bill.stages();
    List<DrawTimeline.Line> lines = IntStream.range(0, stages.size()).mapToObj(i -> {
      BillStage stage = stages.get(i);
      LocalDate next = i + 1 < stages.size() ? stages.get(i + 1).from() : stage.from().plusMonths(1);
      Status status = stage.promised() ? Status.PROMISED
          : stage.kind() == BillStage.Kind.IN_FORCE ? Status.FULFILLED : Status.IN_PROGRESS;
      LocalDate end = stage.until().map(last -> last.plusDays(1))
          .orElse(next.isAfter(stage.from()) ? next : stage.from().plusDays(1));
      return new DrawTimeline.Line(
          stage.kind().label(), List.of(new Stretch(stage.from(), end, status)), Optional.empty());
    }).toList();
    return new DrawTimeline(site.labels()).draw(lines, day).map(drawn -> new Timeline(
        "De loop van het wetsvoorstel van " + Day.of(stages.getFirst().from()).words() + " tot "
            + Day.of(stages.getLast().from()).words() + ". Hetzelfde staat in de tabel.",
        drawn.width(), drawn.height(), drawn.ticks(), IntStream.range(0, stages.size()).mapToObj(i -> {
          Timeline.Row row = drawn.rows().get(i);
          return new Timeline.Row(row.name(), row.y(), row.bars().stream().map(bar -> new Timeline.Bar(bar.x(),
              bar.width(), bar.shape(), stages.get(i).kind().label() + ", " + when(stages.get(i)))).toList(), row.term());
        }).toList(), drawn.shownDay(), drawn.shownDayWords()));
  }

  private static Change change(ArticleLife life, LocalDate day, boolean earlier) {
    return new Change(article(life.article(), day), life.about(), ArticleFamily.related(life).stream()
        .filter(other -> other.earlier() == earlier).map(other -> related(other, day)).toList());
  }

  private static Link related(RelatedArticle other, LocalDate day) {
    Link link = article(other.article(), other.until().or(other::from).orElse(day));
    return new Link(link.text() + " (" + Confidence.words(other.confidence()) + ")", link.href());
  }

  private static Link article(Article article, LocalDate day) {
    return new Link(Words.capital(article.printed()), Links.article(article) + "?peildatum=" + day);
  }
}
