// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.http;

import nl.gestand.ontology.model.ContentHash;
import nl.gestand.web.access.Callers;
import nl.gestand.web.access.Permissions;
import nl.gestand.web.access.Right;
import nl.gestand.web.access.SignedIn;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Shows views as pages: the template of the view inside the frame that all pages share. */
public final class Pages {

  private final Templates templates = new Templates();
  private final Notices notices = new Notices();
  private static final Set<HandlerType> READING = Set.of(HandlerType.GET, HandlerType.HEAD);

  private final Assets assets;
  private final Callers callers;
  private final Freshness freshness;

  public Pages(Assets assets, Callers callers, Freshness freshness) {
    this.assets = assets;
    this.callers = callers;
    this.freshness = freshness;
  }

  /**
   * Answers with the page of a view, or that it is still what the browser has; nothing on its way may keep it. A program
   * is told in a sentence why it is refused.
   */
  public void show(Context ctx, View view) {
    if (ctx.statusCode() >= 400 && ProblemDetails.areWanted(ctx)) {
      ProblemDetails.show(ctx, ctx.statusCode(), view.title(),
          view.whyNot().isEmpty() ? view.title() + "." : String.join(" ", view.whyNot()));
      return;
    }
    Frame frame = frame(ctx);
    boolean secret = frame.notice().filter(notice -> !notice.secret().isEmpty()).isPresent();
    ctx.header("Cache-Control", secret ? "no-store" : "private, no-cache");
    String varies = ctx.res().getHeader("Vary");
    ctx.header("Vary", varies == null ? "Cookie" : varies + ", Cookie");
    String html = templates.render(Templates.of(view), Map.of("view", view, "frame", frame));
    if (!secret && ctx.statusCode() == 200 && READING.contains(ctx.method())) {
      String tag = "\"" + ContentHash.of(html.getBytes(StandardCharsets.UTF_8)).hex().substring(0, 32) + "\"";
      ctx.header("ETag", tag);
      // Who is signed in has a page of their own: of that only the tag tells whether it is still the same.
      Optional<Instant> since = frame.about().isPresent() && frame.name().isEmpty()
          ? freshness.since() : Optional.empty();
      since.ifPresent(moment -> ctx.header("Last-Modified", HttpDate.of(moment)));
      if (Unchanged.is(ctx, tag, since)) {
        ctx.status(304);
        return;
      }
    }
    ctx.html(html);
  }

  /** A view whose template is a whole document, without the frame that pages share. */
  public String alone(View view) {
    return templates.render(Templates.of(view), Map.of("view", view));
  }

  public Freshness freshness() {
    return freshness;
  }

  Notices notices() {
    return notices;
  }

  private Frame frame(Context ctx) {
    Optional<SignedIn> who = callers.of(ctx);
    boolean manages = who.filter(known -> Permissions.may(known, Right.ADMINISTER)).isPresent();
    Optional<Notice> notice = who.filter(known -> ctx.method() != HandlerType.HEAD).flatMap(notices::take);
    String query = ctx.queryString();
    return new Frame(assets.href("gestand.css"), assets.href("icon.svg"), who.map(known -> known.account().name()),
        manages, who.map(SignedIn::csrf).orElse(""), ctx.path() + (query == null ? "" : "?" + query), notice,
        DataBlock.of(ctx),
        Optional.ofNullable(ctx.attribute(Frame.CITATION)));
  }
}
