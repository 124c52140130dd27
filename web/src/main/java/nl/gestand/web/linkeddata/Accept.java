// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata;

import nl.gestand.web.http.Refusal;

import io.javalin.http.Context;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.List;
import java.util.Locale;

/**
 * Which form a request would rather have.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#name-accept">RFC 9110, Accept</a>
 */
final class Accept {

  private static final int LONGEST = 2_000;
  /** Other names under which the forms are asked for. */
  private static final Map<String, String> ALSO = Map.of("application/x-turtle", "text/turtle", "application/json",
      "application/ld+json", "application/xhtml+xml", "text/html", "text/plain", "application/n-triples",
      "application/xml", "application/rdf+xml");

  private record Wish(String range, double weight) {

    static Wish of(String text) {
      String[] parts = text.split(";");
      double weight = 1;
      for (int i = 1; i < parts.length; i++) {
        String parameter = parts[i].strip();
        if (parameter.startsWith("q=")) {
          weight = weight(parameter.substring(2));
        }
      }
      return new Wish(parts[0].strip().toLowerCase(Locale.ROOT), weight);
    }

    private static double weight(String text) {
      try {
        return Math.clamp(Double.parseDouble(text), 0, 1);
      } catch (NumberFormatException e) {
        return 0;
      }
    }

    /** How exactly it names a media type: 3 by its name, 2 by another, 1 and 0 by a range, -1 not at all. */
    int names(String mediaType) {
      return range.equals(mediaType) ? 3
          : mediaType.equals(ALSO.get(range)) ? 2
          : range.equals(mediaType.substring(0, mediaType.indexOf('/')) + "/*") ? 1
          : range.equals("*/*") ? 0 : -1;
    }
  }

  private Accept() {}

  /**
   * The form to answer in: of what weighs the same, that which is named most exactly, then the first of ours.
   *
   * @throws Refusal 406 with all forms, when it accepts none
   */
  static DataForm choose(Context ctx, List<DataForm> offered) {
    String header = Optional.ofNullable(ctx.header("Accept")).filter(text -> !text.isBlank()).orElse("*/*");
    if (header.length() > LONGEST) {
      throw Refusal.badRequest("De header Accept is te lang.");
    }
    List<Wish> wishes = List.of(header.split(",")).stream().map(Wish::of).toList();
    return offered.stream()
        .filter(form -> best(wishes, form).filter(wish -> wish.weight() > 0).isPresent())
        .max(Comparator.comparingDouble((DataForm form) -> best(wishes, form).orElseThrow().weight())
            .thenComparing(form -> best(wishes, form).orElseThrow().names(form.mediaType()))
            .thenComparing(form -> -form.ordinal()))
        .orElseThrow(() -> new Refusal(406, "Deze vorm hebben we niet", "U kunt kiezen uit: " + DataForm.list() + "."));
  }

  private static Optional<Wish> best(List<Wish> wishes, DataForm form) {
    return wishes.stream().filter(wish -> wish.names(form.mediaType()) >= 0)
        .max(Comparator.comparing(wish -> wish.names(form.mediaType())));
  }
}
