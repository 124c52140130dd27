// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.source;

import nl.gestand.corpus.structure.StructuredText;
import nl.gestand.ontology.citation.Dossier;
import nl.gestand.ontology.citation.Identifier;
import nl.gestand.ontology.citation.Kamerstuk;
import nl.gestand.ontology.citation.TkNumber;
import nl.gestand.ontology.model.DocumentKind;
import nl.gestand.ontology.model.Passage;
import nl.gestand.ontology.model.PassageKind;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the head of a document from its own first and last lines: the letterhead of a ministry, the head and footers of
 * a kamerstuk, the first lines of answers, decision lists and reports of debates.
 */
public final class HeadFromText {

  private static final Pattern FOOTER = Pattern.compile(
      "(?:Tweede|Eerste) Kamer, vergaderjaar \\d{4}[-–]\\d{4}, ([0-9CDILMVX][0-9A-Z -]{2,14}?)(?: \\(R\\d{3,4}\\))?, "
          + "(?:nr\\. )?([1-9]\\d{0,4}|[A-Z]{1,3})(?:\\s\\d{1,4})?");
  private static final Pattern PRINTED_NUMBER = Pattern.compile("(?:kst|ah|h|stb|stcrt|trb)-[0-9A-Za-z-]{3,40}");
  private static final Pattern TK_NUMBER = Pattern.compile("20\\d{2}[DZ]\\d{5}");
  private static final Pattern ADDRESSEE = Pattern.compile(
      "Aan de (Voorzitter) van de (Tweede|Eerste) Kamer\\s{0,3}der\\s{1,3}Staten-\\s?Generaal",
      Pattern.CASE_INSENSITIVE);
  private static final Pattern SUBJECT =
      Pattern.compile("^(?:onderwerp|betreft)\\s*:?\\s+(.+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern DATED = Pattern.compile(
      "^(?:datum\\b|den haag,|’s-gravenhage,|voorgesteld\\b|ontvangen\\b|document:|antwoord van\\b"
          + "|.{0,200}?(?:heeft|hebben) op .{0,40}gevoerd)",
      Pattern.CASE_INSENSITIVE);
  private static final Pattern REFERENCE =
      Pattern.compile("(?:ons )?kenmerk\\s*:?\\s+([0-9A-Z][0-9A-Za-z./-]{2,30})", Pattern.CASE_INSENSITIVE);
  private static final Pattern MEETING =
      Pattern.compile("(?:overleg|debat|gesprek) gevoerd [^.]{0,400}? over:? ([^.]{3,200})\\.");
  private static final Pattern DEBATE =
      Pattern.compile("^(?:aan de orde (?:is|zijn|komt)\\b|voorzitter: \\p{Lu}|stenogram\\b|de voorzitter:)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern SALUTATION =
      Pattern.compile("^Geachte (?:heer |mevrouw |mijnheer )?voorzitter\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern QUESTION = Pattern.compile("^(?:vra(?:ag|gen)|antwoord(?:en)?) .{0,15}\\d+:?$",
      Pattern.CASE_INSENSITIVE);
  private static final Pattern AUTHORS = Pattern.compile("^Auteurs?: (.{3,200})$");
  private static final Pattern ANSWERED = Pattern.compile(
      "^Antwoord(?:en)? van (?:de )?(Minister|Staatssecretaris) ([^(]{2,60}?) \\(([^)]{3,90})\\)",
      Pattern.CASE_INSENSITIVE);
  /** The head is within so many passages from the start. */
  private static final int HEAD = 25;

  /** A passage on one line. */
  record Line(PassageKind kind, String words) {}

  private final List<Line> lines = new ArrayList<>();

  public HeadFromText(StructuredText text) {
    for (Passage passage : text.passages()) {
      lines.add(new Line(passage.kind(), onOneLine(passage.span().in(text.text()))));
    }
  }

  /** Says in the draft what the text says, where the draft does not know it yet. */
  public void tell(HeadDraft draft) {
    tellNumbers(draft);
    tellLetterhead(draft);
    tellKind(draft);
    if (draft.isKind(DocumentKind.MOTIE)) {
      new MotieFromText(lines).tell(draft);
    }
    // Who signs the report of a debate is its chair and its clerk; it has no sender.
    if (!draft.hasSenders() && !draft.isKind(DocumentKind.DEBATE_REPORT)) {
      tellSignatures(draft);
    }
    tellTitle(draft);
  }

  private List<Line> first() {
    return lines.stream().filter(line -> line.kind() != PassageKind.FURNITURE).limit(HEAD).toList();
  }

  private void tellNumbers(HeadDraft draft) {
    for (Line line : lines) {
      Matcher footer = FOOTER.matcher(line.words());
      boolean small = line.kind() == PassageKind.FURNITURE || line.kind() == PassageKind.LETTERHEAD;
      if (small && footer.find()) {
        Optional<Dossier> dossier = OfficialNumber.dossier(footer.group(1));
        draft.dossier(dossier);
        draft.identifier(dossier.map(found -> new Kamerstuk(found, footer.group(2))));
      } else if (small && PRINTED_NUMBER.matcher(line.words()).matches()) {
        Optional<Identifier> number = OfficialNumber.read(line.words());
        draft.identifier(number);
        draft.dossier(number.filter(Kamerstuk.class::isInstance).map(paper -> ((Kamerstuk) paper).dossier()));
      } else if (TK_NUMBER.matcher(line.words()).matches()) {
        draft.identifier(Optional.of(new TkNumber(line.words())));
      }
    }
  }

  private void tellLetterhead(HeadDraft draft) {
    StringBuilder head = new StringBuilder();
    for (Line line : first()) {
      head.append(line.words()).append(' ');
      if (DATED.matcher(line.words()).find()) {
        draft.date(DutchDates.find(line.words()));
      }
      if (line.kind() == PassageKind.LETTERHEAD && line.words().toLowerCase(Locale.ROOT).startsWith("ministerie")) {
        draft.ministry(line.words());
      }
    }
    draft.date(first().stream().filter(line -> line.words().length() < 30).map(Line::words)
        .map(DutchDates::find).flatMap(Optional::stream).findFirst());
    draft.date(lines.stream().filter(line -> line.kind() == PassageKind.FURNITURE).map(Line::words)
        .map(DutchDates::find).flatMap(Optional::stream).findFirst());
    Matcher addressee = ADDRESSEE.matcher(head);
    if (addressee.find()) {
      draft.addressee("Voorzitter van de " + addressee.group(2) + " Kamer der Staten-Generaal");
    }
    String everywhere = head + String.join(" ", lines.stream().filter(line -> line.kind() == PassageKind.FURNITURE)
        .map(Line::words).limit(HEAD).toList());
    Matcher reference = REFERENCE.matcher(everywhere);
    while (reference.find()) {
      draft.reference(reference.group(1).chars().anyMatch(Character::isDigit) ? reference.group(1) : "");
    }
  }

  private Optional<String> subject() {
    List<Line> first = first();
    for (int i = 0; i < first.size(); i++) {
      String words = first.get(i).words();
      Matcher subject = SUBJECT.matcher(words);
      if (subject.find()) {
        return Optional.of(subject.group(1));
      }
      int inside = words.indexOf(" Onderwerp ");
      if (inside > 0 && words.startsWith("Datum ")) {
        return Optional.of(words.substring(inside + 11));
      }
      if (words.equalsIgnoreCase("onderwerp") || words.equalsIgnoreCase("betreft")) {
        return i + 1 < first.size() ? Optional.of(first.get(i + 1).words()) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private void tellKind(HeadDraft draft) {
    Optional<String> subject = subject();
    draft.kind(subject.flatMap(DocumentKinds::startedBy).filter(kind -> kind != DocumentKind.BILL_PAPER));
    boolean letter = subject.isPresent() && lines.stream().anyMatch(line -> line.kind() == PassageKind.LETTERHEAD);
    if (!letter) {
      draft.kind(isDebate() ? Optional.of(DocumentKind.DEBATE_REPORT) : Optional.empty());
      for (Line line : first()) {
        String words = withoutLabel(line.words());
        draft.kind(SALUTATION.matcher(words).find() ? Optional.of(DocumentKind.LETTER) : Optional.empty());
        draft.kind(DocumentKinds.startedBy(words).filter(kind -> isKindOfHead(kind, line, words)));
      }
    }
    boolean signed = lines.stream().anyMatch(line -> line.kind() == PassageKind.SIGNATURE
        && line.words().matches("(?i)de (?:minister|staatssecretaris|viceminister).*"));
    if (letter || signed) {
      draft.kind(Optional.of(DocumentKind.LETTER));
    }
  }

  /** A sitting opens with its chair or with what is before it; decision lists and moties may name the same later. */
  private boolean isDebate() {
    for (Line line : first()) {
      Optional<DocumentKind> named = DocumentKinds.startedBy(withoutLabel(line.words()));
      if (DEBATE.matcher(line.words()).find()) {
        return true;
      }
      if (named.isPresent() && named.get() != DocumentKind.DEBATE_REPORT && line.words().length() < 200
          && !line.words().startsWith("Vragen van ")) {
        return false;
      }
    }
    return false;
  }

  private static String withoutLabel(String words) {
    return words.replaceFirst("^(?:Document: |Nr\\.? \\d{1,5} )", "");
  }

  /** "Verslag" opens a paper and many a sentence; alone on its line it is the kind. */
  private static boolean isKindOfHead(DocumentKind kind, Line line, String words) {
    if (kind == DocumentKind.MOTIE) {
      return words.toLowerCase(Locale.ROOT).contains("motie van") && words.length() < 200;
    }
    return line.kind() == PassageKind.HEADING || line.kind() == PassageKind.LETTERHEAD
        || words.length() < 60 && Character.isUpperCase(words.charAt(0)) && kind != DocumentKind.BILL_PAPER
        || ANSWERED.matcher(words).find() || kind == DocumentKind.ANSWERS && words.startsWith("Vragen van ");
  }

  private void tellSignatures(HeadDraft draft) {
    String office = "";
    for (Line line : lines) {
      Matcher answered = ANSWERED.matcher(line.words());
      if (answered.find()) {
        String rank = answered.group(1).substring(0, 1).toUpperCase(Locale.ROOT) + answered.group(1).substring(1);
        draft.sender(answered.group(2), rank + " van " + answered.group(3));
      } else if (AUTHORS.matcher(line.words()).matches()) {
        PersonNames.split(line.words().substring(line.words().indexOf(':') + 1))
            .forEach(name -> draft.sender(name, ""));
      } else if (line.kind() == PassageKind.SIGNATURE) {
        String words = line.words().replaceFirst("[,.]$", "");
        if (words.matches("(?i)(?:mede namens )?de .*")) {
          office = officeOf(words);
        } else if (!office.isEmpty()) {
          draft.sender(words, office);
          office = "";
        }
      }
    }
    if (!office.isEmpty()) {
      draft.ministry(office);
    }
  }

  private static String officeOf(String words) {
    String office = words.replaceFirst("(?i)^(?:mede namens )?de (?:demissionair )?", "");
    return office.substring(0, 1).toUpperCase(Locale.ROOT) + office.substring(1);
  }

  private void tellTitle(HeadDraft draft) {
    subject().ifPresent(draft::title);
    if (draft.isKind(DocumentKind.DEBATE_REPORT)) {
      first().stream().map(line -> MEETING.matcher(line.words())).filter(Matcher::find).findFirst()
          .ifPresent(found -> draft.title(found.group(1)));
    }
    first().stream().filter(line -> line.words().startsWith("Document: ")).findFirst()
        .ifPresent(line -> draft.title(line.words().substring(10)));
    if (draft.isKind(DocumentKind.LETTER)) {
      draft.title(letterTitle(draft.finish()));
    }
    draft.title(firstLines());
  }

  /** A letter without a subject is known by who wrote it, and where it was printed. */
  private static String letterTitle(Head head) {
    String offices = String.join(" en ", head.senders().stream().map(sender -> "de " + sender.office()).toList());
    String number = head.identifiers().isEmpty() ? "" : " (" + head.identifiers().getFirst().printed() + ")";
    return offices.isEmpty() ? "" : "Brief van " + offices + number;
  }

  /** The first heading or paragraph; a heading of several short lines, as on a cover, is read as one. */
  private String firstLines() {
    List<Line> body = first().stream().filter(line -> line.kind() != PassageKind.LETTERHEAD
        && line.kind() != PassageKind.FOOTNOTE && line.words().chars().anyMatch(Character::isLetter)
        && !QUESTION.matcher(line.words()).find()).toList();
    StringBuilder title = new StringBuilder();
    for (Line line : body) {
      boolean cover = title.length() < 30 && title.toString().equals(title.toString().toUpperCase(Locale.ROOT))
          && line.kind() == PassageKind.HEADING && line.words().equals(line.words().toUpperCase(Locale.ROOT));
      if (!title.isEmpty() && !cover) {
        break;
      }
      title.append(title.isEmpty() ? "" : " ").append(line.words());
    }
    return shortened(MotieTitle.sentenceCase(title.toString()));
  }

  /** A title of one line: the first sentence, or where that is long its first words. */
  private static String shortened(String words) {
    int sentence = words.indexOf(". ");
    String first = sentence > 20 ? words.substring(0, sentence + 1) : words;
    int space = first.length() > 160 ? first.lastIndexOf(' ', 160) : -1;
    return space > 0 ? first.substring(0, space) + " …" : first.length() > 160 ? first.substring(0, 160) + "…" : first;
  }

  private static String onOneLine(String words) {
    return words.replaceAll("(?<=\\p{Ll})-[ \\t]*\\n[ \\t]*(?=\\p{Ll})", "").replaceAll("[\\s\\u00A0]+", " ")
        .replaceAll("^[#*> ]{1,9}(?=[^ ])|\\*{1,4}", "").strip();
  }
}
