// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata;

import nl.gestand.web.http.DataBlock;
import nl.gestand.web.http.PointInTime;
import nl.gestand.web.http.Site;

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
   * @param path of the thing, behind {@code /id/}
   * @param facts of schema.org, by property
   * @param modified when the store last learned something of it
   */
  public static void page(Context ctx, Site site, String path, Map<String, Object> facts, Optional<Instant> modified) {
    String thing = site.base() + "/id/" + ThingAddress.encoded(path);
    Memento.tell(ctx, site, path, PointInTime.read(ctx));
    Map<String, Object> block = new LinkedHashMap<>();
    block.put("@context", "https://schema.org");
    block.put("@id", thing);
    block.putAll(facts);
    modified.ifPresent(moment -> block.put("dateModified", moment.toString()));
    block.put("encoding", DataForm.data().stream().map(form -> media(site.base(), path, form)).toList());
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
