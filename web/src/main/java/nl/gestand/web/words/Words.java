// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.words;

import nl.gestand.ontology.citation.Identifier;
import nl.gestand.ontology.citation.Identifiers;
import nl.gestand.ontology.model.DocumentId;
import nl.gestand.ontology.model.Ministries;

import java.net.URI;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** How words from the store are written on a page. */
public final class Words {

  private static final Pattern MINISTRY_OF = Pattern.compile("^Ministerie van (het )?");

  private static final Pattern HOST_PREFIX = Pattern.compile("^(?:www|zoek)\\.");

  private Words() {}

  /** With a capital, for the beginning of a sentence or a line of its own. */
  public static String capital(String words) {
    return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /** A document as people cite it, where its id is an official number: {@code 34 843, nr. 126}. */
  public static String document(DocumentId id) {
    return Identifiers.parse(id.value()).map(Identifier::printed).orElse(id.value());
  }

  /** The host of a page elsewhere, without the parts that say nothing. */
  public static String host(URI page) {
    String host = page.getHost() == null ? page.toString() : page.getHost();
    return HOST_PREFIX.matcher(host).replaceFirst("");
  }

  /** A ministry without that word: {@code Justitie en Veiligheid}; its code when the table lacks it. */
  public static String ministry(String code) {
    return Ministries.find(code).map(ministry -> capital(MINISTRY_OF.matcher(ministry.name()).replaceFirst("")))
        .orElse(code);
  }

  /** The same, with what it was called on a day where that was otherwise: {@code Justitie en Veiligheid (toen Justitie)}. */
  public static String ministry(String code, Optional<LocalDate> day) {
    return ministry(code) + day.flatMap(on -> Ministries.formerName(code, on)).map(name -> " (toen " + name + ")").orElse("");
  }
}
