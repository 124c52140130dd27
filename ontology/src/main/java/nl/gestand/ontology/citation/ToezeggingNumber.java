// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.citation;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The number of a toezegging in one of the three registers' spellings.
 *
 * @param scheme which register's numbering
 * @param value {@code TZ202504-096}, {@code 129500}, {@code T02867}
 */
public record ToezeggingNumber(Scheme scheme, String value) implements Identifier {

  /** Whose numbering, and what a number of it looks like. */
  public enum Scheme {
    /** The register of the Tweede Kamer: year and month of the debate, then a serial number. */
    TK("TZ20\\d{4}-\\d{1,4}"),
    /** "TZ ID", the serial number some ministries use beside it. */
    TK_SERIAL("\\d{4,7}"),
    /** The register of the Eerste Kamer. */
    EK("T\\d{5}");

    private final Pattern form;

    Scheme(String form) {
      this.form = Pattern.compile(form);
    }
  }

  public ToezeggingNumber {
    Objects.requireNonNull(scheme);
    if (!scheme.form.matcher(value).matches()) {
      throw new IllegalArgumentException("no number of a toezegging: " + value);
    }
  }

  @Override
  public String canonical() {
    return scheme == Scheme.TK_SERIAL ? "tz-id-" + value : value;
  }

  @Override
  public String printed() {
    return scheme == Scheme.TK_SERIAL ? "TZ ID " + value : value;
  }
}
