// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.http;

import io.javalin.http.Context;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what stands in an address, within limits. */
public final class Parameters {

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);

  private Parameters() {}

  /** The text of a parameter without white space around it, empty when it is missing. */
  public static String text(Context ctx, String name, int most) {
    return text(ctx.queryParamMap(), name, most);
  }

  /** The same of a query that is not that of a request. */
  public static String text(Map<String, List<String>> query, String name, int most) {
    List<String> values = query.getOrDefault(name, List.of(""));
    if (values.isEmpty()) {
      throw Refusal.badRequest("De waarde van ‘" + name + "’ kunnen we niet lezen.");
    }
    String value = values.getFirst();
    if (value.length() > most) {
      throw Refusal.badRequest("De waarde van ‘" + name + "’ is te lang: hooguit " + most + " tekens.");
    }
    return value.strip();
  }

  /** The text of a field of a form that was sent, without white space around it, empty when it is missing. */
  public static String field(Context ctx, String name, int most) {
    String value = ctx.formParam(name);
    if (value == null) {
      return "";
    }
    if (value.length() > most) {
      throw new Refusal(422, "Te lang", "Een van de velden is te lang: hooguit " + most + " tekens.");
    }
    return value.strip();
  }

  /** A day written as 2025-06-17; refuses anything else that is not empty. */
  public static Optional<LocalDate> day(Context ctx, String name) {
    return day(ctx.queryParamMap(), name);
  }

  /** The same of a query that is not that of a request. */
  public static Optional<LocalDate> day(Map<String, List<String>> query, String name) {
    String value = text(query, name, 40);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(day(value).orElseThrow(() -> Refusal.badRequest("‘" + value + "’ is geen datum die we kennen."
        + " Schrijf jaar, maand en dag als 2025-06-17.")));
  }

  /** The day that a text writes as 2025-06-17. */
  public static Optional<LocalDate> day(String text) {
    try {
      LocalDate day = LocalDate.parse(text.strip(), DATE);
      // Four digits of year: what a page, the store and SPARQL all can write.
      return day.getYear() >= 1000 && day.getYear() <= 9999 ? Optional.of(day) : Optional.empty();
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** A number of at least 0; empty when missing. */
  public static Optional<Integer> number(Context ctx, String name) {
    String value = text(ctx, name, 40);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    if (value.length() > 9 || !value.chars().allMatch(c -> c >= '0' && c <= '9')) {
      throw Refusal.badRequest("‘" + name + "’ moet een getal zijn.");
    }
    return Optional.of(Integer.parseInt(value));
  }
}
