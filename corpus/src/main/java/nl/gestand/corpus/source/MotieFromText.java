// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.source;

import nl.gestand.ontology.citation.Dossier;
import nl.gestand.ontology.citation.Kamerstuk;
import nl.gestand.ontology.model.DocumentKind;
import nl.gestand.ontology.model.PassageKind;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the head of a motie from its printed form: dossier, number, title, what it asks and who submits it. */
final class MotieFromText {

  private static final Pattern NUMBER_OF_PAPER = Pattern.compile("^Nr\\.?\\s([1-9]\\d{0,4})\\b\\s*(.*)");
  private static final Pattern DOSSIER = Pattern.compile(
      "^(\\d{2}\\s\\d{3}(?:[-\\s](?:\\d{2}|[IVX]{1,6}|[A-Z]))?)(?:\\s\\(R\\d{4}\\))?(?:\\s(\\p{Lu}.*))?$");

  private final List<HeadFromText.Line> lines;

  MotieFromText(List<HeadFromText.Line> lines) {
    this.lines = lines;
  }

  void tell(HeadDraft draft) {
    String subject = "";
    String title = "";
    Optional<Dossier> dossier = Optional.empty();
    for (HeadFromText.Line line : lines) {
      Matcher printed = DOSSIER.matcher(line.words());
      if (dossier.isEmpty() && printed.matches()) {
        dossier = OfficialNumber.dossier(printed.group(1));
        subject = printed.group(2) == null ? "" : printed.group(2);
      }
      Matcher number = NUMBER_OF_PAPER.matcher(line.words());
      boolean numbered = number.find();
      if (numbered && dossier.isPresent()) {
        draft.identifier(Optional.of(new Kamerstuk(dossier.get(), number.group(1))));
      }
      String words = numbered ? number.group(2) : line.words();
      if (title.isEmpty() && DocumentKinds.startedBy(words).filter(kind -> kind == DocumentKind.MOTIE).isPresent()) {
        title = words;
      }
    }
    MotieTitle motie = new MotieTitle(title);
    draft.dossier(dossier).typeWord(motie.type());
    draft.title(subject.isEmpty() ? motie.printed() : motie.printed() + " – " + subject);
    MotieWords.request(paragraphs()).ifPresent(draft::request);
    if (!draft.hasSenders()) {
      List<String> names = names();
      (names.isEmpty() ? motie.names() : names).forEach(name -> draft.sender(name, ""));
    }
  }

  private List<String> paragraphs() {
    return lines.stream()
        .filter(line -> line.kind() == PassageKind.PARAGRAPH || line.kind() == PassageKind.LIST_ITEM)
        .map(HeadFromText.Line::words).toList();
  }

  private List<String> names() {
    List<String> names = new ArrayList<>();
    boolean closed = false;
    for (HeadFromText.Line line : lines) {
      closed |= MotieWords.endsRequest(line.words());
      if (closed && line.kind() == PassageKind.SIGNATURE) {
        names.addAll(PersonNames.split(line.words()));
      }
    }
    return names;
  }
}
