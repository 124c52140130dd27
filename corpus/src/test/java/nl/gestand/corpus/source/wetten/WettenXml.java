// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.source.wetten;

import nl.gestand.corpus.ingest.OfferedFile;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** Files shaped like those of wetten.overheid.nl, with words of our own. */
public final class WettenXml {

  private static final String TYPE =
      "<!DOCTYPE wetgeving SYSTEM \"http://wetten.overheid.nl/dtd/bwb-plus-meta-1_61w.dtd\">\n";

  private WettenXml() {}

  /** A file of the older form. @param articles the content of each by its number, after its heading */
  public static String older(Map<String, String> articles) {
    return "<?xml version=\"1.0\"?>\n" + TYPE + """
        <wetgeving bwb-id="BWBR0001854" dtdversie="2.0" soort="wet"><intitule>Wet van lang geleden</intitule>
        <wet-besluit><wettekst><boek><kop><nr>Tweede</nr><label>Boek</label><titel>Misdrijven</titel></kop>
        <titeldeel><kop><label>Titel</label><nr>XIV</nr><titel>Proefbepalingen</titel></kop>
        """ + articles.entrySet().stream()
        .map(entry -> "<artikel status=\"goed\"><kop><label>Artikel</label>\n<nr>" + entry.getKey() + "</nr></kop>"
            + entry.getValue() + "</artikel>\n")
        .collect(Collectors.joining()) + "</titeldeel></boek></wettekst></wet-besluit></wetgeving>";
  }

  /** A file of today's form with one article. */
  public static String current(String bwb, String day, String number, String since, String source, String words) {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <toestand bwb-ng-vast-deel="http://wetten.overheid.nl/id/%1$s/%2$s/0" bwb-id="%1$s" inwerkingtreding="%2$s">
        <bwb-inputbestand/><wetgeving soort="wet"><citeertitel>Proefwet</citeertitel><wet-besluit><wettekst>
        <hoofdstuk><kop><label>Hoofdstuk</label><nr>1</nr></kop>
        <artikel inwerking="%4$s" label="Artikel %3$s" bron="%5$s" status="goed"><kop><label>Artikel</label><nr>%3$s</nr></kop>
        <al>%6$s</al><meta-data><brondata>geen tekst</brondata></meta-data></artikel>
        <artikel status="vervallen" label="Artikel 9"><kop><label>Artikel 9</label></kop>
        <al><redactie type="vervanging">Vervallen</redactie></al></artikel>
        </hoofdstuk></wettekst></wet-besluit></wetgeving></toestand>
        """.formatted(bwb, day, number, since, source, words);
  }

  public static OfferedFile file(String name, String content) {
    return new OfferedFile() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public byte[] bytes() {
        return content.getBytes(StandardCharsets.UTF_8);
      }
    };
  }
}
