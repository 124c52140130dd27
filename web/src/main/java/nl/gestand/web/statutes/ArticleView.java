// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.statutes;

import nl.gestand.web.http.View;
import nl.gestand.web.words.Day;
import nl.gestand.web.words.Link;
import nl.gestand.web.words.StatusBadge;

import java.util.List;
import java.util.Optional;

/**
 * The page of an article.
 *
 * @param statute the name of its statute
 * @param path of this page
 * @param past whether a day was asked for
 * @param about what it is about on that day; empty where unknown
 * @param standing what there is to say of the day before the text
 * @param text the version shown; empty where no text was loaded at all
 * @param versions newest first
 * @param numbers under which other numbers its subject stood or stands
 * @param meanings what else its number has meant
 * @param penalties the highest, with where it was read
 * @param contradictions where the concordance and the loaded text differ
 * @param citing documents that cite it
 * @param elsewhere how many citations of the number mean something else
 * @param more how many commitments are left off
 * @param bills that made it what it is or ended it
 * @param links the same article at publishers
 * @param search what asks the search page for all that cites it, under whatever number
 */
public record ArticleView(String title, String statute, String path, Day day, boolean past, String about,
    List<String> standing, Optional<Text> text, List<Version> versions, List<String> gaps, Optional<Comparison> comparison,
    List<Number> numbers, List<Meaning> meanings, List<String> penalties, List<String> contradictions,
    List<Citation> citing, long elsewhere, List<Hanging> commitments, int more, List<Link> cases, List<Link> bills, List<Link> links,
    String search)
    implements View {

  /** @param until empty while it lasts */
  public record Text(Day from, Optional<Day> until, String place, List<Line> lines, List<Link> changedBy) {}

  /** @param label empty where a line has none */
  public record Line(int depth, String label, String words) {}

  /** @param shown whether it is the text on the page */
  public record Version(Day from, Optional<Day> until, String href, List<Link> changedBy, boolean shown) {}

  /** @param when from when until when, in words */
  public record Number(Link article, boolean earlier, String about, String when, String sure, String source) {}

  public record Meaning(String about, String when, String href) {}

  /** @param times how often the document cites it */
  public record Citation(Link document, String kind, Optional<Day> date, String cited, int times, String fault) {}

  public record Hanging(Link commitment, String kind, Optional<StatusBadge> badge, boolean overdue) {}
}
