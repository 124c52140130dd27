// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.recognise;

import nl.gestand.ontology.citation.Dossier;
import nl.gestand.ontology.citation.Identifier;
import nl.gestand.ontology.citation.Identifiers;
import nl.gestand.ontology.citation.Kamerstuk;
import nl.gestand.ontology.citation.TkNumber;
import nl.gestand.ontology.citation.ToezeggingNumber;

import java.util.List;
import java.util.Optional;

/** Numbers that say themselves what they are: zaken, documents, toezeggingen, and identifiers written as such. */
final class NumberGrammar {

  /** No identifier is longer. */
  private static final int LONGEST = 120;

  private final Cursor in;

  NumberGrammar(Cursor in) {
    this.in = in;
  }

  /** {@code 2025Z10797} */
  Draft tk() {
    int start = in.at();
    if (in.digits(4) == 4 && in.eatText("20")) {
      in.to(start + 4);
      if ("ADPZ".indexOf(in.now()) >= 0 && Cursor.isDigit(in.ahead(1))) {
        in.to(start + 5);
        if (in.digits(5) == 5 && !Character.isLetter(in.ahead(5))) {
          in.to(start + 10);
          return Draft.paper(start, in.at(), List.of(new TkNumber(in.from(start))), "kamernummer", 0.99);
        }
      }
    }
    in.to(start);
    return null;
  }

  /** {@code TZ202504-096}, {@code TZ ID 129500}, {@code T02867} */
  Draft toezegging() {
    int start = in.at();
    Draft found = null;
    if (in.eatText("TZ")) {
      found = tz(start);
    } else if (in.now() == 'T' && in.ahead(1) == '0') {
      in.to(start + 1);
      if (in.digits(5) == 5 && !Character.isLetter(in.ahead(5))) {
        in.to(start + 6);
        found = toezegging(start, ToezeggingNumber.Scheme.EK, in.from(start));
      }
    }
    if (found == null) {
      in.to(start);
    }
    return found;
  }

  private Draft tz(int start) {
    in.eatSpace();
    in.eatDash();
    if (in.eatWord("id") || in.eatWord("nr") || in.eatWord("nummer")) {
      in.eat('.');
      in.eat(':');
      in.eatSpace();
      int serial = in.digits(7) >= 4 ? in.eatNumber(7) : -1;
      return serial < 0 ? null : toezegging(start, ToezeggingNumber.Scheme.TK_SERIAL, Integer.toString(serial));
    }
    if (in.digits(6) == 6 && in.eatText("20")) {
      int month = in.eatNumber(4);
      in.eatSpace();
      boolean dash = in.eatDash();
      in.eatSpace();
      int serial = dash ? in.eatNumber(4) : -1;
      return serial < 0 ? null : toezegging(start, ToezeggingNumber.Scheme.TK,
          "TZ20%04d-%03d".formatted(month, serial));
    }
    return null;
  }

  private Draft toezegging(int start, ToezeggingNumber.Scheme scheme, String value) {
    return Draft.paper(start, in.at(), List.of(new ToezeggingNumber(scheme, value)), "toezeggingnummer", 0.99);
  }

  /** {@code KST221123950}, as parlementairemonitor.nl prints a kamerstuk. */
  Draft monitor() {
    int start = in.at();
    if (in.eatText("KST")) {
      int digits = in.digits(10);
      if (digits >= 6 && digits <= 9 && in.now() != '0' && in.ahead(5) != '0') {
        String dossier = in.text().substring(in.at(), in.at() + 5);
        String number = in.text().substring(in.at() + 5, in.at() + digits);
        in.to(in.at() + digits);
        return Draft.paper(start, in.at(), List.of(new Kamerstuk(new Dossier(dossier, ""), number)), "kamerstuk-kort",
            0.8);
      }
    }
    in.to(start);
    return null;
  }

  /** An identifier in the form of the publisher: {@code kst-34843-14}, {@code BWBR0001854}, {@code jci1.3:c:BWB...}. */
  Draft official(boolean law, String rule) {
    int start = in.at();
    int end = start;
    while (end - start < LONGEST && isOfficial(in.charAt(end))) {
      end++;
    }
    while (end > start && !Character.isLetterOrDigit(in.charAt(end - 1)) && in.charAt(end - 1) != ')') {
      end--;
    }
    Optional<Identifier> identifier = Identifiers.parse(in.text().substring(start, end));
    if (identifier.isEmpty()) {
      return null;
    }
    in.to(end);
    return law ? Draft.law(start, end, List.of(identifier.get()), rule, 0.99)
        : Draft.paper(start, end, List.of(identifier.get()), rule, 0.99);
  }

  private static boolean isOfficial(char c) {
    return Character.isLetterOrDigit(c) || "-_.:&=".indexOf(c) >= 0;
  }
}
