// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.api;

import nl.gestand.indexer.search.SearchRequest;
import nl.gestand.web.http.Parameters;
import nl.gestand.web.http.Refusal;

import io.javalin.http.Context;

/** How many a page of an answer holds. */
final class Sizes {

  static final int MOST = SearchRequest.MOST_RESULTS;

  private Sizes() {}

  static int read(Context ctx, int otherwise) {
    int size = Parameters.number(ctx, "size").orElse(otherwise);
    if (size < 1 || size > MOST) {
      throw Refusal.badRequest("‘size’ is 1 tot " + MOST + ".");
    }
    return size;
  }
}
