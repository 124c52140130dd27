// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.search;

import nl.gestand.indexer.search.SearchIndex;
import nl.gestand.indexer.search.SearchWords;
import nl.gestand.web.http.Parameters;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;

/** What can be meant by the beginning of a question, as a JSON array of texts; for the list under the search box. */
public final class SuggestPage {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** As many as fit under the box on a phone. */
  private static final int MOST = 8;

  private final SearchIndex index;

  public SuggestPage(SearchIndex index) {
    this.index = index;
  }

  public void answer(Context ctx) throws JsonProcessingException {
    String typed = Parameters.text(ctx, "q", SearchWords.MOST_CHARACTERS);
    ctx.contentType("application/json").result(JSON.writeValueAsString(index.suggest(typed, MOST)));
  }
}
