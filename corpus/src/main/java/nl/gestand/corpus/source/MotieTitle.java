// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.source;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The title that a motie is printed under: {@code GEWIJZIGDE MOTIE VAN DE LEDEN VAN DER WERF EN KRUL TER VERVANGING VAN
 * DIE GEDRUKT ONDER NR. 18}, taken apart. Typing errors in the words before the names are taken for granted.
 */
public final class MotieTitle {

  private static final Pattern BEFORE_NAMES = Pattern.compile(
      "^(.{0,40}?motie)\\s+(?:van\\s+)?(?:(?:het|de|he)\\s+){0,3}(?:(?:lid|leden|liid|lden)\\s*)?",
      Pattern.CASE_INSENSITIVE);
  private static final Pattern REPLACES = Pattern.compile("\\s+ter vervanging van\\b.*", Pattern.CASE_INSENSITIVE);
  private static final Pattern REPLACED_NUMBER = Pattern.compile(
      "\\bter vervanging van (?:die|de motie|dat)(?: gedrukt)? onder (?:nr|nummer)\\.? ?(\\d{1,4})\\b",
      Pattern.CASE_INSENSITIVE);
  private static final Pattern ABOUT = Pattern.compile("\\s+(?:over|inzake)\\s.*", Pattern.CASE_INSENSITIVE);

  private final String given;
  private final String type;
  private final List<String> names;
  private final boolean others;
  private final String replaces;

  public MotieTitle(String title) {
    this.given = title;
    Matcher before = BEFORE_NAMES.matcher(title);
    boolean known = before.find();
    this.type = known ? sentenceCase(before.group(1)) : "Motie";
    String rest = known ? title.substring(before.end()) : "";
    Matcher replaced = REPLACES.matcher(rest);
    this.replaces = replaced.find() ? replaced.group().strip().toLowerCase(Locale.ROOT) : "";
    String list = ABOUT.matcher(REPLACES.matcher(rest).replaceFirst("")).replaceFirst("").strip();
    this.others = list.toLowerCase(Locale.ROOT).endsWith("c.s.");
    this.names = PersonNames.split(list).stream().map(PersonNames::fromCapitals).toList();
  }

  /** {@code Gewijzigde motie}. */
  public String type() {
    return type;
  }

  /** {@code Van der Werf}, {@code Krul}; without c.s. */
  public List<String> names() {
    return names;
  }

  /**
   * The whole in ordinary letters: {@code Gewijzigde motie van de leden Van der Werf en Krul, ter vervanging ...}; a
   * title that already is stays as it is.
   */
  public String printed() {
    if (names.isEmpty() || given.chars().anyMatch(Character::isLowerCase)) {
      return names.isEmpty() ? type : given;
    }
    String list = names.size() == 1 ? names.getFirst()
        : String.join(", ", names.subList(0, names.size() - 1)) + " en " + names.getLast();
    return type + (names.size() == 1 ? " van het lid " : " van de leden ") + list + (others ? " c.s." : "")
        + (replaces.isEmpty() ? "" : ", " + replaces);
  }

  /** Number, within its dossier, of the motie that this one takes the place of. */
  public Optional<String> replaces() {
    Matcher number = REPLACED_NUMBER.matcher(replaces.isEmpty() ? given : replaces);
    return number.find() ? Optional.of(number.group(1)) : Optional.empty();
  }

  static String sentenceCase(String title) {
    if (title.isEmpty() || !title.equals(title.toUpperCase(Locale.ROOT))) {
      return title;
    }
    return title.charAt(0) + title.substring(1).toLowerCase(Locale.ROOT);
  }
}
