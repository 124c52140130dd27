// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.model;

import java.net.URI;
import java.util.Objects;

/** What proves a statement. */
public sealed interface Evidence {

  /** The words that prove it; empty only for a page elsewhere that was not quoted. */
  String quote();

  /** A passage of a document in the store. */
  record InDocument(DocumentId document, TextSpan span, String quote) implements Evidence {
    public InDocument {
      Objects.requireNonNull(document);
      Objects.requireNonNull(span);
      if (quote.isBlank()) {
        throw new IllegalArgumentException("evidence without a quote");
      }
    }
  }

  /** A page elsewhere, by its address. */
  record OnTheWeb(URI page, String quote) implements Evidence {
    public OnTheWeb {
      Objects.requireNonNull(quote);
      String scheme = page.getScheme();
      if (!"https".equals(scheme) && !"http".equals(scheme)) {
        throw new IllegalArgumentException("evidence is an http or https address: " + page);
      }
    }
  }
}
