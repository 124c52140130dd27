// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.search;

import nl.gestand.indexer.search.SearchIndex;
import nl.gestand.indexer.search.SearchWords;
import nl.gestand.ontology.citation.Article;
import nl.gestand.ontology.citation.Concordance;
import nl.gestand.web.http.Parameters;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What can be meant by the beginning of a question, as a JSON array of texts; for the list under the search box. */
public final class SuggestPage {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** As many as fit under the box on a phone. */
  private static final int MOST = 8;

  private static final int MOST_ARTICLES = 3;
  private static final Pattern ARTICLE =
      Pattern.compile("(?:art(?:ikel|\\.)? ?)?([1-9]\\d{1,3}[a-z]{0,8})(?: sr)?", Pattern.CASE_INSENSITIVE);

  private final SearchIndex index;

  public SuggestPage(SearchIndex index) {
    this.index = index;
  }

  public void answer(Context ctx) throws JsonProcessingException {
    String typed = Parameters.text(ctx, "q", SearchWords.MOST_CHARACTERS);
    List<String> meant = Stream.concat(articles(typed), index.suggest(typed, MOST).stream()).distinct().limit(MOST)
        .toList();
    ctx.contentType("application/json").result(JSON.writeValueAsString(meant));
  }

  /** Articles of the concordance whose number begins so. */
  private static Stream<String> articles(String typed) {
    Matcher number = ARTICLE.matcher(typed.strip());
    return number.matches() ? Concordance.articles().stream()
        .filter(article -> article.number().startsWith(number.group(1).toLowerCase(Locale.ROOT)))
        .map(Article::printed).sorted().limit(MOST_ARTICLES) : Stream.empty();
  }
}
