// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.structure;

import nl.gestand.ontology.model.PassageKind;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Finds the parts of a letter or kamerstuk among blocks: the head, its repetition on later pages, and who signed. */
final class LetterParts {

  private static final Pattern OPENS_LINE_OF_HEAD = Pattern.compile(
      "^(?:retouradres|aan de voorzitter|postbus|datum\\b|onderwerp\\b|betreft\\b|ons kenmerk|uw kenmerk|kenmerk\\b|"
          + "tweede kamer ?der staten|eerste kamer ?der staten|vergaderjaar \\d|voorgesteld\\b|ontvangen \\d|"
          + "vragen gesteld door de leden der kamer|ministerie van|nr\\. \\d|den haag, \\d|contactpersoon|"
          + "bij beantwoording)",
      Pattern.CASE_INSENSITIVE);
  private static final Pattern OPENS_TEXT = Pattern.compile(
      "^(?:de kamer,|geachte\\b|vra(?:ag|gen) 1\\b|hierbij\\b|in antwoord op\\b)", Pattern.CASE_INSENSITIVE);
  private static final Pattern LABEL_OF_HEAD =
      Pattern.compile("^(?:datum|ons kenmerk|uw kenmerk|onderwerp|kenmerk)\\b.*", Pattern.CASE_INSENSITIVE);
  private static final Pattern SHORT_DATA = Pattern.compile("\\d[\\d -]{3,12}|\\d{1,2} [a-z]{3,9} \\d{4}");
  private static final Pattern OFFICE = Pattern.compile(
      "^(?:mede namens )?de (?:demissionair )?(?:minister|staatssecretaris|viceminister|vice-minister|voorzitter van|"
          + "griffier|adjunct-griffier|ondervoorzitter)\\b[^.:;?!]{0,140},?$", Pattern.CASE_INSENSITIVE);
  private static final Pattern QUESTION_OR_SPEAKER = Pattern.compile(
      "(?i:(?:vra(?:ag|gen)|antwoord(?:en)?)(?: op)?(?: vra(?:ag|gen))? \\d[\\d, ]{0,20}(?:(?:en|t/m) \\d{1,3})?:?)"
          + "|(?:De voorzitter|(?:De heer|Mevrouw|Minister|Staatssecretaris) \\p{Lu}[^.!?:;]{1,60}):");
  private static final Pattern NAME = Pattern.compile(
      "(?:[A-Z][a-zA-Z]?\\.\\s?){0,6}(?:[\\p{L}'’.()-]{1,30}\\s?){1,6}");
  /** A head of more blocks than this is a page of something else. */
  private static final int MAX_HEAD = 30;
  private static final int LONGEST_HEAD = 4_000;
  private static final int SENTENCE = 60;

  private LetterParts() {}

  /**
   * Gives the blocks of the head and of the signature that role.
   *
   * @param prose from this length on, in characters, a paragraph is text and not a line of the head
   * @param sureHeadings whether the format itself says what a heading is, so that one in the head stays one
   */
  static void mark(List<PlainBlock> blocks, int prose, boolean sureHeadings) {
    markHead(blocks, prose, sureHeadings);
    for (int i = 0; i < blocks.size(); i++) {
      PlainBlock block = blocks.get(i);
      if (isBody(block) && OFFICE.matcher(block.words()).matches()) {
        markSignature(blocks, i);
      } else if (isBody(block) && QUESTION_OR_SPEAKER.matcher(block.words()).matches()) {
        block.kind = PassageKind.HEADING;
      } else if (isBody(block) && block.words().startsWith("en gaat over tot de orde")) {
        markNames(blocks, i + 1);
      }
    }
  }

