// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata;

import nl.gestand.ontology.model.DocumentId;
import nl.gestand.ontology.model.TextSpan;
import nl.gestand.web.http.Links;
import nl.gestand.web.http.Refusal;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

import java.util.Set;

/** The address of a thing is not that of a page about it: it leads there with 303 (W3C, Cool URIs). */
public final class SeeOther {

  private static final Set<String> WITH_PAGE = Set.of("commitment", "document", "dossier");

  private SeeOther() {}

  public static void page(Context ctx) {
    if (!WITH_PAGE.contains(ctx.pathParam("kind"))) {
      throw Refusal.notFound("Van wat hier wordt genoemd is geen pagina; vraag ernaar met SPARQL.");
    }
    ctx.redirect("/" + ctx.pathParam("kind") + "/" + Links.encoded(ctx.pathParam("local")), HttpStatus.SEE_OTHER);
  }

  public static void passage(Context ctx) {
    try {
      String[] ends = ctx.pathParam("span").split("-", 2);
      TextSpan span = new TextSpan(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]));
      ctx.redirect(Links.passage(new DocumentId(ctx.pathParam("document")), span), HttpStatus.SEE_OTHER);
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException notASpan) {
      throw Refusal.notFound("Deze passage bestaat niet.");
    }
  }
}
