// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.search;

import nl.gestand.web.http.View;
import nl.gestand.web.words.Link;

import java.util.List;
import java.util.Optional;

/**
 * The page of results.
 *
 * @param shown the words, or their beginning where they are long
 * @param cut whether more was typed than is searched
 * @param total {@code 6.466 resultaten}, and on a later page which of them these are
 * @param notUnderstood the part of the words that was no valid query, or empty
 * @param hints what was meant as a condition and is none, a sentence each
 * @param partly whether entries with only some of the words are among them
 * @param widened what the thesaurus added, {@code sextortion: seksafpersing}
 * @param literal leads to the same question without that, or back to it with that; none when nothing can be added
 * @param meant other words, when nothing has all those typed
 * @param why what the address of the reasons of a result begins with; empty when no words were asked
 * @param asked the day that is asked about, or empty for now
 * @param known the day at whose end it was known so, or empty for now
 * @param keep what the forms on the page must send along
 * @param chips the filters that hold, each leading to the same question without it
 * @param previous the page before, where the way back is known
 * @param tabs all, or one of both kinds; none where only one is found
 * @param wider where nothing is found, the same question without one of its filters, each with what that finds
 * @param first the first page, on any later one
 * @param query what asks the same of a table
 * @param lasting the same question about today as it is known today, so that it finds the same later; none where both
 *     days were asked
 * @param missing the number that was asked and that nothing here has, or empty
 * @param dossier the dossier that it belongs to, when that is here
 * @param elsewhere where its publisher has it
 */
public record SearchView(
    String title,
    String shown,
    String words,
    boolean cut,
    String total,
    String notUnderstood,
    List<String> hints,
    boolean partly,
    List<String> widened,
    Optional<Link> literal,
    Optional<Link> meant,
    String why,
    List<SearchForm.Field> keep,
    String from,
    String until,
    String asked,
    String known,
    List<Link> chips,
    List<Link> wider,
    List<Choice> tabs,
    List<Choice> orders,
    List<FacetView> facets,
    List<HitView> hits,
    Optional<String> next,
    Optional<String> previous,
    Optional<String> first,
    String query,
    Optional<Link> lasting,
    String missing,
    Optional<Link> dossier,
    Optional<Link> elsewhere) implements View {

  /** An order, or a value of a facet, to choose or to leave. */
  public record Choice(String label, long count, String href, boolean chosen) {}

  /**
   * A facet with its values, most first.
   *
   * @param more further values, folded away
   * @param cut whether there may be others still
   */
  public record FacetView(String heading, List<Choice> values, List<Choice> more, boolean cut) {}
}