  private static void markHead(List<PlainBlock> blocks, int prose, boolean sureHeadings) {
    int end = 0;
    int lastLine = -1;
    int linesOfHead = 0;
    while (end < blocks.size() && end < MAX_HEAD && !opensText(blocks.get(end), prose, sureHeadings)) {
      if (isLineOfHead(blocks.get(end))) {
        lastLine = end;
        linesOfHead++;
      }
      end++;
    }
    if (lastLine < 0 || end == MAX_HEAD) {
      return;
    }
    if (linesOfHead == 1 || end == blocks.size()) {
      end = lastLine + 1;
    }
    while (end < blocks.size() && blocks.get(end).words().matches("\\d{1,5}")) {
      end++;
    }
    StringBuilder head = new StringBuilder();
    for (int i = 0; i < end; i++) {
      PlainBlock block = blocks.get(i);
      boolean headingOfText = block.kind == PassageKind.HEADING && (sureHeadings || i > lastLine);
      if (block.kind != PassageKind.FURNITURE && block.kind != PassageKind.FOOTNOTE && !headingOfText) {
        block.kind = PassageKind.LETTERHEAD;
        head.append(block.words()).append(' ');
      }
    }
    if (head.length() < LONGEST_HEAD) {
      markRepetitions(blocks.subList(end, blocks.size()), head.toString());
    }
  }

  private static boolean isLineOfHead(PlainBlock block) {
    return block.kind != PassageKind.FURNITURE
        && block.lines.stream().anyMatch(line -> OPENS_LINE_OF_HEAD.matcher(line.words).find());
  }

  private static boolean opensText(PlainBlock block, int prose, boolean sureHeadings) {
    if (block.kind == PassageKind.TABLE && block.lines.size() > 2 && block.first().words.split("\t").length > 2) {
      return true;
    }
    boolean lineOfHead = OPENS_LINE_OF_HEAD.matcher(block.words()).find();
    boolean sentence = !sureHeadings && block.length() > SENTENCE && block.words().endsWith(".");
    return OPENS_TEXT.matcher(block.words()).find() || !lineOfHead && (sentence || block.length() >= prose)
        && block.kind != PassageKind.FURNITURE && block.kind != PassageKind.LETTERHEAD;
  }

  /** The column with the ministry's directorate, date and reference comes back at the edge of every page. */
  private static void markRepetitions(List<PlainBlock> blocks, String head) {
    boolean previous = false;
    for (PlainBlock block : blocks) {
      long repeated = block.lines.stream().filter(line -> head.contains(line.words)).count();
      boolean column = block.lines.size() > 1 && repeated * 10 >= block.lines.size() * 6L;
      boolean single = block.lines.size() == 1 && repeated == 1
          && (LABEL_OF_HEAD.matcher(block.words()).matches()
              || previous && SHORT_DATA.matcher(block.words()).matches());
      previous = isBody(block) && (column || single);
      if (previous) {
        block.kind = PassageKind.FURNITURE;
      }
    }
  }

  private static void markSignature(List<PlainBlock> blocks, int office) {
    boolean comma = blocks.get(office).words().endsWith(",");
    boolean named = office + 1 < blocks.size() && isName(blocks.get(office + 1));
    if (comma || named) {
      blocks.get(office).kind = PassageKind.SIGNATURE;
      if (named) {
        blocks.get(office + 1).kind = PassageKind.SIGNATURE;
      }
    }
  }

  private static void markNames(List<PlainBlock> blocks, int from) {
    for (int i = from; i < blocks.size() && isName(blocks.get(i)); i++) {
      blocks.get(i).kind = PassageKind.SIGNATURE;
    }
  }

  private static boolean isName(PlainBlock block) {
    return isBody(block) && block.length() <= 300 && block.lines.stream().allMatch(line ->
        line.length() <= 60 && Character.isUpperCase(line.words.codePointAt(0)) && NAME.matcher(line.words).matches()
            && !line.words.toLowerCase(Locale.ROOT).startsWith("de minister"));
  }

  private static boolean isBody(PlainBlock block) {
    return block.kind != PassageKind.FURNITURE && block.kind != PassageKind.FOOTNOTE
        && block.kind != PassageKind.LETTERHEAD && block.kind != PassageKind.TABLE;
  }
}
