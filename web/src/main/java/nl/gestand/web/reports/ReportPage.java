// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.reports;

import nl.gestand.indexer.search.Facet;
import nl.gestand.indexer.search.SearchEntry.EntryKind;
import nl.gestand.indexer.search.SearchRequest;
import nl.gestand.ontology.model.Ministries;
import nl.gestand.ontology.store.CommitmentHistory;
import nl.gestand.web.http.FileAnswer;
import nl.gestand.web.http.Parameters;
import nl.gestand.web.http.PointInTime;
import nl.gestand.web.http.Refusal;
import nl.gestand.web.http.Site;
import nl.gestand.web.http.Turns;
import nl.gestand.web.tables.FindCommitments;
import nl.gestand.web.tables.Line;
import nl.gestand.web.tables.TableFormat;
import nl.gestand.web.words.Day;
import nl.gestand.web.words.Link;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Hands out the annex of a budget and the rappel of the Eerste Kamer, each as a page and as a file. */
public final class ReportPage {

  private static final String PAGE = "html";

  private final FindCommitments find;
  private final Site site;
  private final String base;

  /** @param base start of the addresses of things */
  public ReportPage(FindCommitments find, Site site, String base) {
    this.find = find;
    this.site = site;
    this.base = base;
  }

  static String annex(String ministry, ParliamentaryYear year, String form) {
    return "/overzichten/bijlage/" + ministry + "/" + year.budget() + "." + form;
  }

  static String rappel(String ministry, LocalDate day, String form) {
    return "/overzichten/rappel/" + ministry + "/" + day + "." + form;
  }

  /** The annex of a year: that of the budget, or the vergaderjaar it tells of. */
  public void annex(Context ctx) {
    String ministry = ministry(ctx);
    String asked = ctx.pathParam("jaar");
    String form = ctx.pathParam("vorm");
    Optional<ParliamentaryYear> named = ParliamentaryYear.find(asked);
    if (named.isPresent()) {
      ctx.redirect(annex(ministry, named.get(), form) + PointInTime.read(ctx).query(), HttpStatus.SEE_OTHER);
      return;
    }
    ParliamentaryYear year = ParliamentaryYear.ofBudget(budget(asked));
    PointInTime point = PointInTime.read(ctx);
    LocalDate today = point.day(site.today());
    if (site.today().isBefore(year.first())) {
      throw Refusal.notFound("Het vergaderjaar " + year.key() + " moet nog beginnen.");
    }
    EntryWords words = new EntryWords(Annex.day(year, today), site.labels(), base);
    answer(ctx, form, () -> known(point, Annex.of(ministry, year, today, histories(ministry, point), words)),
        "bijlage-" + ministry + "-" + year.budget(), List.of(), other -> annex(ministry, year, other) + point.query());
  }

  /** The rappel of a day. */
  public void rappel(Context ctx) {
    String ministry = ministry(ctx);
    LocalDate day = Parameters.day(ctx.pathParam("dag")).filter(Rappel::isDay)
        .orElseThrow(() -> Refusal.notFound("Een rappel is er van 1 januari en van 1 juli, zoals 2026-07-01."));
    PointInTime point = PointInTime.read(ctx);
    if (point.asked().isPresent()) {
      throw Refusal.badRequest(
          "Een rappel heeft zijn dag al in het adres; vraag met ‘bekend’ hoe het toen bekend was.");
    }
    String form = ctx.pathParam("vorm");
    String name = "rappel-" + ministry + "-" + day;
    Optional<TableFormat> table = TableFormat.find(form);
    if (table.isPresent()) {
      FileAnswer.send(ctx, table.get().mediaType(), name + "." + form, out -> table.get().write(out, "Rappel",
          Rappel.chosen(histories(ministry, point), day).stream()
              .map(history -> Line.of(history, day, site.labels()))));
      return;
    }
    EntryWords words = new EntryWords(day, site.labels(), base);
    answer(ctx, form,
        () -> known(point, Rappel.of(ministry, day, Rappel.chosen(histories(ministry, point), day), words)), name,
        List.of(TableFormat.values()), other -> rappel(ministry, day, other) + point.query());
  }

  private void answer(Context ctx, String form, Supplier<Report> report, String name, List<TableFormat> tables,
      Function<String, String> href) {
    if (form.equals(PAGE)) {
      List<Link> forms = new ArrayList<>();
      Arrays.stream(ReportFormat.values()).forEach(f -> forms.add(new Link(f.label(), href.apply(f.extension()))));
      tables.forEach(f -> forms.add(new Link(f.label() + " (tabel)", href.apply(f.extension()))));
      Report made = Turns.take(report);
      site.pages().show(ctx, new ReportView(made.title(), made, Report.COLUMNS, forms));
      return;
    }
    ReportFormat format = ReportFormat.find(form)
        .orElseThrow(() -> Refusal.notFound("Dit overzicht is er als html, docx, odt en pdf."));
    FileAnswer.send(ctx, format.mediaType(), name + "." + form, out -> write(out, format, report.get()));
  }

  private void write(OutputStream out, ReportFormat format, Report report) throws IOException {
    switch (format) {
      case DOCX -> WriteDocx.write(out, report);
      case ODT -> WriteOdt.write(out, report);
      case PDF -> WritePdf.write(out,
          site.pages().alone(new PrintView(report.title(), report, Report.COLUMNS)));
    }
  }

  /** Says above a report that it was made of what was known on an earlier day. */
  private static Report known(PointInTime point, Report report) {
    return point.known().map(day -> new Report(report.title(),
        Stream.concat(Stream.of("Zoals bekend op " + Day.of(day).words() + "."), report.remarks().stream()).toList(),
        report.parts())).orElse(report);
  }

  private List<CommitmentHistory> histories(String ministry, PointInTime point) {
    return find.histories(new SearchRequest("",
        Map.of(Facet.MINISTRY, Set.of(ministry), Facet.KIND, Set.of(EntryKind.COMMITMENT.code())), Optional.empty(),
        Optional.empty(), SearchRequest.Order.OLDEST, Optional.empty(), SearchRequest.MOST_RESULTS, Optional.empty()))
        .filter(point::has).map(point::of).toList();
  }

  private static String ministry(Context ctx) {
    return Ministries.find(ctx.pathParam("ministerie")).map(Ministries.Ministry::code)
        .orElseThrow(() -> Refusal.notFound("Dit ministerie kennen we niet."));
  }

  private static int budget(String year) {
    if (year.length() != 4 || !year.chars().allMatch(c -> c >= '0' && c <= '9') || year.compareTo("1816") < 0) {
      throw Refusal.notFound("Schrijf het begrotingsjaar als 2027, of het vergaderjaar als 2025-2026.");
    }
    return Integer.parseInt(year);
  }
}
