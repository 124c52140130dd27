// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.source.wetten;

import nl.gestand.corpus.extract.Unreadable;
import nl.gestand.corpus.source.XmlElement;
import nl.gestand.ontology.citation.Statute;
import nl.gestand.ontology.statute.StatuteManifest;
import nl.gestand.ontology.statute.StatuteManifest.Listed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads which toestanden the repository has of a statute, and until when each held. */
final class ReadManifest {

  private static final Pattern LABEL = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})_(\\d{1,3})");

  private ReadManifest() {}

  static StatuteManifest read(XmlElement work, Statute statute) throws Unreadable {
    List<Listed> listed = new ArrayList<>();
    for (XmlElement expression : work.list("expression")) {
      Matcher label = LABEL.matcher(expression.attribute("label"));
      Optional<LocalDate> from = label.matches() ? ReadConsolidation.optionalDay(label.group(1)) : Optional.empty();
      if (from.isEmpty()) {
        throw new Unreadable("Dit manifest van " + statute.bwb() + " noemt een toestand zonder datum.");
      }
      Optional<LocalDate> until = expression.find("einddatum").map(XmlElement::words)
          .flatMap(ReadConsolidation::optionalDay).filter(day -> !day.isBefore(from.get()));
      listed.add(new Listed(from.get(), Integer.parseInt(label.group(2)), until));
    }
    return new StatuteManifest(statute, listed);
  }
}
