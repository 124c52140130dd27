// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.tables;

import nl.gestand.web.http.FileAnswer;
import nl.gestand.web.http.Refusal;
import nl.gestand.web.http.Site;
import nl.gestand.web.search.SearchForm;

import io.javalin.http.Context;

import java.time.LocalDate;

/** Hands out the moties and toezeggingen of a search as a table. */
public final class TablePage {

  private final FindCommitments find;
  private final Site site;

  public TablePage(FindCommitments find, Site site) {
    this.find = find;
    this.site = site;
  }

  public void download(Context ctx) {
    TableFormat format = TableFormat.find(ctx.pathParam("vorm"))
        .orElseThrow(() -> Refusal.notFound("Een tabel is er als xlsx, ods en csv."));
    SearchForm form = SearchForm.read(ctx);
    LocalDate today = site.today();
    LocalDate day = form.point().day(today);
    FileAnswer.send(ctx, format.mediaType(), "gestand-" + day + "." + format.extension(),
        out -> format.write(out, "Moties en toezeggingen", find.histories(form.commitments(today))
            .filter(form.point()::has).map(history -> Line.of(form.point().of(history), day, site.labels()))));
  }
}
