// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.cli;

import nl.gestand.indexer.search.BadCursorException;
import nl.gestand.indexer.search.Facet;
import nl.gestand.indexer.search.SearchRequest;
import nl.gestand.indexer.search.SearchRequest.Order;
import nl.gestand.indexer.search.SearchResult;
import nl.gestand.indexer.search.SearchResult.Hit;
import nl.gestand.indexer.search.SearchWords;
import nl.gestand.ontology.vocabulary.Labels;
import nl.gestand.web.Application;
import nl.gestand.web.json.Found;
import nl.gestand.web.words.Day;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds documents and commitments. */
@Command(name = "search", description = "zoek in documenten, moties en toezeggingen")
final class SearchCommand extends FolderCommand {

  @Parameters(arity = "1..*", paramLabel = "WOORDEN", description = "wat je zoekt, ook een nummer in elke schrijfwijze")
  private List<String> words;

  @Option(names = "--kind", paramLabel = "SOORT", split = ",", description = "zoals motie, toezegging of kamerbrief")
  private List<String> kinds = List.of();

  @Option(names = "--status", paramLabel = "STATUS", split = ",", description = "zoals aangenomen of nagekomen")
  private List<String> statuses = List.of();

  @Option(names = "--ministry", paramLabel = "CODE", split = ",", description = "zoals jenv")
  private List<String> ministries = List.of();

  @Option(names = "--from", paramLabel = "DATUM", description = "vroegste dag, jjjj-mm-dd")
  private Optional<LocalDate> from;

  @Option(names = "--until", paramLabel = "DATUM", description = "laatste dag, jjjj-mm-dd")
  private Optional<LocalDate> until;

  @Option(names = "--order", paramLabel = "VOLGORDE", defaultValue = "relevance",
      description = "relevance, newest, oldest of term (anders: relevance)")
  private Order order;

  @Option(names = "--size", paramLabel = "AANTAL", defaultValue = "10", description = "1 tot 100 (anders: 10)")
  private int size;

  @Option(names = "--cursor", paramLabel = "TEKEN", description = "'next' van de vorige bladzijde")
  private Optional<String> cursor;

  @Mixin
  private AsOfOptions asOf;

  /** The answer in the JSON contract. */
  private record Answer(long total, List<Found> results, String next, String notUnderstood) {}

  SearchCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  public Integer call() {
    SearchRequest request = request();
    try (Application application = open(folder())) {
      SearchResult found = application.index().search(request);
      if (json()) {
        terminal().json(new Answer(found.total(), found.hits().stream().map(Found::of).toList(),
            found.next().orElse(null), found.notUnderstood().isEmpty() ? null : found.notUnderstood()));
      } else {
        tell(found);
      }
      return CommandRefused.DONE;
    } catch (BadCursorException e) {
      throw new CommandRefused(CommandRefused.WRONG_USE, "--cursor: " + e.getMessage());
    }
  }

  private SearchRequest request() {
    String text = String.join(" ", words);
    if (text.length() > SearchWords.MOST_CHARACTERS) {
      throw new CommandRefused(CommandRefused.WRONG_USE,
          "De zoekvraag is langer dan " + SearchWords.MOST_CHARACTERS + " tekens.");
    }
    if (size < 1 || size > SearchRequest.MOST_RESULTS) {
      throw new CommandRefused(CommandRefused.WRONG_USE, "--size is 1 tot " + SearchRequest.MOST_RESULTS + ".");
    }
    Map<Facet, Set<String>> filters = new EnumMap<>(Facet.class);
    Map.of(Facet.SUBKIND, kinds, Facet.STATUS, statuses, Facet.MINISTRY, ministries)
        .forEach((facet, values) -> {
          if (!values.isEmpty()) {
            filters.put(facet, Set.copyOf(values));
          }
        });
    return new SearchRequest(text, filters, from, until, order,
        asOf.point().asOf(LocalDate.now(Day.ZONE)), size, cursor);
  }

  private void tell(SearchResult found) {
    if (!found.notUnderstood().isEmpty()) {
      terminal().remark("Letterlijk gezocht: " + found.notUnderstood());
    }
    terminal().say(String.format(Locale.forLanguageTag("nl"), "%,d gevonden", found.total()));
    Labels labels = new Labels();
    for (Hit hit : found.hits()) {
      terminal().say("");
      terminal().say(hit.id() + "  " + hit.title());
      StringBuilder about = new StringBuilder("  ").append(hit.subkind());
      hit.date().ifPresent(date -> about.append(", ").append(date));
      hit.status().ifPresent(status -> about.append(", ").append(labels.label(status)));
      hit.termUntil().ifPresent(day -> about.append(", termijn tot en met ").append(day));
      terminal().say(about.toString());
      hit.passages().forEach(passage -> terminal().say("  > " + Plain.line(passage.text()) + "  ["
          + passage.document() + (passage.page() > 0 ? ", p. " + passage.page() : "") + "]"));
    }
    found.next().ifPresent(next -> terminal().remark("Verder: --cursor " + next));
  }
}
