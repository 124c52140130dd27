// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata;

import nl.gestand.ontology.model.DocumentId;
import nl.gestand.ontology.model.TextSpan;
import nl.gestand.ontology.store.DescribeThing;
import nl.gestand.ontology.vocabulary.Gst;
import nl.gestand.web.http.Links;
import nl.gestand.web.http.PointInTime;
import nl.gestand.web.http.Refusal;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import org.apache.jena.graph.Node;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The address of a thing is not that of a page about it: it leads there, or to data, with 303 (W3C, Cool URIs). */
public final class ThingAddress {

  private static final Set<String> WITH_PAGE = Set.of("commitment", "document", "dossier", "query");
  private static final List<DataForm> ALL = List.of(DataForm.values());

  private final DescribeThing describe;

  public ThingAddress(DescribeThing describe) {
    this.describe = describe;
  }

  public void lead(Context ctx) {
    String path = ctx.pathParam("path");
    ctx.header("Vary", "Accept, Accept-Datetime");
    ctx.header("Access-Control-Allow-Origin", "*");
    DataForm form = Accept.choose(ctx, ALL);
    String query = Memento.asked(ctx).or(() -> Optional.of(PointInTime.read(ctx))).map(PointInTime::query).orElse("");
    Optional<String> page = form == DataForm.HTML && hasPage(path) ? page(path, query) : Optional.empty();
    if (page.isEmpty() && describe.find(path, Optional.empty(), Optional.empty()).isEmpty()) {
      throw Refusal.notFound("Dit adres noemt niets dat Gestand kent.");
    }
    ctx.redirect(page.orElse("/data/" + encoded(path) + "." + form.extension() + query), HttpStatus.SEE_OTHER);
  }

  /** A document, commitment or dossier that is only spoken of has no page but its description. */
  private boolean hasPage(String path) {
    return switch (path.split("/")[0]) {
      case "document" -> describe.isA(path, Gst.Document);
      case "commitment" -> describe.isA(path, Gst.Commitment);
      case "dossier" -> describe.find(path, Optional.empty(), Optional.empty()).filter(description ->
          description.quads().find(Node.ANY, Node.ANY, Gst.dossier, description.thing()).hasNext()).isPresent();
      default -> true;
    };
  }

  /** The page that people have of a thing; empty where its description is all there is. */
  private static Optional<String> page(String path, String query) {
    String[] parts = path.split("/");
    if (parts.length == 2 && WITH_PAGE.contains(parts[0])) {
      return Optional.of("/" + parts[0] + "/" + Links.encoded(parts[1]) + query);
    }
    // A version has the page of its article, as it was on its first day, unless another day is asked about.
    if (parts[0].equals("article") && (parts.length == 3 || parts.length == 4 && query.isEmpty())) {
      return Optional.of("/artikel/" + Links.encoded(parts[1]) + "/" + Links.encoded(parts[2])
          + (parts.length == 4 ? "?peildatum=" + Links.encoded(parts[3]) : query));
    }
    return parts.length == 3 && parts[0].equals("passage") ? passage(parts[1], parts[2], query) : Optional.empty();
  }

  private static Optional<String> passage(String document, String span, String query) {
    try {
      String[] ends = span.split("-", 2);
      String page = Links.passage(new DocumentId(document),
          new TextSpan(Integer.parseInt(ends[0]), Integer.parseInt(ends[1])));
      return Optional.of(page.replace("#", query.replace('?', '&') + "#"));
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException notASpan) {
      throw Refusal.notFound("Deze passage bestaat niet.");
    }
  }

  /** A path as it stands in an address; what is between slashes is encoded, but for the colons of an ECLI. */
  static String encoded(String path) {
    return Links.encoded(path).replace("%2F", "/").replace("%3A", ":").replace("+", "%20");
  }
}
