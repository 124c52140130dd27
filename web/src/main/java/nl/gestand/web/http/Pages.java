// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.http;

import nl.gestand.web.access.Session;
import nl.gestand.web.access.Sessions;

import io.javalin.http.Context;

import java.util.Map;
import java.util.Optional;

/** Shows views as pages: the template of the view inside the frame that all pages share. */
public final class Pages {

  private final Templates templates = new Templates();
  private final Assets assets;
  private final Sessions sessions;

  public Pages(Assets assets, Sessions sessions) {
    this.assets = assets;
    this.sessions = sessions;
  }

  /** Answers with the page of a view; nothing on its way may keep it. */
  public void show(Context ctx, View view) {
    String query = ctx.queryString();
    Optional<Session> session = sessions.of(ctx);
    Frame frame = new Frame(assets.href("gestand.css"), assets.href("icon.svg"), session.map(Session::account),
        session.map(Session::csrf).orElse(""), ctx.path() + (query == null ? "" : "?" + query));
    ctx.header("Cache-Control", "private, no-cache");
    ctx.html(templates.render(Templates.of(view), Map.of("view", view, "frame", frame)));
  }

  /** A view whose template is a whole document, without the frame that pages share. */
  public String alone(View view) {
    return templates.render(Templates.of(view), Map.of("view", view));
  }
}
