// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.recognise;

import nl.gestand.ontology.citation.OfficialGazette;
import nl.gestand.ontology.citation.OfficialGazette.Gazette;

import java.util.ArrayList;
import java.util.List;

/** {@code Stb. 2024, 59}, {@code Staatscourant 2024, nr. 19871}, {@code Trb. 2012, 233} */
final class GazetteGrammar {

  private final Cursor in;

  GazetteGrammar(Cursor in) {
    this.in = in;
  }

  Draft read() {
    int start = in.at();
    Gazette gazette = gazette();
    if (gazette != null) {
      in.eat('.');
      in.eat(',');
      in.eatSpace();
      int year = in.digits(4) == 4 ? in.eatNumber(4) : -1;
      if (year >= 1813 && year < 2200) {
        in.eat(',');
        in.eatSpace();
        DossierGrammar.eatMark(in);
        int number = in.eatNumber(6);
        if (number > 0) {
          List<OfficialGazette> cited = new ArrayList<>(List.of(new OfficialGazette(gazette, year, number)));
          int other = another();
          if (other > 0) {
            cited.add(new OfficialGazette(gazette, year, other));
          }
          return Draft.law(start, in.at(), cited, "staatsblad", 0.98);
        }
      }
    }
    in.to(start);
    return null;
  }

  /** The number of another issue of that year, {@code Stb. 2024, 59 en 61}, where the citation ends with it; or -1. */
  private int another() {
    int start = in.at();
    int number = in.eatText(" en ") ? in.eatNumber(6) : -1;
    boolean ends = ".,;)".indexOf(in.now()) >= 0 && !Cursor.isDigit(in.ahead(1)) || in.now() == Cursor.END;
    if (number < 1 || !ends) {
      in.to(start);
      return -1;
    }
    return number;
  }

  private Gazette gazette() {
    return in.eatWord("stb") || in.eatWord("staatsblad") ? Gazette.STB
        : in.eatWord("stcrt") || in.eatWord("staatscourant") ? Gazette.STCRT
        : in.eatWord("trb") || in.eatWord("tractatenblad") ? Gazette.TRB : null;
  }
}
