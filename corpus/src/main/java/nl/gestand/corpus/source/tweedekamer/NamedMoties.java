// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.source.tweedekamer;

import nl.gestand.corpus.recognise.Context;
import nl.gestand.corpus.recognise.Recogniser;
import nl.gestand.corpus.structure.StructuredText;
import nl.gestand.ontology.citation.Kamerstuk;
import nl.gestand.ontology.model.CommitmentId;
import nl.gestand.ontology.model.CommitmentKind;
import nl.gestand.ontology.model.DocumentKind;
import nl.gestand.ontology.model.Passage;
import nl.gestand.ontology.model.PassageKind;
import nl.gestand.ontology.model.TextSpan;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The moties that a subject names by their number: {@code Uitvoering motie Verhoeven (32757, nr. 25)}. */
final class NamedMoties {

  List<CommitmentId> in(String subject, Optional<LocalDate> day) {
    if (!subject.toLowerCase(Locale.ROOT).contains("motie") || subject.chars().noneMatch(Character::isDigit)) {
      return List.of();
    }
    TextSpan whole = new TextSpan(0, subject.codePointCount(0, subject.length()));
    StructuredText text =
        new StructuredText(subject, List.of(new Passage(whole, PassageKind.PARAGRAPH, 1, "")), 1);
    return Recogniser.recognise(text, new Context(DocumentKind.LETTER, day, Optional.empty(), List.of()))
        .commitments().stream()
        .filter(found -> found.kind() == CommitmentKind.MOTIE)
        .flatMap(found -> found.number().stream())
        .filter(Kamerstuk.class::isInstance)
        .map(CommitmentId::of)
        .distinct()
        .toList();
  }
}
