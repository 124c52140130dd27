// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.recognise;

import nl.gestand.corpus.structure.StructuredText;
import nl.gestand.ontology.citation.Dossier;
import nl.gestand.ontology.citation.Identifier;
import nl.gestand.ontology.citation.Kamerstuk;
import nl.gestand.ontology.citation.ToezeggingNumber;
import nl.gestand.ontology.model.DocumentKind;
import nl.gestand.ontology.model.Passage;
import nl.gestand.ontology.model.PassageKind;
import nl.gestand.ontology.model.Person;
import nl.gestand.ontology.model.Status;
import nl.gestand.ontology.model.TextSpan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text of our own to recognise: a line is a paragraph, one that begins with {@code #} a heading, with a hyphen a
 * list item, with {@code [1]} a footnote. Numbers of papers and toezeggingen in plain form are its citations.
 */
final class Example {

  static final LocalDate DAY = LocalDate.of(2024, 5, 14);

  private static final Pattern PAPER = Pattern.compile("(\\d\\d) ?(\\d{3}), nr\\. (\\d{1,4})");
  private static final Pattern PAPER_FIRST = Pattern.compile("nr\\. (\\d{1,4}) \\((\\d\\d)(\\d{3})\\)");
  private static final Pattern TOEZEGGING = Pattern.compile("TZ\\d{6}-\\d{3}");

  private final StringBuilder text = new StringBuilder();
  private final List<Passage> passages = new ArrayList<>();
  private final DocumentKind kind;

  private Example(DocumentKind kind, String lines) {
    this.kind = kind;
    lines.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(this::add);
  }

  static Recognition letter(String lines) {
    return new Example(DocumentKind.LETTER, lines).recognise();
  }

  static Recognition debate(String lines) {
    return new Example(DocumentKind.DEBATE_REPORT, lines).recognise();
  }

  static Recognition of(DocumentKind kind, String lines) {
    return new Example(kind, lines).recognise();
  }

  static ReadingText text(String lines) {
    return new ReadingText(new Example(DocumentKind.LETTER, lines).structured());
  }

  static Context context(DocumentKind kind, LocalDate day) {
    return new Context(kind, Optional.of(day), Optional.empty(),
        List.of(new Person("A. de Bruin", "Minister van Onderwijs, Cultuur en Wetenschap", "")));
  }

  /** The statuses of the commitment that a recognition found as the first, second ... */
  static List<Status> statuses(Recognition recognition, int commitment) {
    return recognition.statuses().stream().filter(status -> status.commitment() == commitment)
        .map(FoundStatus::status).toList();
  }

  private void add(String line) {
    PassageKind passage = PassageKind.PARAGRAPH;
    String mark = "";
    String content = line;
    Matcher note = Pattern.compile("\\[(\\d+)] ").matcher(line);
    if (line.startsWith("# ")) {
      passage = PassageKind.HEADING;
      content = line.substring(2);
    } else if (note.lookingAt()) {
      passage = PassageKind.FOOTNOTE;
      mark = note.group(1);
      content = line.substring(note.end());
    } else if (line.startsWith("- ")) {
      passage = PassageKind.LIST_ITEM;
    }
    int from = text.length();
    text.append(content).append("\n\n");
    passages.add(new Passage(new TextSpan(from, from + content.length()), passage, 1, mark));
  }

  private StructuredText structured() {
    return new StructuredText(text.toString(), passages, 1);
  }

  private Recognition recognise() {
    ReadingText reading = new ReadingText(structured());
    Context context = context(kind, DAY);
    return RecogniseCommitments.in(reading, context, citations());
  }

  private List<FoundCitation> citations() {
    List<FoundCitation> found = new ArrayList<>();
    Matcher paper = PAPER.matcher(text);
    while (paper.find()) {
      found.add(cited(paper, paper(paper.group(1) + paper.group(2), paper.group(3))));
    }
    Matcher first = PAPER_FIRST.matcher(text);
    while (first.find()) {
      found.add(cited(first, paper(first.group(2) + first.group(3), first.group(1))));
    }
    Matcher promise = TOEZEGGING.matcher(text);
    while (promise.find()) {
      found.add(cited(promise, new ToezeggingNumber(ToezeggingNumber.Scheme.TK, promise.group())));
    }
    return found;
  }

  static Kamerstuk paper(String dossier, String number) {
    return new Kamerstuk(new Dossier(dossier, ""), number);
  }

  private static FoundCitation cited(Matcher at, Identifier target) {
    return new FoundCitation(
        new TextSpan(at.start(), at.end()), false, List.of(target), Optional.empty(), "example", 1, "");
  }
}
