// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The fixed wording of a motie: what it asks, and where that ends. */
public final class MotieWords {

  private static final String LAST_WORDS = "en gaat over tot de orde van de dag";
  /** Whom a motie asks when it asks the government: these words go before the request and are no part of it. */
  private static final Pattern TO_GOVERNMENT = Pattern.compile(
      "^verzoek(?:t|en)?\\s+(?:de|te|het)\\s+(?:demissionaire\\s+)?(?:regering|kabinet)(?=[\\s,:;])[\\s,:;]{0,5}",
      Pattern.CASE_INSENSITIVE);
  private static final Pattern DECIDES = Pattern.compile(
      "^(?:verzoek\\w{0,3}|spreekt|roept|draagt|besluit|nodigt|gelast|spoort|dringt|vraagt|machtigt|zegt|keurt|stelt|"
          + "wijst|geeft|betreurt|steunt|bevestigt|onderschrijft|verklaart|verwerpt|veroordeelt)(?=[\\s:,])",
      Pattern.CASE_INSENSITIVE);
  private static final Pattern CONSIDERS = Pattern.compile(
      "^(?:de kamer\\b|gehoord\\b|gelezen\\b|gezien\\b|gelet\\b|\\w{2,20}ende\\b|van (?:mening|oordeel)\\b|kennis\\b)",
      Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

  private MotieWords() {}

  /** Whether a paragraph is the one that closes a motie; what follows it are names. */
  public static boolean endsRequest(String paragraph) {
    return paragraph.strip().toLowerCase(Locale.ROOT).startsWith("en gaat over");
  }

  /**
   * What a motie asks, joined over its paragraphs and without the comma at its end. Without "verzoekt de regering" in
   * front; where it asks someone else, or the Chamber declares something, with the words that say so.
   *
   * @param paragraphs of the whole document, in their order
   */
  public static Optional<String> request(List<String> paragraphs) {
    List<String> asked = new ArrayList<>();
    List<String> afterConsiderations = new ArrayList<>();
    for (String paragraph : paragraphs) {
      String words = paragraph.strip();
      if (endsRequest(words)) {
        break;
      }
      if (!asked.isEmpty() || DECIDES.matcher(words).find()) {
        asked.add(words);
      }
      if (CONSIDERS.matcher(words).find()) {
        afterConsiderations.clear();
      } else {
        afterConsiderations.add(words);
      }
    }
    String joined = String.join(" ", asked.isEmpty() ? afterConsiderations : asked);
    Matcher government = TO_GOVERNMENT.matcher(joined);
    String request = government.find() ? joined.substring(government.end()) : joined;
    return Optional.of(withoutEnd(request)).filter(text -> !text.isEmpty());
  }

  private static String withoutEnd(String request) {
    int last = request.toLowerCase(Locale.ROOT).indexOf(LAST_WORDS);
    String text = last < 0 ? request : request.substring(0, last);
    int end = text.length();
    while (end > 0 && ",;:. \u00A0\n".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(0, end);
  }
}
