// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.admin;

import nl.gestand.web.access.Access;
import nl.gestand.web.access.AuditLine;
import nl.gestand.web.access.AuditLine.Actor;
import nl.gestand.web.access.AuditLog;
import nl.gestand.web.access.AuditLog.Act;
import nl.gestand.web.access.Role;
import nl.gestand.web.http.Csv;
import nl.gestand.web.http.Links;
import nl.gestand.web.http.Parameters;
import nl.gestand.web.http.Refusal;
import nl.gestand.web.http.Site;
import nl.gestand.web.words.Day;
import nl.gestand.web.words.Link;
import nl.gestand.web.words.Words;

import io.javalin.http.Context;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** The audit log, for an administrator: as a page, newest first, and as a table for a spreadsheet. */
public final class AuditPage {

  private static final int LINES = 50;

  private final Access access;
  private final Site site;

  public AuditPage(Access access, Site site) {
    this.access = access;
    this.site = site;
  }

  public void show(Context ctx) {
    AuditQuestion question = AuditQuestion.read(ctx);
    AuditLog.Lines found = access.audit().newest(question.wanted(), before(ctx), LINES);
    String query = question.query();
    Optional<String> older = found.older().isPresent()
        ? Optional.of("/beheer/logboek?" + (query.isEmpty() ? "" : query + "&") + "voor=" + found.older().getAsLong())
        : Optional.empty();
    site.pages().show(ctx, new AuditView("Logboek", question.who(), question.thing(),
        question.from().map(Object::toString).orElse(""), question.until().map(Object::toString).orElse(""),
        acts(question.what()), found.lines().stream().map(AuditPage::line).toList(), older,
        "/beheer/logboek.csv" + (query.isEmpty() ? "" : "?" + query)));
  }

  /** Writes while it reads: a log of any length takes no memory. */
  public void export(Context ctx) throws IOException {
    AuditQuestion question = AuditQuestion.read(ctx);
    access.audit().add(Actor.of(site.caller(ctx).account()), Act.AUDIT_EXPORTED, "");
    ctx.contentType(Csv.TYPE).header("Content-Disposition", "attachment; filename=\"logboek.csv\"")
        .header("Cache-Control", "no-store");
    try (Writer writer = new BufferedWriter(new OutputStreamWriter(ctx.outputStream(), StandardCharsets.UTF_8))) {
      writer.write(Csv.START + Csv.line("tijdstip", "wie", "rol", "wat", "waaraan", "adres"));
      access.audit().forEach(question.wanted(), line -> write(writer, line));
    }
  }

  private static void write(Writer writer, AuditLine line) {
    try {
      writer.write(Csv.line(line.at().toString(), line.who(), line.role().map(Role::code).orElse(""),
          line.what().code(), line.thing(), line.address()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static OptionalLong before(Context ctx) {
    String position = Parameters.text(ctx, "voor", 18);
    if (position.isEmpty()) {
      return OptionalLong.empty();
    }
    if (!position.chars().allMatch(c -> c >= '0' && c <= '9')) {
      throw Refusal.badRequest("‘voor’ moet een getal zijn.");
    }
    return OptionalLong.of(Long.parseLong(position));
  }

  private static List<Choice> acts(String chosen) {
    return Stream.concat(
        Stream.of(new Choice(AuditQuestion.SIGN_INS, "Alles over aanmelden", chosen.equals(AuditQuestion.SIGN_INS))),
        Arrays.stream(Act.values())
            .map(act -> new Choice(act.code(), Words.capital(act.label()), act.code().equals(chosen)))).toList();
  }

  private static AuditView.Line line(AuditLine line) {
    Optional<String> page = line.thing().isEmpty() ? Optional.empty() : switch (line.what()) {
      case STATUS_RECORDED -> Optional.of("/commitment/" + Links.encoded(line.thing()));
      case ACCOUNT_ADDED, ACCOUNT_CHANGED, ACCOUNT_BLOCKED, ACCOUNT_UNBLOCKED, PASSWORD_CHANGED, LINK_MADE ->
          Optional.of(AccountsPage.path(line.thing()));
      default -> Optional.empty();
    };
    return new AuditView.Line(Day.of(line.at()), line.who(), line.role().map(Role::label).orElse(""),
        line.what().label(), page.map(href -> new Link(line.thing(), href)), line.thing(), line.address());
  }
}
