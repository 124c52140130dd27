// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.admin;

import nl.gestand.corpus.archive.RecordArchive.Alarm;
import nl.gestand.corpus.archive.RecordArchive.AlarmKind;
import nl.gestand.corpus.archive.RecordArchive.Refusal;
import nl.gestand.web.admin.RegisterAlarms.State;
import nl.gestand.web.admin.RegistersView.AlarmLine;
import nl.gestand.web.admin.RegistersView.RefusedLine;
import nl.gestand.web.http.Site;
import nl.gestand.web.words.Day;

import io.javalin.http.Context;

import java.util.List;
import java.util.Locale;

/** In what the registers are no longer as they were, and which records were refused, for an administrator. */
public record RegistersPage(RegisterAlarms registers, Site site) {

  private static final int MOST_REFUSALS = 200;
  private static final int LONGEST = 300;
  private static final String TITLE = "Registers";

  public void show(Context ctx) {
    RegistersView view;
    try {
      State state = registers.look();
      view = new RegistersView(TITLE, "", String.format(Locale.forLanguageTag("nl"), "%,d", state.records()),
          state.alarms().stream().map(RegistersPage::line).toList(),
          state.refusals().stream().limit(MOST_REFUSALS).map(RegistersPage::line).toList(), state.refusals().size());
    } catch (IllegalStateException e) {
      view = new RegistersView(TITLE, e.getMessage(), "", List.of(), List.of(), 0);
    }
    site.pages().show(ctx, view);
  }

  private static AlarmLine line(Alarm alarm) {
    return new AlarmLine(words(alarm.kind()), alarm.entity(), alarm.what(), alarm.count(), alarm.example(),
        Day.of(alarm.first()), Day.of(alarm.last()));
  }

  private static RefusedLine line(Refusal refusal) {
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
