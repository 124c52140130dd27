// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.faults;

import nl.gestand.ontology.model.Fault;
import nl.gestand.ontology.model.FaultKind;
import nl.gestand.ontology.model.TextSpan;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbered headings of which two in a row have one number, after the one before it: 8, 9, 9. A pure function. */
public final class SectionsTwice {

  private static final Pattern HEADING = Pattern.compile("(?m)^[ \\t]*(\\d{1,2})\\.[ \\t]+\\p{Lu}[^\\n]{3,}$");

  private SectionsTwice() {}

  /** The second of each such two. */
  public static List<KnownSlips.Found> in(String text) {
    List<KnownSlips.Found> twice = new ArrayList<>();
    Matcher heading = HEADING.matcher(text);
    int before = 0;
    int last = 0;
    while (heading.find()) {
      int number = Integer.parseInt(heading.group(1));
      if (number == last && before == number - 1 && before > 0) {
        int start = text.codePointCount(0, heading.start(1));
        twice.add(new KnownSlips.Found(new TextSpan(start, start + text.codePointCount(heading.start(1), heading.end())), false,
            new Fault(FaultKind.USED_TWICE, FaultWords.sectionTwice(number), List.of(), 0.9)));
      }
      before = last;
      last = number;
    }
    return twice;
  }
}
