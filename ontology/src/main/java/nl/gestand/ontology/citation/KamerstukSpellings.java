// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.citation;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A kamerstuk or dossier as a whole text: the publisher's {@code kst-} form, and what people write. */
final class KamerstukSpellings {

  private static final String DOSSIER = "([1-9]\\d[ .]?\\d{3}|[1-9]\\d{3}|[CDILMVX]{2,12})";
  private static final String RIJKSWET = "(?:[ -]?\\(R ?\\d{3,4}\\))?";
  private static final String NUMBER = "([1-9]\\d{0,4}[a-z]?|[A-Z]{1,3})";
  private static final Pattern LEAD = Pattern.compile("(?:(?:kamerstuk(?:ken)?(?:nummer)?|dossier)\\b[ :,.-]{0,3})?"
      + "(?:(?:II|I|2|1|TK|EK|Tweede Kamer|Eerste Kamer)\\b[ ,]{1,2})?(?:vergaderjaar )?"
      + "(?:\\d{4}[-/](?:\\d{4}|\\d{2})[ ,]{1,2})?(?:kamerstuk )?", Pattern.CASE_INSENSITIVE);
  private static final Pattern OFFICIAL = Pattern.compile("kst-([1-9]\\d{3,4}|[CDILMVX]+)(?:-([0-9A-Z]{1,6}))?"
      + RIJKSWET + "-" + NUMBER, Pattern.CASE_INSENSITIVE);
  private static final Pattern OFFICIAL_DOSSIER = Pattern.compile(
      "dossier[-/ ]([1-9]\\d{3,4}|[CDILMVX]+)(?:-([0-9A-Z]{1,6}))?" + RIJKSWET, Pattern.CASE_INSENSITIVE);
  private static final Pattern WRITTEN = Pattern.compile(DOSSIER
      + "(?:[ .-]{0,2}(?:hoofdstuk )?(\\d{2}|[IVX]{1,5}[A-E]?|[A-J]))?" + RIJKSWET
      + "(?:,? ?(?:nrs?|nummer|no|stuk nr)\\b\\.? ?([1-9]\\d{0,4}[a-z]?|[A-Z]{1,3})|(?:, ?|,? letter )" + NUMBER
      + "|[ -]([1-9]\\d{0,4})|[ -]([A-Z]{1,2}))", Pattern.CASE_INSENSITIVE);
  private static final Pattern BARE = Pattern.compile(
      "([1-9]\\d[ .]?\\d{3}|[CLX][CDILMVX]{3,11})(?:[ -]{0,2}(\\d{2}|[IVX]{1,5}[A-E]?))?" + RIJKSWET,
      Pattern.CASE_INSENSITIVE);
  /** The only dossier that is divided by figures: the councils of the European Union. */
  private static final String COUNCILS = "21501";

  private KamerstukSpellings() {}

  static Optional<Identifier> read(String text) {
    Matcher m = OFFICIAL.matcher(text);
    if (m.matches()) {
      return Optional.of(new Kamerstuk(dossier(m.group(1), m.group(2)), number(m.group(3))));
    }
    m = OFFICIAL_DOSSIER.matcher(text);
    if (m.matches()) {
      return Optional.of(dossier(m.group(1), m.group(2)));
    }
    Matcher lead = LEAD.matcher(text);
    String rest = lead.lookingAt() ? text.substring(lead.end()) : text;
    m = BARE.matcher(rest);
    if (m.matches() && (m.group(2) == null || isAddition(m.group(1), m.group(2)))) {
      return Optional.of(dossier(m.group(1), m.group(2)));
    }
    m = WRITTEN.matcher(rest);
    return m.matches() ? Optional.of(written(m)) : Optional.empty();
  }

  private static Identifier written(Matcher m) {
    String number = m.group(3);
    for (int group = 4; number == null; group++) {
      number = m.group(group);
    }
    return new Kamerstuk(dossier(m.group(1), m.group(2)), number(number));
  }

  private static boolean isAddition(String dossier, String addition) {
    return !Character.isDigit(addition.charAt(0)) || compact(dossier).equals(COUNCILS);
  }

  private static Dossier dossier(String number, String addition) {
    return new Dossier(Identifiers.upper(compact(number)), addition == null ? "" : Identifiers.upper(addition));
  }

  private static String compact(String number) {
    return number.replace(" ", "").replace(".", "");
  }

  private static String number(String number) {
    return Character.isDigit(number.charAt(0)) ? Identifiers.lower(number) : Identifiers.upper(number);
  }
}
