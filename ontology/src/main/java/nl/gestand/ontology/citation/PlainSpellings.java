// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.citation;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The identifiers that have one form, give or take case, spaces and dashes. */
final class PlainSpellings {

  private static final Pattern TK = Pattern.compile("(20\\d{2}) ?([ADPZ]) ?(\\d{5})", Pattern.CASE_INSENSITIVE);
  private static final Pattern TZ = Pattern.compile("TZ[ -]?(20\\d{4})[ -]+(\\d{1,4})", Pattern.CASE_INSENSITIVE);
  private static final Pattern TZ_ID = Pattern.compile("TZ[ -]?(?:ID)?[ -]?:? ?(\\d{4,7})", Pattern.CASE_INSENSITIVE);
  private static final Pattern SERIAL = Pattern.compile("\\d{6}");
  private static final Pattern EK = Pattern.compile("T ?0?(\\d{4})", Pattern.CASE_INSENSITIVE);
  private static final Pattern OLD = Pattern.compile("kst-(\\d{6,7})", Pattern.CASE_INSENSITIVE);
  private static final Pattern ITEM =
      Pattern.compile("h-([te]k)-(\\d{8})-(\\d{1,5})(?:-(\\d{1,5}))?", Pattern.CASE_INSENSITIVE);
  private static final Pattern SUPPLEMENT =
      Pattern.compile("ah-([te]k)-(\\d{8})-(\\d{1,5})", Pattern.CASE_INSENSITIVE);
  private static final String CHAMBER_AND_YEAR =
      "(?:,? (II|I|2|1|TK|EK|Tweede Kamer|Eerste Kamer))?,?(?: vergaderjaar)? (\\d{4})[-/](\\d{4}|\\d{2})";
  private static final Pattern WRITTEN_ITEM = Pattern.compile("Handeling(?:en)?" + CHAMBER_AND_YEAR
      + ",? nr\\.? ?(\\d{1,3})(?:,? item (\\d{1,3}))?", Pattern.CASE_INSENSITIVE);
  private static final Pattern WRITTEN_SUPPLEMENT = Pattern.compile("Aanhangsel(?: (?:van de )?Handelingen)?"
      + CHAMBER_AND_YEAR + ",? (?:nr\\.? ?)?(\\d{1,5})", Pattern.CASE_INSENSITIVE);
  private static final Pattern GAZETTE = Pattern.compile("(stb|staatsblad|stcrt|staatscourant|trb|tractatenblad)\\.?"
      + "[ ,-]{0,2}(\\d{4})[ ,/-]{0,2}(?:nr\\.? ?)?(\\d{1,6})", Pattern.CASE_INSENSITIVE);
  private static final Pattern ECLI = Pattern.compile("ECLI: ?[A-Z]{2} ?:.*", Pattern.CASE_INSENSITIVE);
  private static final Pattern TREATY = Pattern.compile("(cets|unts)[ :-](\\d{1,5})", Pattern.CASE_INSENSITIVE);

  private static final Set<String> FIRST_CHAMBER = Set.of("I", "1", "EK", "EERSTE KAMER");

  private PlainSpellings() {}

  static Optional<Identifier> read(String text) {
    Matcher m;
    if (Unnumbered.FORM.matcher(text).matches()) {
      return Optional.of(new Unnumbered(text));
    }
    if ((m = TK.matcher(text)).matches()) {
      return Optional.of(new TkNumber(m.group(1) + Identifiers.upper(m.group(2)) + m.group(3)));
    }
    if ((m = TZ.matcher(text)).matches()) {
      return Optional.of(new ToezeggingNumber(ToezeggingNumber.Scheme.TK,
          "TZ%s-%03d".formatted(m.group(1), Integer.parseInt(m.group(2)))));
    }
    if ((m = TZ_ID.matcher(text)).matches()) {
      return Optional.of(new ToezeggingNumber(ToezeggingNumber.Scheme.TK_SERIAL, m.group(1)));
    }
    if (SERIAL.matcher(text).matches()) {
      return Optional.of(new ToezeggingNumber(ToezeggingNumber.Scheme.TK_SERIAL, text));
    }
    if ((m = EK.matcher(text)).matches()) {
      return Optional.of(new ToezeggingNumber(ToezeggingNumber.Scheme.EK, "T0" + m.group(1)));
    }
    if ((m = OLD.matcher(text)).matches()) {
      return Optional.of(new OldPublication(Integer.parseInt(m.group(1))));
    }
    if ((m = TREATY.matcher(text)).matches()) {
      return Optional.of(new Treaty(Treaty.Series.valueOf(Identifiers.upper(m.group(1))),
          Integer.parseInt(m.group(2))));
    }
    if (ECLI.matcher(text).matches()) {
      return Optional.of(new CaseLaw(Identifiers.upper(text.replace(" ", ""))));
    }
    return report(text).or(() -> gazette(text));
  }

  private static Optional<Identifier> report(String text) {
    Matcher m;
    if ((m = ITEM.matcher(text)).matches()) {
      return Optional.of(new Handelingen(Identifiers.lower(m.group(1)), m.group(2), Integer.parseInt(m.group(3)),
          m.group(4) == null ? 0 : Integer.parseInt(m.group(4))));
    }
    if ((m = SUPPLEMENT.matcher(text)).matches()) {
      return Optional.of(
          new Aanhangsel(Identifiers.lower(m.group(1)), m.group(2), Integer.parseInt(m.group(3))));
    }
    if ((m = WRITTEN_ITEM.matcher(text)).matches()) {
      return Optional.of(new Handelingen(chamber(m.group(1)), year(m), Integer.parseInt(m.group(4)),
          m.group(5) == null ? 0 : Integer.parseInt(m.group(5))));
    }
    if ((m = WRITTEN_SUPPLEMENT.matcher(text)).matches()) {
      return Optional.of(new Aanhangsel(chamber(m.group(1)), year(m), Integer.parseInt(m.group(4))));
    }
    return Optional.empty();
  }

  private static Optional<Identifier> gazette(String text) {
    Matcher m = GAZETTE.matcher(text);
    if (!m.matches()) {
      return Optional.empty();
    }
    OfficialGazette.Gazette series = switch (Identifiers.lower(m.group(1))) {
      case "stb", "staatsblad" -> OfficialGazette.Gazette.STB;
      case "stcrt", "staatscourant" -> OfficialGazette.Gazette.STCRT;
      default -> OfficialGazette.Gazette.TRB;
    };
    return Optional.of(new OfficialGazette(series, Integer.parseInt(m.group(2)), Integer.parseInt(m.group(3))));
  }

  private static String chamber(String word) {
    return word != null && FIRST_CHAMBER.contains(Identifiers.upper(word)) ? "ek" : "tk";
  }

  private static String year(Matcher m) {
    return SessionYear.join(m.group(2), m.group(3));
  }
}
