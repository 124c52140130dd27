// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.follow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.Locale;

/**
 * Writes JSON Feed.
 *
 * @see <a href="https://www.jsonfeed.org/version/1.1/">JSON Feed 1.1</a>
 */
final class WriteJsonFeed {

  private static final ObjectMapper JSON = new ObjectMapper();

  private WriteJsonFeed() {}

  static String write(Feed feed) {
    ObjectNode json = JSON.createObjectNode()
        .put("version", "https://jsonfeed.org/version/1.1")
        .put("title", feed.title())
        .put("home_page_url", feed.page())
        .put("feed_url", feed.address())
        .put("language", "nl");
    ArrayNode items = json.putArray("items");
    for (NewsItem item : feed.items()) {
      ObjectNode each = items.addObject()
          .put("id", item.id())
          .put("url", feed.base() + item.path())
          .put("title", item.what() + " – " + item.thing())
          .put("content_text", item.quote().isEmpty() ? item.what() : item.quote())
          .put("date_published", item.at().toString());
      each.putArray("tags").add(item.change().name().toLowerCase(Locale.ROOT));
    }
    try {
      return JSON.writeValueAsString(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
