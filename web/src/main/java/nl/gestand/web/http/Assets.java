// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.http;

import nl.gestand.ontology.model.ContentHash;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.stream.Collectors;

import io.javalin.http.Context;

/** The files that pages load, from memory; their address holds a part of their hash, so a browser asks once. */
public final class Assets {

  public static final String PATH = "/static/{version}/{file}";

  private static final Map<String, String> TYPES = Map.of(
      "gestand.css", "text/css; charset=utf-8",
      "icon.svg", "image/svg+xml",
      "keys.js", "text/javascript; charset=utf-8",
      "suggest.js", "text/javascript; charset=utf-8",
      "vragen.js", "text/javascript; charset=utf-8",
      "yasgui.js", "text/javascript; charset=utf-8",
      "yasgui.css", "text/css; charset=utf-8");

  /** Files of others, by where their packages keep them. */
  private static final Map<String, String> PACKAGED = Map.of(
      "yasgui.js", "/META-INF/resources/webjars/zazuko__yasgui/4.5.0/build/yasgui.min.js",
      "yasgui.css", "/META-INF/resources/webjars/zazuko__yasgui/4.5.0/build/yasgui.min.css");

  private record Asset(byte[] bytes, String version, String type) {}

  private final Map<String, Asset> assets = TYPES.keySet().stream().collect(Collectors.toMap(f -> f, Assets::read));

  /** The address of a file, with its version. */
  String href(String file) {
    return "/static/" + assets.get(file).version() + "/" + file;
  }

  /** Serves a file; under another version than the present one it is served too, but not to be kept. */
  public void serve(Context ctx) {
    Asset asset = assets.get(ctx.pathParam("file"));
    if (asset == null) {
      throw Refusal.notFound("Dit bestand bestaat niet.");
    }
    boolean current = asset.version().equals(ctx.pathParam("version"));
    ctx.header("Cache-Control", current ? "public, max-age=31536000, immutable" : "no-cache");
    String etag = "\"" + asset.version() + "\"";
    ctx.header("ETag", etag);
    if (etag.equals(ctx.header("If-None-Match"))) {
      ctx.status(304);
    } else {
      ctx.contentType(asset.type()).result(asset.bytes());
    }
  }

  /** Browsers ask for this address by themselves. */
  public void serveFavicon(Context ctx) {
    ctx.header("Cache-Control", "public, max-age=86400");
    ctx.contentType(TYPES.get("icon.svg")).result(assets.get("icon.svg").bytes());
  }

  private static Asset read(String file) {
    try (InputStream in = Assets.class.getResourceAsStream(PACKAGED.getOrDefault(file, "/nl/gestand/web/static/" + file))) {
      byte[] bytes = in.readAllBytes();
      return new Asset(bytes, ContentHash.of(bytes).hex().substring(0, 12), TYPES.get(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
