// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.model;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;

/**
 * A query that was kept with what it answered, to be cited.
 *
 * @param text in SPARQL
 * @param day on which it was asked
 * @param sawChange number of the last change that it saw
 * @param result of the bytes of the answer
 * @param mediaType of the answer
 */
public record KeptQuery(String title, String text, LocalDate day, long sawChange, ContentHash result, String mediaType) {

  /** What an id looks like. */
  public static final String ID = "[0-9a-f]{16}";
  private static final int LONGEST_NAME = 80;

  public KeptQuery {
    Objects.requireNonNull(day);
    Objects.requireNonNull(result);
    if (title.isBlank() || text.isBlank() || mediaType.isBlank()) {
      throw new IllegalArgumentException("a query without a name, a text or a form");
    }
    if (sawChange < 0) {
      throw new IllegalArgumentException("no change: " + sawChange);
    }
  }

  /** Its title as it stands in an address; those of the same name are its versions. Never looks like an id. */
  public String name() {
    String plain = Normalizer.normalize(title, Normalizer.Form.NFD).toLowerCase(Locale.ROOT).replaceAll("\\p{M}", "")
        .replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    String name = plain.isEmpty() || plain.matches(ID) ? "vraag-" + (plain.isEmpty() ? id() : plain) : plain;
    return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
  }

  /** Who keeps the same with the same answer on the same day once more, keeps nothing new. */
  public String id() {
    String all = String.join("\n", title, text, day.toString(), result.hex(), mediaType);
    return ContentHash.of(all.getBytes(StandardCharsets.UTF_8)).hex().substring(0, 16);
  }
}
