// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.describe;

import nl.gestand.corpus.source.Head;
import nl.gestand.corpus.structure.StructuredText;
import nl.gestand.ontology.model.Committees;
import nl.gestand.ontology.model.Committees.Committee;
import nl.gestand.ontology.model.DocumentKind;
import nl.gestand.ontology.model.Person;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The committees whose own a document says it is: to which it is addressed, for which it was signed, or of whose meeting
 * or questions it is the report. A committee that is spoken of otherwise is none.
 */
final class OwnCommittees {

  /** Kinds that may be the work of a committee; a letter may begin with what a committee asked. */
  private static final Set<DocumentKind> REPORTS =
      Set.of(DocumentKind.DEBATE_REPORT, DocumentKind.DECISION_LIST, DocumentKind.BILL_PAPER, DocumentKind.OTHER);
  /** "De vaste commissie voor A en de vaste commissie voor B hebben op 2 juli 2025 overleg gevoerd", "Voortouwcommissie: ...". */
  private static final Pattern OPENING = Pattern.compile(
      "(?iu)^(?:(?:binnen )?de (?:vaste |algemene |tijdelijke )?commissie voor (.{1,250}?) h(?:eeft|ebben)\\b|voortouwcommissie:.{1,200})");
  private static final int PASSAGES = 20;

  private OwnCommittees() {}

  /** @return codes, see {@link Committees} */
  static List<String> of(Head head, StructuredText text) {
    Stream<String> signed = head.senders().stream().map(Person::office);
    Stream<String> said = Stream.concat(Stream.of(head.addressee()), signed);
    if (REPORTS.contains(head.kind())) {
      said = Stream.concat(said, Stream.concat(Stream.of(head.title()), text.passages().stream().limit(PASSAGES)
          .map(passage -> OPENING.matcher(passage.span().in(text.text()).replaceAll("\\s+", " ")))
          .filter(Matcher::find).map(Matcher::group)));
    }
    return said.flatMap(words -> Committees.allNamedIn(words).stream()).map(Committee::code).distinct().sorted().toList();
  }
}
