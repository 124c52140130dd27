// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.admin;

import nl.gestand.corpus.archive.RecordArchive;
import nl.gestand.corpus.archive.RecordArchive.Alarm;
import nl.gestand.corpus.archive.RecordArchive.AlarmKind;
import nl.gestand.ontology.model.CommitmentId;
import nl.gestand.ontology.model.EventId;
import nl.gestand.ontology.model.JoinVerdict;
import nl.gestand.ontology.model.SuggestedJoin;
import nl.gestand.web.admin.RegisterAlarms.State;
import nl.gestand.web.admin.RegistersView.AlarmLine;
import nl.gestand.web.admin.RegistersView.RefusedLine;
import nl.gestand.web.admin.RegistersView.SuggestionLine;
import nl.gestand.web.http.Links;
import nl.gestand.web.http.Refusal;
import nl.gestand.web.http.Site;
import nl.gestand.web.registers.JudgeJoin;
import nl.gestand.web.words.Day;
import nl.gestand.web.words.Link;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** In what the registers are no longer as they were, and which records were refused, for an administrator. */
public record RegistersPage(RegisterAlarms registers, JudgeJoin suggestions, Site site) {

  private static final int MOST_REFUSALS = 200;
  private static final int LONGEST = 300;
  private static final String TITLE = "Registers";

  public void show(Context ctx) {
    RegistersView view;
    try {
      State state = registers.look();
      view = new RegistersView(TITLE, "", String.format(Locale.forLanguageTag("nl"), "%,d", state.records()),
          state.alarms().stream().map(RegistersPage::line).toList(),
          state.refusals().stream().limit(MOST_REFUSALS).map(RegistersPage::line).toList(), state.refusals().size(),
          state.suggestions().stream().map(RegistersPage::line).toList());
    } catch (IllegalStateException e) {
      view = new RegistersView(TITLE, e.getMessage(), "", List.of(), List.of(), 0, List.of());
    }
    site.pages().show(ctx, view);
  }

  /** Receives whether a suggested join is one. */
  public void answer(Context ctx) {
    String record = field(ctx, "record");
    String commitment = field(ctx, "motie");
    String answer = field(ctx, "antwoord");
    if (!record.matches("[a-z0-9][a-z0-9.-]{0,149}") || !commitment.matches("kst-[A-Za-z0-9-]{1,80}")
        || !answer.matches("ja|nee")) {
      throw Refusal.badRequest("Zeg van welk record en welke motie het is, en ja of nee.");
    }
    boolean known = suggestions.judge(new JoinVerdict(new EventId(UUID.randomUUID().toString().replace("-", "")), record,
        new CommitmentId(commitment), answer.equals("ja"), site.caller(ctx).account().name(), "voorgestelde koppeling"));
    if (!known) {
      throw Refusal.notFound("Dit voorstel is er niet meer; misschien beantwoordde iemand het al.");
    }
    ctx.redirect("/beheer/registers#voorgesteld", HttpStatus.SEE_OTHER);
  }

  private static String field(Context ctx, String name) {
    return Optional.ofNullable(ctx.formParam(name)).orElse("").strip();
  }

  private static SuggestionLine line(SuggestedJoin join) {
    return new SuggestionLine(join.record(), new Link(join.own().value(), Links.commitment(join.own())), join.title(),
        join.numbered().value(), new Link(join.numbered().value(), Links.commitment(join.numbered())), join.numberedTitle(),
        Day.of(join.day()), join.proposer(), join.serial() ? "volgnummer, indiener en dag" : "titel, indiener en dag");
  }

  private static AlarmLine line(Alarm alarm) {
    return new AlarmLine(words(alarm.kind()), alarm.entity(), alarm.what(), alarm.count(), alarm.example(),
        Day.of(alarm.first()), Day.of(alarm.last()));
  }

  private static RefusedLine line(RecordArchive.Refusal refusal) {
    String received = refusal.received();
    return new RefusedLine(refusal.reason(), refusal.file(), Day.of(refusal.at()),
        received.length() <= LONGEST ? received : received.substring(0, LONGEST) + " …");
  }

  private static String words(AlarmKind kind) {
    return switch (kind) {
      case UNKNOWN_WORD -> "onbekend woord";
      case NEW_FIELD -> "nieuw veld";
      case LOST_FIELD -> "verdwenen veld";
      case FEWER -> "een tiende of meer ontbreekt";
      case YEAR_ONE -> "dag in het jaar 1";
      case OTHER_FORM -> "andere vorm";
      case GONE -> "niet meer bij de bron";
    };
  }
}
