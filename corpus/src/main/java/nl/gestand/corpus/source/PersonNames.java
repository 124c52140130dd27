// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Names of members as moties print them. */
public final class PersonNames {

  // These stay small inside a name and take a capital at its start; "El" of "El Abassi" always has one.
  private static final Set<String> PARTICLES =
      Set.of("van", "de", "der", "den", "het", "ter", "ten", "te", "in", "'t", "’t", "op", "von", "du");

  private PersonNames() {}

  /** Splits {@code Koekkoek, Ceder en Van der Werf c.s.} into names; {@code c.s.} is no name and is left out. */
  public static List<String> split(String list) {
    List<String> names = new ArrayList<>();
    String words = list.replace('\u00A0', ' ').replaceAll("\\s+", " ")
        .replaceAll("(?i)\\bc\\.?\\s?s\\.?(?=[\\s,]|$)", "");
    for (String part : words.split("(?i),| en | & ")) {
      String name = part.strip().replaceFirst("(?<=\\p{L}{3})\\.$", "");
      if (!name.isEmpty()) {
        names.add(name);
      }
    }
    return names;
  }

  /** {@code VAN DER WERF} as {@code Van der Werf}; a name that is not all capitals stays as it is. */
  public static String fromCapitals(String name) {
    if (!name.equals(name.toUpperCase(Locale.ROOT))) {
      return name;
    }
    StringBuilder result = new StringBuilder();
    for (String word : name.split(" ")) {
      String lower = word.toLowerCase(Locale.ROOT);
      result.append(result.isEmpty() ? "" : " ");
      boolean particle = PARTICLES.contains(lower) && !result.isEmpty();
      result.append(particle ? lower : capitalised(lower));
    }
    return result.toString();
  }

  /** The first letter of each part of a name, {@code michon-derkzen} and {@code ijzerman} included, as a capital. */
  private static String capitalised(String word) {
    StringBuilder result = new StringBuilder();
    for (String part : word.split("(?<=-)")) {
      int capitals = part.startsWith("ij") ? 2 : part.startsWith("'") || part.startsWith("’") ? 0 : 1;
      int end = Math.min(capitals, part.length());
      result.append(part.substring(0, end).toUpperCase(Locale.ROOT)).append(part.substring(end));
    }
    return result.toString();
  }
}
