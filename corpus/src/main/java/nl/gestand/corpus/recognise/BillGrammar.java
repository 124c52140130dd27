// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.recognise;

import nl.gestand.ontology.citation.Dossier;
import nl.gestand.ontology.citation.StatuteNames;

import java.util.List;
import java.util.Set;

/** Bills by their title, where the dossier stands behind it in brackets: {@code de Wet regie op wonen (36 512)}. */
final class BillGrammar {

  /** Titles in running text are short ones; a long title says "tot wijziging van" and is cited by its number. */
  private static final int LONGEST_TITLE = 160;
  private static final String[] HEADS = {"initiatiefwetsvoorstel", "wetsvoorstel", "voorstel van wet", "wet"};
  /** Words by which the text before the brackets is a sentence and no title. */
  private static final Set<String> NO_TITLE = Set.of("is", "zijn", "was", "wordt", "worden", "werd", "heeft", "hebben",
      "zal", "zullen", "kan", "die", "dat", "waarin", "waarmee", "ligt", "gaat", "komt", "motie", "brief",
      "amendement", "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober",
      "november", "december");

  private final Cursor in;

  BillGrammar(Cursor in) {
    this.in = in;
  }

  /** Reads a title up to before its brackets; null where it is none or holds the name of a statute. */
  Draft titled() {
    int start = in.at();
    String head = in.eatOneOf(HEADS);
    int words = in.at();
    boolean name = head.equals("wet");
    boolean known = name && StatuteNames.longestAt(in.text(), start).isPresent();
    if (head.isEmpty() || known || name && !Character.isUpperCase(in.charAt(start)) || !in.eatSpace()) {
      in.to(start);
      return null;
    }
    int open = endOfTitle();
    Dossier dossier = open > words + 2 ? inBrackets(open) : null;
    if (dossier == null) {
      in.to(start);
      return null;
    }
    in.to(open - 1);
    return Draft.law(start, open - 1, List.of(dossier), "wetsvoorstel-bij-titel", 0.85);
  }

  /** Index of the bracket that follows the title at the cursor, or -1. */
  private int endOfTitle() {
    int from = in.at();
    int word = from;
    for (int at = from; at - from < LONGEST_TITLE; at++) {
      char c = in.charAt(at);
      if (c == '(') {
        return in.charAt(at - 1) == ' ' ? at : -1;
      }
      if (".;:?![])\n".indexOf(c) >= 0) {
        return -1;
      }
      if (!Character.isLetterOrDigit(c)) {
        word = at + 1;
      } else if (at == word && (startsHead(at) || StatuteNames.longestAt(in.text(), at).isPresent())) {
        return -1;
      } else if (!Character.isLetterOrDigit(in.charAt(at + 1)) && NO_TITLE.contains(in.text().substring(word, at + 1))) {
        return -1;
      }
    }
    return -1;
  }

  /** Whether another title begins here, which also keeps a text of nothing but titles cheap. */
  private boolean startsHead(int at) {
    return in.text().startsWith("Wet ", at) || in.text().startsWith("wetsvoorstel ", at);
  }

  private Dossier inBrackets(int open) {
    in.to(open + 1);
    if (!in.eatOneOf("kamerstukken", "kamerstuk", "kamerstuknummer", "dossier").isEmpty()) {
      in.eatText(" ii");
      in.eat(',');
      in.eatSpace();
    }
    Dossier dossier = Cursor.isDigit(in.now()) ? DossierGrammar.dossier(in, false) : null;
    boolean whole = in.now() == ')' || in.now() == ',' && in.charAt(in.at() + 1) == ' ' && !in.startsWord(", nr");
    return dossier != null && PaperGrammar.plausible(dossier) && whole ? dossier : null;
  }
}
