// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.imports;

import nl.gestand.corpus.extract.ExtractedTable;
import nl.gestand.corpus.extract.Extraction;
import nl.gestand.corpus.extract.Unreadable;
import nl.gestand.ontology.model.Action;
import nl.gestand.ontology.model.ActionKind;
import nl.gestand.ontology.model.EventId;
import nl.gestand.ontology.store.RecordResult;
import nl.gestand.ontology.store.Recording;
import nl.gestand.web.access.AuditLine.Actor;
import nl.gestand.web.access.AuditLog;
import nl.gestand.web.access.Permissions;
import nl.gestand.web.access.SignedIn;
import nl.gestand.web.commitments.FormView;
import nl.gestand.web.commitments.RecordStatus;
import nl.gestand.web.http.Links;
import nl.gestand.web.http.Parameters;
import nl.gestand.web.http.Refusal;
import nl.gestand.web.http.Site;
import nl.gestand.web.http.Turns;
import nl.gestand.web.imports.JudgeRow.Bringer;
import nl.gestand.web.tables.Column;
import nl.gestand.web.words.XmlText;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.UploadedFile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/** Takes a table in: shows what it would change, and records it as one action when its bringer says so. */
public final class ImportPage {

  /** A table of the largest size that is read, with what a browser sends around it. */
  public static final int MOST_BYTES_OF_FORM = 5_100_000;

  /** Five thousand rows with a page of text each fit. */
  private static final int MOST_BYTES = 5_000_000;

  private static final String TOO_LARGE = "Dit bestand is groter dan 5 MB.";

  private static final String NO_HEADINGS = "In dit bestand staat geen rij met kolomkoppen die we kennen. Nodig zijn "
      + "een kolom Nummer of Vindplaats en een kolom Status, Stand van zaken of Termijn.";

  private final Extraction extraction;
  private final JudgeTable judge;
  private final RecordStatus record;
  private final AuditLog audit;
  private final Site site;
  private final Previews previews = new Previews();

  public ImportPage(Extraction extraction, JudgeTable judge, RecordStatus record, AuditLog audit, Site site) {
    this.extraction = extraction;
    this.judge = judge;
    this.record = record;
    this.audit = audit;
    this.site = site;
  }

  /** The form. */
  public void show(Context ctx) {
    form(ctx, "", site.today().toString());
  }

  public void upload(Context ctx) {
    // Asked before anything of the form is read; a browser always tells.
    if (ctx.contentLength() < 0 || ctx.contentLength() > MOST_BYTES_OF_FORM) {
      form(ctx.status(413), TOO_LARGE, "");
      return;
    }
    SignedIn who = site.caller(ctx);
    LocalDate today = site.today();
    String typed = Optional.ofNullable(ctx.formParam("peildatum")).orElse("").strip();
    Optional<LocalDate> day = typed.isEmpty() ? Optional.of(today) : Parameters.day(typed);
    UploadedFile file = ctx.uploadedFile("bestand");
    if (file == null || file.size() == 0) {
      form(ctx.status(422), "Kies een bestand.", typed);
    } else if (file.size() > MOST_BYTES) {
      form(ctx.status(413), TOO_LARGE, typed);
    } else if (day.isEmpty() || day.get().isAfter(today)) {
      form(ctx.status(422), "Vul de dag van de tabel in als 2025-06-17; hij mag niet in de toekomst liggen.", typed);
    } else {
      try {
        offer(ctx, who, file.filename(), read(file), new Bringer(who, day.get(), today));
      } catch (Unreadable unreadable) {
        form(ctx.status(422), unreadable.getMessage(), typed);
      }
    }
  }

