// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.tables;

import nl.gestand.indexer.search.SearchIndex;
import nl.gestand.indexer.search.SearchRequest;
import nl.gestand.indexer.search.SearchResult.Hit;
import nl.gestand.ontology.store.CommitmentStore;
import nl.gestand.web.citations.Citation;
import nl.gestand.web.http.FileAnswer;
import nl.gestand.web.http.Refusal;
import nl.gestand.web.http.Site;
import nl.gestand.web.search.SearchForm;

import io.javalin.http.Context;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Hands out the whole result of a search, documents too, however large it is. */
public final class ResultPage {

  /** Rows of a sheet, without its heading: what Excel can open. */
  private static final int MOST_ROWS_OF_A_SHEET = 1_048_575;

  private final SearchIndex index;
  private final CommitmentStore commitments;
  private final Site site;

  public ResultPage(SearchIndex index, CommitmentStore commitments, Site site) {
    this.index = index;
    this.commitments = commitments;
    this.site = site;
  }

  public void download(Context ctx) {
    SearchForm form = SearchForm.read(ctx);
    LocalDate today = site.today();
    LocalDate day = form.point().day(today);
    String name = "gestand-" + day + ".";
    SearchRequest question = form.request(today).page(1, Optional.empty());
    String extension = ctx.pathParam("vorm");
    switch (extension) {
      case "json" -> FileAnswer.send(ctx, "application/json", name + extension, out -> json(out, form, question, false));
      case "jsonld" ->
          FileAnswer.send(ctx, "application/ld+json", name + extension, out -> json(out, form, question, true));
      case "ris" -> FileAnswer.send(ctx, "application/x-research-info-systems; charset=utf-8", name + extension,
          out -> citations(out, form, question, citation -> citation.ris(today)));
      case "bib" -> FileAnswer.send(ctx, "application/x-bibtex; charset=utf-8", name + extension,
          out -> citations(out, form, question, citation -> citation.bibtex(today)));
      default -> {
        TableFormat format = TableFormat.find(extension)
            .orElseThrow(() -> Refusal.notFound("Een uitkomst is er als xlsx, ods, csv, json, jsonld, ris en bib."));
        FileAnswer.send(ctx, format.mediaType(), name + extension, out -> table(out, format, form, question));
      }
    }
  }

  private void json(OutputStream out, SearchForm form, SearchRequest question, boolean linked) throws IOException {
    try (Stream<Hit> hits = index.all(question)) {
      WriteJson.write(out, site.base(), site.base() + form.href(), form.point().day(site.today()), linked,
          asKnown(hits, form));
    }
  }

  private void table(OutputStream out, TableFormat format, SearchForm form, SearchRequest question) throws IOException {
    if (format != TableFormat.CSV && index.search(question).total() > MOST_ROWS_OF_A_SHEET) {
      throw Refusal.badRequest("Dit zijn meer regels dan een werkblad kan hebben. Neem CSV of JSON.");
    }
    LocalDate day = form.point().day(site.today());
    try (Stream<Hit> hits = index.all(question)) {
      format.write(out, "Uitkomst", asKnown(hits, form).map(found -> found.history()
          .map(history -> Line.of(history, day, site.labels()))
          .orElseGet(() -> Line.of(found.hit(), site.labels()))));
    }
  }

  private void citations(OutputStream out, SearchForm form, SearchRequest question, Function<Citation, String> written)
      throws IOException {
    try (Stream<Hit> hits = index.all(question); Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
      for (Found found : (Iterable<Found>) asKnown(hits, form)::iterator) {
        writer.write(written.apply(found.history()
            .map(history -> Citation.of(history.commitment(), site.labels(), site.base()))
            .orElseGet(() -> Citation.of(found.hit(), site.labels(), site.base()))));
      }
    }
  }

  private Stream<Found> asKnown(Stream<Hit> hits, SearchForm form) {
    return WholeResult.of(hits, commitments)
        .map(found -> new Found(found.hit(), found.history().map(form.point()::of)));
  }
}
