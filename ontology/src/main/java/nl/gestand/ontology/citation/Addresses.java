// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.citation;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Identifiers in the addresses of the publishers' sites and of our own pages: officielebekendmakingen.nl,
 * tweedekamer.nl, eerstekamer.nl, wetten.overheid.nl, eur-lex.europa.eu, rechtspraak.nl, repository.overheid.nl; and the
 * name of a file of officielebekendmakingen.nl.
 */
final class Addresses {

  private static final Pattern PUBLICATION = Pattern.compile(
      "/((?:kst|h|ah|stb|stcrt|trb|dossier)-[0-9A-Za-z()-]{3,40})(?=$|[./?#])", Pattern.CASE_INSENSITIVE);
  private static final Pattern FILE = Pattern.compile(
      "((?:kst|h|ah|stb|stcrt|trb)-[0-9A-Za-z()-]{3,40})(?:/|\\.(?:html?|pdf|xml|odt|docx?))(?:[?#].*)?",
      Pattern.CASE_INSENSITIVE);
  private static final Pattern DOSSIER = Pattern.compile("/dossier/([0-9A-Za-z()-]{4,20})");
  private static final Pattern BILL = Pattern.compile(
      "(?:[?&]qry=wetsvoorstel:|[?&]dossier=|eerstekamer\\.nl/wetsvoorstel/)([1-9]\\d{4})(?!\\d)");
  private static final Pattern TK =
      Pattern.compile("[?&](?:id|nummer)=(20\\d{2}[ADPZ]\\d{5})", Pattern.CASE_INSENSITIVE);
  private static final Pattern TK_DOCUMENT =
      Pattern.compile("[?&]did=(20\\d{2}[ADPZ]\\d{5})", Pattern.CASE_INSENSITIVE);
  private static final Pattern JCI = Pattern.compile("(jci1\\.\\d{1,2}:[a-z]:BWB[RVW]\\d{7}[^#]*)");
  private static final Pattern BWB = Pattern.compile("/(BWB[RVW]\\d{7})\\b");
  private static final Pattern ANCHOR = Pattern.compile("[#_/]Artikel([0-9][0-9A-Za-z:.]{0,11})$");
  private static final Pattern ECLI = Pattern.compile("(ECLI:[A-Z]{2}:[A-Z0-9]{1,7}:\\d{4}:[A-Z0-9.]{1,25})");
  private static final Pattern CELEX = Pattern.compile("CELEX[:/]0?([1-9][12]\\d{3}[A-Z]{1,2}\\d{0,4})",
      Pattern.CASE_INSENSITIVE);
  private static final Pattern COM = Pattern.compile("COM:(\\d{4}):0{0,3}(\\d{1,4})");
  private static final Pattern ELI = Pattern.compile("/eli/(reg|dir|dec)[a-z_]{0,10}/(\\d{4})/(\\d{1,4})");
  private static final Pattern OURS =
      Pattern.compile("/id/(?:document|commitment|article|dossier|statute|case)/([^?#]{3,60})");

  private Addresses() {}

  static boolean isAddress(String text) {
    String lower = Identifiers.lower(text);
    return lower.startsWith("http://") || lower.startsWith("https://") || lower.startsWith("www.")
        || lower.contains(".nl/") || lower.contains("europa.eu/") || FILE.matcher(text).matches();
  }

  static Optional<Identifier> read(String address) {
    String decoded = decode(address.replace(" ", ""));
    Matcher m;
    if ((m = FILE.matcher(decoded)).matches() || (m = PUBLICATION.matcher(decoded)).find()) {
      String name = m.group(1);
      return PlainSpellings.read(name).or(() -> KamerstukSpellings.read(name));
    }
    if ((m = DOSSIER.matcher(decoded)).find()) {
      return KamerstukSpellings.read("dossier-" + m.group(1));
    }
    if ((m = TK.matcher(decoded)).find() || (m = TK_DOCUMENT.matcher(decoded)).find()
        || (m = ECLI.matcher(decoded)).find()) {
      return PlainSpellings.read(m.group(1));
    }
    if ((m = BILL.matcher(decoded)).find()) {
      return KamerstukSpellings.read("dossier-" + m.group(1));
    }
    return law(decoded);
  }

  private static Optional<Identifier> law(String decoded) {
    Matcher m;
    if ((m = JCI.matcher(decoded)).find()) {
      return LawSpellings.read(m.group(1));
    }
    if ((m = OURS.matcher(decoded)).find()) {
      String path = m.group(1);
      return PlainSpellings.read(path).or(() -> KamerstukSpellings.read(path)).or(() -> LawSpellings.read(path));
    }
    if ((m = BWB.matcher(decoded)).find()) {
      Identifier work = new Statute(m.group(1));
      Matcher anchor = ANCHOR.matcher(decoded);
      return Optional.of(anchor.find() ? StatuteNames.article(work, anchor.group(1)) : work);
    }
    if ((m = CELEX.matcher(decoded)).find()) {
      return Optional.of(new EuAct(Identifiers.upper(m.group(1))));
    }
    if ((m = COM.matcher(decoded)).find()) {
      return Optional.of(EuActNumbers.com(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2))));
    }
    if ((m = ELI.matcher(decoded)).find()) {
      return EuActNumbers.of(m.group(1), Integer.parseInt(m.group(2)), Integer.parseInt(m.group(3)), false)
          .map(act -> act);
    }
    return Optional.empty();
  }

  private static String decode(String address) {
    return address.indexOf('%') < 0 ? address : URLDecoder.decode(address, StandardCharsets.UTF_8);
  }
}
