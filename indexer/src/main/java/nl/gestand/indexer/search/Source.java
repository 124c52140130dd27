// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.indexer.search;

import nl.gestand.ontology.citation.Aanhangsel;
import nl.gestand.ontology.citation.Handelingen;
import nl.gestand.ontology.citation.Identifier;
import nl.gestand.ontology.citation.Kamerstuk;
import nl.gestand.ontology.citation.OfficialGazette;
import nl.gestand.ontology.citation.OldPublication;
import nl.gestand.ontology.citation.TkNumber;
import nl.gestand.ontology.citation.ToezeggingNumber;
import nl.gestand.ontology.citation.ToezeggingNumber.Scheme;
import nl.gestand.ontology.model.Coded;

import java.util.Optional;

/** Where a document was published, or a commitment is kept: by whose number it goes. */
public enum Source implements Coded {
  /** Kamerstukken, Handelingen, questions with their answers, Staatsblad and Staatscourant. */
  OFFICIAL_PUBLICATIONS("bekendmakingen"),
  /** The open data of the Tweede Kamer and its register of toezeggingen. */
  HOUSE("tweedekamer"),
  /** The register of the Eerste Kamer. */
  SENATE("eerstekamer"),
  /** The website of the ministries. */
  GOVERNMENT("rijksoverheid"),
  /** A commitment without a number of its own, read in a document. */
  READ("gelezen"),
  /** A commitment without a number, added by a person. */
  BY_HAND("hand"),
  /** A document that no publisher gave a number or a page. */
  ELSEWHERE("overig");

  private final String code;

  Source(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  /** Who gives out such a number; empty where it says nothing of a publisher. */
  public static Optional<Source> of(Identifier number) {
    return switch (number) {
      case Kamerstuk k -> Optional.of(OFFICIAL_PUBLICATIONS);
      case Handelingen h -> Optional.of(OFFICIAL_PUBLICATIONS);
      case Aanhangsel a -> Optional.of(OFFICIAL_PUBLICATIONS);
      case OfficialGazette o -> Optional.of(OFFICIAL_PUBLICATIONS);
      case OldPublication o -> Optional.of(OFFICIAL_PUBLICATIONS);
      case TkNumber t -> Optional.of(HOUSE);
      case ToezeggingNumber t -> Optional.of(t.scheme() == Scheme.EK ? SENATE : HOUSE);
      default -> Optional.empty();
    };
  }
}
