// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.recognise;

import nl.gestand.ontology.citation.Aanhangsel;
import nl.gestand.ontology.citation.Handelingen;
import nl.gestand.ontology.citation.Identifier;

import java.util.List;
import java.util.Optional;

/**
 * Citations announced by the series they are in: {@code Kamerstukken II 2021/22, 34 843, nr. 57}, {@code Handelingen II
 * 2017/18, nr. 36, item 3}, {@code Tweede Kamer, vergaderjaar 2014-2015, Aanhangsel 933}.
 */
final class SeriesGrammar {

  private enum Series {
    UNSAID,
    PAPERS,
    REPORT,
    SUPPLEMENT
  }

  /** More words than this before the number make it another sentence. */
  private static final int LONGEST_HEAD = 12;

  private final Cursor in;
  private final PaperGrammar papers;
  private Series series;
  private String chamber;
  private String year;

  SeriesGrammar(Cursor in, PaperGrammar papers) {
    this.in = in;
    this.papers = papers;
  }

  /** Reads a citation whose first word stands at the cursor; null where it is none. */
  Draft read() {
    if (!mayStart()) {
      return null;
    }
    int start = in.at();
    series = Series.UNSAID;
    chamber = "";
    year = "";
    for (int words = 0; words < LONGEST_HEAD && headWord(); words++) {
      skipBetween();
    }
    Draft draft = in.at() == start ? null : tail(start);
    if (draft == null) {
      in.to(start);
    }
    return draft;
  }

  /** Most words of the letters that these series begin with are other words. */
  private boolean mayStart() {
    char second = Character.toLowerCase(in.ahead(1));
    return switch (Character.toLowerCase(in.now())) {
      case 'k', 'h', 'a' -> second == 'a';
      case 't' -> second == 'w' || second == 'k';
      case 'e' -> second == 'e' || second == 'k';
      default -> false;
    };
  }

  private Draft tail(int start) {
    return switch (series) {
      case SUPPLEMENT -> supplement(start);
      case REPORT -> report(start);
      case PAPERS -> papers.announced(start, chamber.equals("ek"));
      case UNSAID -> year.isEmpty() ? null : papers.announced(start, chamber.equals("ek"));
    };
  }

  private boolean headWord() {
    if (series != Series.SUPPLEMENT && series != Series.PAPERS && (in.eatWord("kamerstukken") || in.eatWord("kamerstuk")
        || in.eatWord("kamerstuknummer") || in.eatWord("kamerstuknr") || in.eatWord("kamerdossier")
        || in.eatWord("kamerstukdossier"))) {
      series = Series.PAPERS;
      return true;
    }
    if (in.eatWord("handelingen") || in.eatWord("handeling")) {
      series = series == Series.SUPPLEMENT ? series : Series.REPORT;
      return true;
    }
    if (in.eatWord("aanhangsel")) {
      series = Series.SUPPLEMENT;
      return true;
    }
    if (!in.eatOneOf("vergaderjaar", "zitting", "van de", "van", "der staten-generaal", "ucv").isEmpty()) {
      return true;
    }
    return chamber() || year.isEmpty() && sessionYear();
  }

  private boolean chamber() {
    if (!chamber.isEmpty()) {
      return false;
    }
    int start = in.at();
    if (!in.eatOneOf("tweede kamer", "tk", "ii").isEmpty()) {
      chamber = "tk";
      return true;
    }
    if (!in.eatOneOf("eerste kamer", "ek").isEmpty()) {
      chamber = "ek";
      return true;
    }
    if (in.eat('I') && (in.now() == ' ' || in.now() == ',')) {
      chamber = "ek";
      return true;
    }
    in.to(start);
    // "11" is how OCR reads "II"; both it and "2" only count before a year.
    boolean figure = in.eatText("11") || in.eatText("2") || in.eatText("1");
    if (figure && (in.now() == ',' || in.now() == ' ')) {
      boolean second = !in.from(start).equals("1");
      skipBetween();
      if (sessionYear()) {
        chamber = second ? "tk" : "ek";
        return true;
      }
    }
    in.to(start);
    return false;
  }

  private boolean sessionYear() {
    int start = in.at();
    if (in.digits(4) == 4 && (in.now() == '1' || in.now() == '2')) {
      int first = in.eatNumber(4);
      in.eat('/');
      in.eatSpace();
      in.eatDash();
      in.eatSpace();
      int digits = in.digits(4);
      int second = in.at() == start + 4 ? -1 : in.eatNumber(4);
      if (digits == 4 && second == first + 1 || digits == 2 && second == (first + 1) % 100) {
        year = "" + first + (first + 1);
        return true;
      }
    }
    in.to(start);
    return false;
  }

  private void skipBetween() {
    in.eat('.');
    in.eat(':');
    in.eat(',');
    in.eatSpace();
    if (in.eatDash()) {
      in.eatSpace();
    }
  }

  private Draft supplement(int start) {
    DossierGrammar.eatMark(in);
    int number = in.eatNumber(5);
    if (number < 1) {
      return null;
    }
    int end = in.at();
    DossierGrammar.eatPages(in);
    end = Math.max(end, in.at());
    return year.isEmpty()
        ? Draft.waiting(start, end, false, Draft.Waits.NOTHING, List.of(), "aanhangsel")
        : Draft.paper(start, end, List.of(new Aanhangsel(chamberOrSecond(), year, number)), "aanhangsel", 0.97);
  }

  private Draft report(int start) {
    if (year.isEmpty()) {
      return null;
    }
    int here = in.at();
    Draft paper = papers.announced(start, chamber.equals("ek"));
    if (paper != null && !paper.targets().isEmpty()) {
      return paper;
    }
    in.to(here);
    DossierGrammar.eatMark(in);
    int before = in.at();
    DossierGrammar.eatPages(in);
    boolean byPage = in.at() > before;
    in.to(before);
    if (byPage) {
      in.eatOneOf("blz", "bladzijde", "pag", "pagina", "p");
      in.eat('.');
      in.eatSpace();
    }
    int sitting = in.eatNumber(3);
    if (sitting < 1) {
      return null;
    }
    int end = in.at();
    int item = byPage ? 0 : item();
    end = Math.max(end, in.at());
    if (byPage) {
      in.eatDash();
      in.eatNumber(4);
      in.eatText(" en ");
      in.eatNumber(4);
    } else {
      DossierGrammar.eatPages(in);
    }
    end = Math.max(end, in.at());
    Identifier report = new Handelingen(chamberOrSecond(), year, sitting, item);
    return Draft.paper(start, end, List.of(report), "handelingen", chamber.isEmpty() ? 0.9 : 0.97);
  }

  private int item() {
    int start = in.at();
    in.eat(',');
    in.eatSpace();
    if (in.eatWord("item")) {
      in.eatSpace();
      int item = in.eatNumber(3);
      if (item > 0) {
        return item;
      }
    }
    in.to(start);
    return 0;
  }

  private String chamberOrSecond() {
    return Optional.of(chamber).filter(said -> !said.isEmpty()).orElse("tk");
  }
}
