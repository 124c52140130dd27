// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.words;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** How sure the machine is, in words and as a number. */
public final class Confidence {

  private Confidence() {}

  /** {@code tamelijk zeker (0,8)}. */
  public static String words(double confidence) {
    String words = confidence >= 0.9 ? "zeker" : confidence >= 0.7 ? "tamelijk zeker" : "onzeker";
    return words + " (" + new DecimalFormat("0.0#", new DecimalFormatSymbols(Locale.of("nl"))).format(confidence) + ")";
  }
}
