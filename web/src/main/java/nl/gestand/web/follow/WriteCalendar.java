// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.follow;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Uid;
import biweekly.util.ICalDate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;

/**
 * Writes last days of terms as days in a calendar.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5545">RFC 5545</a>
 */
final class WriteCalendar {

  static final String MEDIA_TYPE = "text/calendar; charset=utf-8";

  /**
   * The last day of a term.
   *
   * @param id address of the commitment, the same when its term moves, so that a calendar moves the day
   * @param page address of its page
   */
  record Deadline(String id, String title, String about, LocalDate day, String page) {}

  private WriteCalendar() {}

  /** @param made when the calendar is made */
  static String write(String name, List<Deadline> deadlines, Instant made) {
    ICalendar calendar = new ICalendar();
    calendar.setProductId("-//Gestand//NL");
    calendar.setName(name);
    // What Outlook and Google read instead.
    calendar.setExperimentalProperty("X-WR-CALNAME", name);
    deadlines.forEach(deadline -> calendar.addEvent(event(deadline, made)));
    return Biweekly.write(calendar).go();
  }

  private static VEvent event(Deadline deadline, Instant made) {
    VEvent event = new VEvent();
    event.setUid(new Uid(deadline.id()));
    event.setDateTimeStamp(Date.from(made));
    event.setSummary("Termijn: " + deadline.title());
    event.setDescription(deadline.about());
    event.setUrl(deadline.page());
    event.setDateStart(day(deadline.day()), false);
    event.setDateEnd(day(deadline.day().plusDays(1)), false);
    return event;
  }

  /** A day without a time is written in the zone of the machine. */
  private static ICalDate day(LocalDate day) {
    return new ICalDate(Date.from(day.atStartOfDay(ZoneId.systemDefault()).toInstant()), false);
  }
}
