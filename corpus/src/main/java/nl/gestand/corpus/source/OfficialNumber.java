// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.source;

import nl.gestand.ontology.citation.Aanhangsel;
import nl.gestand.ontology.citation.Dossier;
import nl.gestand.ontology.citation.Handelingen;
import nl.gestand.ontology.citation.Identifier;
import nl.gestand.ontology.citation.Identifiers;
import nl.gestand.ontology.citation.Kamerstuk;
import nl.gestand.ontology.citation.OfficialGazette;
import nl.gestand.ontology.citation.TkNumber;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number under which a document was published, from the metadata that came with it. The spelling there is fixed
 * (officielebekendmakingen.nl), so this is exact where reading a citation is tolerant.
 */
public final class OfficialNumber {

  private static final Pattern KAMERSTUK =
      Pattern.compile("kst-(\\d{4,5}|[CDILMVX]+)(?:-\\(?R\\d{3,4}\\)?)?(?:-([0-9A-Z]{1,6}))?-([0-9A-Za-z]{1,6})");
  private static final Pattern AANHANGSEL = Pattern.compile("ah-(tk|ek)-(\\d{8})-(\\d{1,5})");
  private static final Pattern HANDELINGEN = Pattern.compile("h-(tk|ek)-(\\d{8})-(\\d{1,3})-(\\d{1,3})");
  private static final Pattern GAZETTE = Pattern.compile("(stb|stcrt|trb)-(\\d{4})-(\\d{1,6})");
  private static final Pattern TK_NUMBER = Pattern.compile("20\\d{2}[ADPZ]\\d{5}");
  private static final Pattern DOSSIER = Pattern.compile(
      "([1-9]\\d{3,4}|[1-9]\\d\\s\\d{3}|[CDILMVX]+)(?:[-\\s]?\\(?R\\s?\\d{3,4}\\)?)?(?:[-\\s]?([0-9A-Z]{1,6}))?-?");

  private OfficialNumber() {}

  /** {@code kst-34843-14}, {@code ah-tk-20202021-3235}, {@code h-tk-20172018-70-4}, {@code stb-2024-59} and such. */
  public static Optional<Identifier> read(String text) {
    try {
      return exact(text.strip()).or(() -> Identifiers.parse(text.strip()));
    } catch (IllegalArgumentException noSuchNumber) {
      return Optional.empty();
    }
  }

  /** {@code 36410-VI}, {@code 36 600 XX}, {@code 21501-20}, {@code 35 099 (R2114)}. */
  public static Optional<Dossier> dossier(String text) {
    Matcher parts = DOSSIER.matcher(text.replace('\u00A0', ' ').strip());
    if (!parts.matches()) {
      return Optional.empty();
    }
    String addition = parts.group(2) == null ? "" : parts.group(2);
    return Optional.of(new Dossier(parts.group(1).replace(" ", ""), addition));
  }

  private static Optional<Identifier> exact(String text) {
    Matcher parts = KAMERSTUK.matcher(text);
    if (parts.matches()) {
      String addition = parts.group(2) == null ? "" : parts.group(2);
      return Optional.of(new Kamerstuk(new Dossier(parts.group(1), addition), parts.group(3)));
    }
    parts = AANHANGSEL.matcher(text);
    if (parts.matches()) {
      return Optional.of(new Aanhangsel(parts.group(1), parts.group(2), number(parts, 3)));
    }
    parts = HANDELINGEN.matcher(text);
    if (parts.matches()) {
      return Optional.of(new Handelingen(parts.group(1), parts.group(2), number(parts, 3), number(parts, 4)));
    }
    parts = GAZETTE.matcher(text);
    if (parts.matches()) {
      var gazette = OfficialGazette.Gazette.valueOf(parts.group(1).toUpperCase(Locale.ROOT));
      return Optional.of(new OfficialGazette(gazette, number(parts, 2), number(parts, 3)));
    }
    return TK_NUMBER.matcher(text).matches() ? Optional.of(new TkNumber(text)) : Optional.empty();
  }

  private static int number(Matcher parts, int group) {
    return Integer.parseInt(parts.group(group));
  }
}
