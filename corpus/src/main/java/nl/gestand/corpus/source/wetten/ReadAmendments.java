// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.source.wetten;

import nl.gestand.corpus.source.XmlElement;
import nl.gestand.ontology.citation.Identifier;
import nl.gestand.ontology.citation.Identifiers;
import nl.gestand.ontology.citation.Statute;
import nl.gestand.ontology.citation.StatuteNames;
import nl.gestand.ontology.statute.Amendment;
import nl.gestand.ontology.statute.StatuteAmendments;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads which publications changed which article when, out of the wetstechnische informatie. */
final class ReadAmendments {

  private ReadAmendments() {}

  static StatuteAmendments read(XmlElement root, Statute statute) {
    Set<Amendment> amendments = new LinkedHashSet<>();
    for (XmlElement changes : root.list("wijzigingen")) {
      for (XmlElement element : changes.list("regelingelement")) {
        for (XmlElement day : element.list("datum")) {
          Optional<LocalDate> from = ReadConsolidation.optionalDay(day.attribute("waarde"));
          Optional<String> number = Optional.of(day.attribute("label"))
              .filter(label -> label.startsWith("Artikel ")).flatMap(ReadConsolidation::number);
          if (from.isPresent() && number.isPresent()) {
            publications(day).forEach(by ->
                amendments.add(new Amendment(StatuteNames.article(statute, number.get()), from.get(), by)));
          }
        }
      }
    }
    return new StatuteAmendments(statute, List.copyOf(amendments));
  }

  /** Of each change the publication that made it, not the one that set its day. */
  private static List<Identifier> publications(XmlElement day) {
    return day.list("ontstaansbron").stream()
        .flatMap(origin -> origin.list("bron").stream())
        .filter(source -> source.attribute("type").equals("oorspronkelijk"))
        .flatMap(source -> source.list("bekendmaking").stream())
        .flatMap(published -> Identifiers.parse(published.attribute("soort").toLowerCase(Locale.ROOT) + "-"
            + words(published, "publicatiejaar") + "-" + words(published, "publicatienummer")).stream())
        .distinct().toList();
  }

  private static String words(XmlElement element, String name) {
    return element.find(name).map(XmlElement::words).orElse("");
  }
}
