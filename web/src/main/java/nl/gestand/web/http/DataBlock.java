// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;

import java.util.Map;
import java.util.Optional;

/**
 * JSON-LD in a page. It is no script: a browser runs nothing of a block of this type, and no text in it can end the
 * block, as the signs of HTML are written as JSON escapes.
 */
public record DataBlock(String json) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ATTRIBUTE = DataBlock.class.getName();

  /** Puts a block in the page that will answer a request. */
  public static void add(Context ctx, Map<String, Object> content) {
    try {
      ctx.attribute(ATTRIBUTE, new DataBlock(JSON.writeValueAsString(content)
          .replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  static Optional<DataBlock> of(Context ctx) {
    return Optional.ofNullable(ctx.attribute(ATTRIBUTE));
  }

  String html() {
    return "<script type=\"application/ld+json\">" + json + "</script>";
  }
}
