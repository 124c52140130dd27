// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.admin;

import nl.gestand.web.access.AuditLine;
import nl.gestand.web.access.AuditLog.Act;
import nl.gestand.web.http.Links;
import nl.gestand.web.http.Parameters;
import nl.gestand.web.http.Refusal;
import nl.gestand.web.words.Day;

import io.javalin.http.Context;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is asked of the audit log. What is empty asks nothing.
 *
 * @param who the name of an account
 * @param what code of an act, or {@value #SIGN_INS} for all about signing in
 * @param thing a part of what it was done to
 * @param from the first day, by Dutch time
 * @param until the last day
 */
public record AuditQuestion(
    String who, String what, String thing, Optional<LocalDate> from, Optional<LocalDate> until) {

  static final String SIGN_INS = "aanmelden";

  private static final Set<Act> ABOUT_SIGNING_IN = EnumSet.of(Act.SIGNED_IN, Act.SIGN_IN_REFUSED, Act.SIGNED_OUT);

  static AuditQuestion read(Context ctx) {
    String what = Parameters.text(ctx, "wat", 40);
    if (!what.isEmpty() && !what.equals(SIGN_INS) && Act.find(what).isEmpty()) {
      throw Refusal.badRequest("‘" + what + "’ staat niet in het logboek.");
    }
    return new AuditQuestion(Parameters.text(ctx, "wie", 64).toLowerCase(Locale.ROOT), what,
        Parameters.text(ctx, "waaraan", 200), Parameters.day(ctx, "van"), Parameters.day(ctx, "tot"));
  }

  Predicate<AuditLine> wanted() {
    Optional<Act> act = Act.find(what);
    String part = thing.toLowerCase(Locale.ROOT);
    return line -> (who.isEmpty() || line.who().equals(who))
        && (what.isEmpty() || act.map(wanted -> line.what() == wanted)
            .orElseGet(() -> ABOUT_SIGNING_IN.contains(line.what())))
        && (part.isEmpty() || line.thing().toLowerCase(Locale.ROOT).contains(part))
        && isWithin(LocalDate.ofInstant(line.at(), Day.ZONE));
  }

  private boolean isWithin(LocalDate day) {
    return from.filter(day::isBefore).isEmpty() && until.filter(day::isAfter).isEmpty();
  }

  /** The same question as the query of an address; empty when nothing is asked. */
  String query() {
    return Stream.of(parameter("wie", who), parameter("wat", what), parameter("waaraan", thing),
            parameter("van", from.map(LocalDate::toString).orElse("")),
            parameter("tot", until.map(LocalDate::toString).orElse("")))
        .filter(parameter -> !parameter.isEmpty()).collect(Collectors.joining("&"));
  }

  private static String parameter(String name, String value) {
    return value.isEmpty() ? "" : name + "=" + Links.encoded(value);
  }
}
