// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.citation;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Statutes, EU acts and their articles as a whole text: identifiers, jci strings, and what people write. */
final class LawSpellings {

  private static final String WORK =
      "(BWB[RVW]\\d{7}|[1-9][12]\\d{3}[A-Z]{1,2}\\d{0,4}|(?:stb|stcrt|trb)-\\d{4}-\\d+|(?:cets|unts)-\\d+)";
  private static final String NUMBER = "([1-9]\\d{0,3}[a-z]{0,8}(?:[.:]\\d{1,4}[a-z]{0,8}){0,3})";
  private static final Pattern OFFICIAL = Pattern.compile(
      WORK + "(?:/([0-9A-Za-z][0-9A-Za-z:.]{0,11})(?:/\\d{4}-\\d{2}-\\d{2})?)?", Pattern.CASE_INSENSITIVE);
  private static final Pattern CELEX = Pattern.compile("CELEX[: ]([1-9][12]\\d{3}[A-Z]{1,2}\\d{0,4})",
      Pattern.CASE_INSENSITIVE);
  private static final Pattern JCI = Pattern.compile("jci1\\.\\d{1,2}:[a-z]:(BWB[RVW]\\d{7})(&.*)?",
      Pattern.CASE_INSENSITIVE);
  private static final Pattern JCI_ARTICLE =
      Pattern.compile("&artikel=([0-9A-Za-z:.]{1,12})", Pattern.CASE_INSENSITIVE);
  private static final Pattern EU = Pattern.compile(
      "(?:EU-)?(richtlijn|verordening|kaderbesluit|besluit),? ?(?:\\(?(?:EU|EG|EEG|JBZ|Euratom)\\)? ?)?(nr\\.? ?)?"
          + "(\\d{1,4})/(\\d{1,4})(?:/(?:EU|EG|EEG|JBZ|GBVB))?", Pattern.CASE_INSENSITIVE);
  private static final Pattern COM = Pattern.compile(
      "COM[: ]?\\(?(\\d{4})\\)?[: /]?0{0,3}(\\d{1,4})(?::FIN| final| def\\.?)?", Pattern.CASE_INSENSITIVE);
  private static final Pattern ARTICLE = Pattern.compile("(?:(?:artikel|art\\.?) ?)?" + NUMBER + "[ ,]{1,2}(.+)",
      Pattern.CASE_INSENSITIVE);
  private static final Pattern NAME_FIRST = Pattern.compile("(.+?),? (?:(?:artikel|art\\.?) ?)?" + NUMBER,
      Pattern.CASE_INSENSITIVE);

  private LawSpellings() {}

  static Optional<Identifier> read(String text) {
    Matcher m = OFFICIAL.matcher(text);
    if (m.matches()) {
      Identifier work = work(m.group(1));
      return Optional.of(m.group(2) == null ? work : StatuteNames.article(work, m.group(2)));
    }
    if ((m = CELEX.matcher(text)).matches()) {
      return Optional.of(new EuAct(Identifiers.upper(m.group(1))));
    }
    if ((m = JCI.matcher(text)).matches()) {
      return Optional.of(jci(m));
    }
    if ((m = COM.matcher(text)).matches()) {
      return Optional.of(EuActNumbers.com(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2))));
    }
    return named(text).or(() -> article(text));
  }

  private static Identifier jci(Matcher m) {
    Identifier work = new Statute(Identifiers.upper(m.group(1)));
    Matcher article = m.group(2) == null ? null : JCI_ARTICLE.matcher(m.group(2));
    return article != null && article.find() ? StatuteNames.article(work, article.group(1)) : work;
  }

  private static Optional<Identifier> named(String text) {
    Matcher m = EU.matcher(text);
    if (m.matches()) {
      return EuActNumbers.of(m.group(1), Integer.parseInt(m.group(3)), Integer.parseInt(m.group(4)),
          m.group(2) != null).map(act -> act);
    }
    return StatuteNames.find(text);
  }

  private static Optional<Identifier> article(String text) {
    Matcher m = ARTICLE.matcher(text);
    if (m.matches()) {
      String number = Identifiers.lower(m.group(1));
      return instrumentAtEnd(m.group(2)).map(work -> StatuteNames.article(work, number));
    }
    m = NAME_FIRST.matcher(text);
    if (m.matches()) {
      String number = Identifiers.lower(m.group(2));
      return named(m.group(1)).map(work -> StatuteNames.article(work, number));
    }
    return Optional.empty();
  }

  /** The instrument that the last words name, with lid, onderdeel and "van het" before it. */
  private static Optional<Identifier> instrumentAtEnd(String words) {
    for (int at = 0; at >= 0; at = words.indexOf(' ', at) < 0 ? -1 : words.indexOf(' ', at) + 1) {
      Optional<Identifier> work = named(words.substring(at));
      if (work.isPresent()) {
        return work;
      }
    }
    return Optional.empty();
  }

  private static Identifier work(String canonical) {
    return Character.isDigit(canonical.charAt(0)) ? new EuAct(Identifiers.upper(canonical))
        : Identifiers.upper(canonical).startsWith("BWB") ? new Statute(Identifiers.upper(canonical))
        : PlainSpellings.read(canonical).orElseThrow(IllegalArgumentException::new);
  }
}
