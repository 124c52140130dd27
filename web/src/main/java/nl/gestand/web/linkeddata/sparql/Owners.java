// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata.sparql;

import io.javalin.http.Context;

import java.util.Optional;

/** Who asks, for the graphs that they alone see and write. */
interface Owners {

  /** Under what those of the asker are kept; empty for who can't have any. */
  Optional<String> asking(Context ctx);

  /** The same for who writes. @throws QueryRefusedException when they may not, with the status that says why */
  String writing(Context ctx);

  /** Notes that they did. */
  void wrote(Context ctx);

  /** Nobody has any. */
  Owners NOBODY = new Owners() {
    @Override
    public Optional<String> asking(Context ctx) {
      return Optional.empty();
    }

    @Override
    public String writing(Context ctx) {
      throw new QueryRefusedException(403, SparqlRequest.READ_ONLY);
    }

    @Override
    public void wrote(Context ctx) {}
  };
}
