// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.commitments;

import nl.gestand.web.http.View;
import nl.gestand.web.registers.RegisterView;
import nl.gestand.web.timeline.Timeline;
import nl.gestand.web.words.Day;
import nl.gestand.web.words.Link;
import nl.gestand.web.words.StatusBadge;
import nl.gestand.web.words.TermWords;

import java.util.List;
import java.util.Optional;

/**
 * The page of a commitment.
 *
 * @param name what it is called on the page
 * @param number its official number, or empty
 * @param makers who promised or proposed, under a heading that says which
 * @param described where its description was read
 * @param day the day that the page tells of
 * @param known the day at whose end it was known so, or empty for now
 * @param past whether a point in time was asked for
 * @param anythingKnown whether the store knew anything of it by then
 * @param stretches how it stood from day to day, the picture in words
 * @param later events that had not yet become true on that day
 * @param retracted events that do not count: a later reading no longer found them, or a person decided so
 * @param register what registers say of it
 * @param conversation of ministry and Chamber
 * @param answer for who may answer what the ministry said
 * @param form for who may record a status
 * @param mayNotRecord why someone who is signed in may not, or empty
 */
public record CommitmentView(
    String title,
    String name,
    String path,
    String kind,
    String number,
    String request,
    String madeIn,
    Optional<Day> date,
    String makersHeading,
    List<String> makers,
    List<String> addressees,
    List<Link> ministries,
    List<Link> committees,
    Optional<Link> dossier,
    Optional<Link> described,
    Optional<TermWords> term,
    StatusNow status,
    Day day,
    String known,
    boolean past,
    boolean anythingKnown,
    Optional<Timeline> timeline,
    List<StretchView> stretches,
    List<LinkView> links,
    List<EventView> events,
    int later,
    List<EventView> retracted,
    List<MentionView> mentions,
    RegisterView register,
    Optional<Conversation> conversation,
    Optional<AnswerView> answer,
    Optional<FormView> form,
    String mayNotRecord) implements View {
  @Override
  public List<String> whyNot() {
    return form.map(FormView::whyNot).orElse(List.of());
  }


  /** A stretch of days with one status; without end for the last. */
  public record StretchView(Day from, Optional<Day> until, StatusBadge badge) {}

  /** Another commitment, and what it has to do with this one: {@code Is herhaald door}. */
  public record LinkView(String what, Link other) {}

  /** A document that speaks of the commitment, with its words, each leading to where they stand. */
  public record MentionView(Link document, Optional<Day> date, List<Link> quotes) {}
}
