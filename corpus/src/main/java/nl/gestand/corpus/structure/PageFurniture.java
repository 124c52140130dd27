// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.structure;

import nl.gestand.ontology.model.PassageKind;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds running headers, footers and page numbers among lines: by their words, by repetition, by where they stand. */
final class PageFurniture {

  /** A footer that closes its page. */
  private static final Pattern FOOTER = Pattern.compile(
      "(?:Tweede|Eerste) Kamer, vergaderjaar \\d{4}[-–]\\d{4}, [^;]{1,60}?\\d?(?:\\s\\d{1,4})?"
          + "|Pagina \\d{1,4} (?:van|/) \\d{1,4}");
  private static final Pattern IMPRINT = Pattern.compile(
      "(?:kst|ah|h|stb|stcrt|trb|nds|blg)-[0-9A-Za-z-]{3,40}|ISSN \\d{4}\\s?-\\s?\\d{3}[0-9X]"
          + "|[’']s-Gravenhage(?:,)? \\d{4}|-{3,}|_{3,}|\\d{1,2}[A-Z]{2,4}\\d{3,8}");
  private static final Pattern PAGE_NUMBER = Pattern.compile("(?:pagina |blz\\. |- ?)?\\d{1,4}(?: ?-)?",
      Pattern.CASE_INSENSITIVE);
  /** Repeated less often, a line may as well be part of the text. */
  private static final int REPEATED = 3;
  private static final int EDGE = 3;
  private static final int LONGEST = 110;

  private PageFurniture() {}

  static boolean closesPage(String words) {
    return words.length() <= LONGEST && FOOTER.matcher(words).matches();
  }

  /** Whether these words are those of a footer or an imprint, wherever they stand. */
  static boolean isKnown(String words) {
    return closesPage(words) || words.length() <= LONGEST && IMPRINT.matcher(words).matches();
  }

  /** Says of each line that is furniture by its words that it is. */
  static void markKnown(List<PlainLine> lines) {
    for (PlainLine line : lines) {
      if (isKnown(line.words)) {
        line.kind = PassageKind.FURNITURE;
      }
    }
  }

  /** Says the same of lines that come back at the edges of pages; pages and footnotes must be known. */
  static void markRepeated(List<PlainLine> lines) {
    Map<String, Integer> times = new HashMap<>();
    Set<PlainLine> edges = new HashSet<>();
    for (List<PlainLine> page : pages(lines)) {
      for (int i = 0; i < page.size(); i++) {
        if (i < EDGE || i >= page.size() - EDGE) {
          edges.add(page.get(i));
          times.merge(shape(page.get(i).words), 1, Integer::sum);
        }
      }
    }
    boolean paged = lines.getLast().page > 1;
    for (PlainLine line : edges) {
      boolean repeated = line.length() <= LONGEST && times.get(shape(line.words)) >= REPEATED;
      if (repeated || paged && PAGE_NUMBER.matcher(line.words).matches()) {
        line.kind = PassageKind.FURNITURE;
      }
    }
    markRunningTitles(lines);
  }

  /** Titles such as {@code 2 | RAPPORT}, wherever they were put in the text. */
  private static void markRunningTitles(List<PlainLine> lines) {
    Map<String, List<PlainLine>> byShape = new HashMap<>();
    for (PlainLine line : lines) {
      if (line.words.indexOf('|') >= 0 && line.length() <= LONGEST) {
        byShape.computeIfAbsent(shape(line.words), shape -> new ArrayList<>()).add(line);
      }
    }
    byShape.values().stream().filter(same -> same.size() >= REPEATED)
        .forEach(same -> same.forEach(line -> line.kind = PassageKind.FURNITURE));
  }

  private static List<List<PlainLine>> pages(List<PlainLine> lines) {
    List<List<PlainLine>> pages = new ArrayList<>();
    int page = 0;
    for (PlainLine line : lines) {
      if (!line.isBlank() && line.kind == null) {
        if (line.page != page) {
          pages.add(new ArrayList<>());
          page = line.page;
        }
        pages.getLast().add(line);
      }
    }
    return pages;
  }

  /** A line with every number in it made the same, so that page 3 looks like page 4. */
  static String shape(String words) {
    return words.replaceAll("\\d+", "#").replaceAll("\\s+", " ");
  }
}
