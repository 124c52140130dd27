// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata;

import nl.gestand.web.http.DataBlock;

import io.javalin.http.Context;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says on a page, to programs, which thing it is about and where its data are: links in the header, JSON-LD in the page. */
public final class DescribedOn {

  private DescribedOn() {}

  /**
   * @param base start of the addresses of things
   * @param path of the thing, behind {@code /id/}
   * @param facts of schema.org, by property
   * @param modified when the store last learned something of it
   */
  public static void page(Context ctx, String base, String path, Map<String, Object> facts, Optional<Instant> modified) {
    modified.ifPresent(moment -> ctx.header("Last-Modified", Memento.http(moment)));
    String thing = base + "/id/" + ThingAddress.encoded(path);
    StringBuilder links = new StringBuilder(ctx.res().getHeader("Link") == null
        ? "<" + thing + ">; rel=\"cite-as\"" : ctx.res().getHeader("Link") + ", <" + thing + ">; rel=\"cite-as\"");
    if (ctx.res().getHeader("Link") == null) {
      DataForm.data().forEach(form -> links.append(", </data/").append(ThingAddress.encoded(path)).append('.')
          .append(form.extension()).append(">; rel=\"alternate\"; type=\"").append(form.mediaType()).append('"'));
    }
    ctx.header("Link", links.toString());
    Map<String, Object> block = new LinkedHashMap<>();
    block.put("@context", "https://schema.org");
    block.put("@id", thing);
    block.putAll(facts);
    block.put("encoding", DataForm.data().stream().map(form -> media(base, path, form)).toList());
    DataBlock.add(ctx, block);
  }

  private static Map<String, String> media(String base, String path, DataForm form) {
    Map<String, String> media = new LinkedHashMap<>();
    media.put("@type", "MediaObject");
    media.put("encodingFormat", form.mediaType());
    media.put("contentUrl", base + "/data/" + ThingAddress.encoded(path) + "." + form.extension());
    return media;
  }

  /** Facts in their order, without those that are empty. */
  public static Map<String, Object> facts(Object... namesAndValues) {
    Map<String, Object> facts = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      Object value = namesAndValues[i + 1];
      if (!"".equals(value) && !(value instanceof List<?> list && list.isEmpty())) {
        facts.put((String) namesAndValues[i], value);
      }
    }
    return facts;
  }
}