  private ExtractedTable read(UploadedFile file) throws Unreadable {
    try (InputStream content = file.content()) {
      return extraction.table(content.readNBytes(MOST_BYTES));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void offer(Context ctx, SignedIn who, String fileName, ExtractedTable table, Bringer bringer) {
    List<RowOutcome> outcomes = Turns.take(() -> judge.judge(table, bringer));
    if (outcomes.isEmpty()) {
      form(ctx.status(422), NO_HEADINGS, bringer.tableDay().toString());
      return;
    }
    Preview preview = new Preview(new EventId(UUID.randomUUID().toString()), who.account().name(),
        title(fileName), bringer.tableDay(), outcomes, false);
    previews.put(preview);
    audit.add(Actor.of(who.account()), AuditLog.Act.TABLE_OFFERED, preview.fileName());
    ctx.redirect("/import/" + preview.id(), HttpStatus.SEE_OTHER);
  }

  /** What a table would change. */
  public void preview(Context ctx) {
    SignedIn who = site.caller(ctx);
    Preview preview = find(who, ctx);
    if (preview.done()) {
      ctx.redirect("/handelingen#" + preview.id(), HttpStatus.SEE_OTHER);
    } else {
      show(ctx, who, preview, "");
    }
  }

  public void confirm(Context ctx) {
    SignedIn who = site.caller(ctx);
    Preview preview = find(who, ctx);
    if (preview.done()) {
      ctx.redirect("/handelingen#" + preview.id(), HttpStatus.SEE_OTHER);
      return;
    }
    Set<String> chosen = new HashSet<>(ctx.formParams("rij"));
    List<Recording.Part> parts = IntStream.range(0, preview.outcomes().size())
        .filter(i -> chosen.contains(Integer.toString(i)))
        .mapToObj(preview.outcomes()::get)
        .<Recording.Part>flatMap(outcome -> outcome.part().stream())
        .toList();
    if (parts.isEmpty()) {
      show(ctx.status(422), who, preview, "Vink ten minste één rij aan.");
      return;
    }
    Action action = new Action(preview.id(), ActionKind.IMPORT, preview.owner(), preview.fileName(), Optional.empty());
    switch (record.record(new Recording(parts, Optional.of(action)))) {
      case RecordResult.Recorded recorded -> {
        previews.put(preview.recorded());
        ctx.redirect("/handelingen#" + preview.id(), HttpStatus.SEE_OTHER);
      }
      case RecordResult.Stale stale -> {
        Preview moved = preview.after(stale.now());
        previews.put(moved);
        show(ctx.status(409), who, moved, "Er is nog niets vastgelegd: terwijl u keek is bij een of meer rijen "
            + "iets vastgelegd. Ze staan nu bij de conflicten.");
      }
      case RecordResult.Invalid invalid -> show(ctx.status(422), who, preview,
          "Er is nog niets vastgelegd. " + invalid.violations().getFirst().message());
      case RecordResult.UnknownCommitment unknown -> throw Refusal.notFound(
          "Een van de moties of toezeggingen in deze tabel is er niet meer. Lees de tabel opnieuw in.");
    }
  }

  private void show(Context ctx, SignedIn who, Preview preview, String remark) {
    site.pages().show(ctx, PreviewView.of(preview,
        FormView.inTheNameOf(Permissions.voice(who.account())), remark));
  }

  private void form(Context ctx, String problem, String day) {
    site.pages().show(ctx, new ImportView((problem.isEmpty() ? "" : "Fout: ") + "Tabel inlezen", problem,
        day.length() > 40 ? "" : day, site.today().toString(),
        Column.TAKEN_OVER.stream().map(Column::heading).toList()));
  }

  private Preview find(SignedIn who, Context ctx) {
    return previews.find(who.account().name(), ctx.pathParam("id")).orElseThrow(() -> Refusal.notFound(
        "Deze tabel staat niet meer klaar: na een uur, of na een andere tabel, vervalt hij. Lees hem opnieuw in."));
  }

  /** The name of the file without the folders that some browsers send along. */
  private static String title(String fileName) {
    String name = XmlText.of(fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1),
        200).replace('\n', ' ');
    return name.isBlank() ? "tabel" : name;
  }
}
