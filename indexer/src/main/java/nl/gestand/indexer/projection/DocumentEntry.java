// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.indexer.projection;

import nl.gestand.corpus.recognise.ReadingText;
import nl.gestand.corpus.recognise.ReadingText.Part;
import nl.gestand.corpus.structure.StructuredText;
import nl.gestand.indexer.search.SearchEntry;
import nl.gestand.indexer.search.SearchEntry.EntryKind;
import nl.gestand.indexer.search.SearchEntry.PassageText;
import nl.gestand.indexer.search.Source;
import nl.gestand.ontology.citation.Dossier;
import nl.gestand.ontology.citation.Identifier;
import nl.gestand.ontology.model.Committees;
import nl.gestand.ontology.model.Committees.Committee;
import nl.gestand.ontology.model.Document;
import nl.gestand.ontology.model.Person;
import nl.gestand.ontology.model.Reading;
import nl.gestand.ontology.model.TextSpan;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A document as it is found. */
final class DocumentEntry {

  /** Short paragraphs of one page are shown together: about as much as an excerpt holds. */
  private static final int SHORT = 400;

  private DocumentEntry() {}

  /** @param recordedAt when the store first had it */
  static SearchEntry of(Reading reading, Optional<StructuredText> text, Optional<Instant> recordedAt) {
    Document document = reading.document();
    Stream<String> numbers = document.identifiers().stream().map(Identifier::canonical);
    return new SearchEntry(EntryKind.DOCUMENT, document.id().value(), document.kind().code(),
        Stream.concat(numbers, Stream.of(document.reference()).filter(own -> !own.isBlank())).toList(),
        document.title(),
        text.map(known -> passages(document.id().value(), new ReadingText(known))).orElse(List.of()),
        0,
        document.date(),
        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), recordedAt, false, false, List.of(),
        source(document),
        document.ministries(),
        document.senders().stream().map(Person::name).distinct().toList(),
        parties(document.senders().stream()),
        document.committees().isEmpty() ? committees(document.ministries()) : document.committees(),
        document.dossier().map(Dossier::key).stream().toList(),
        reading.findings().stream().flatMap(finding -> finding.targets().stream()).map(Identifier::canonical)
            .distinct().toList());
  }

  private static Source source(Document document) {
    return document.identifiers().stream().map(Source::of).flatMap(Optional::stream).findFirst()
        .or(() -> document.officialPage().map(URI::getHost).filter("www.rijksoverheid.nl"::equals)
            .map(host -> Source.GOVERNMENT))
        .orElse(Source.ELSEWHERE);
  }

  static List<String> parties(Stream<Person> people) {
    return people.map(Person::party).filter(party -> !party.isEmpty()).distinct().toList();
  }

  static List<String> committees(List<String> ministries) {
    return ministries.stream().flatMap(code -> Committees.following(code).stream()).map(Committee::code).distinct()
        .toList();
  }

  private static List<PassageText> passages(String document, ReadingText text) {
    List<PassageText> passages = new ArrayList<>();
    List<Part> parts = text.parts().stream().filter(part -> part.to() > part.from()).toList();
    int first = 0;
    while (first < parts.size()) {
      int last = first;
      while (last + 1 < parts.size() && belongTogether(parts.get(first), parts.get(last + 1))) {
        last++;
      }
      int from = parts.get(first).from();
      int to = parts.get(last).to();
      TextSpan span = text.span(from, to);
      passages.add(new PassageText(document, span.start(), span.end(), parts.get(first).passage().page(),
          text.text().substring(from, to)));
      first = last + 1;
    }
    return passages;
  }

  private static boolean belongTogether(Part first, Part next) {
    return next.to() - first.from() <= SHORT && next.passage().page() == first.passage().page();
  }
}
