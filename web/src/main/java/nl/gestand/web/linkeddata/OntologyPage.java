// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata;

import nl.gestand.ontology.vocabulary.Gst;
import nl.gestand.ontology.vocabulary.Vocabulary;
import nl.gestand.web.http.Refusal;
import nl.gestand.web.http.Site;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.OWL2;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** {@code /ontology}: the vocabulary for people and programs, made of the files that the program itself reads. */
public final class OntologyPage {

  private static final List<DataForm> FORMS = List.of(DataForm.HTML, DataForm.TURTLE, DataForm.JSONLD, DataForm.RDFXML,
      DataForm.NTRIPLES);
  private static final Map<String, Supplier<Graph>> FILES = Map.of("terms", Vocabulary::terms, "schemes",
      Vocabulary::schemes, "shapes", Vocabulary::storedShapes);

  private final ShowOntology show;
  private final Site site;

  public OntologyPage(ShowOntology show, Site site) {
    this.show = show;
    this.site = site;
  }

  public void show(Context ctx) {
    ctx.header("Vary", "Accept");
    DataForm form = Accept.choose(ctx, FORMS);
    if (form != DataForm.HTML) {
      ctx.redirect("/ontology/terms." + form.extension(), HttpStatus.SEE_OTHER);
      return;
    }
    ctx.header("Link", "</ontology/terms.ttl>; rel=\"alternate\"; type=\"text/turtle\", "
        + "</ontology/terms.jsonld>; rel=\"alternate\"; type=\"application/ld+json\"");
    site.pages().show(ctx, show.view());
  }

  /** A file, or one version by its number: that of now is the only one that this program has. */
  public void part(Context ctx) {
    String part = ctx.pathParam("deel");
    if (part.equals(version())) {
      show(ctx);
      return;
    }
    int dot = Math.max(0, part.lastIndexOf('.'));
    Optional<Supplier<Graph>> file = Optional.ofNullable(FILES.get(part.substring(0, dot)));
    DataForm form = DataForm.ofExtension(part.substring(Math.min(part.length(), dot + 1)))
        .filter(asked -> asked != DataForm.HTML && !asked.named() && file.isPresent())
        .orElseThrow(() -> Refusal.notFound("Hier staan versie " + version()
            + " van de woordenlijst, en terms, schemes en shapes als .ttl, .nt, .jsonld en .rdf."));
    write(ctx, file.orElseThrow().get(), form);
  }

  private static void write(Context ctx, Graph graph, DataForm form) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RDFDataMgr.write(out, graph, form.format());
    ctx.header("Access-Control-Allow-Origin", "*");
    ctx.header("Cache-Control", "public, max-age=3600");
    ctx.contentType(form.mediaType()).result(out.toByteArray());
  }

  static String version() {
    return Vocabulary.terms().find(NodeFactory.createURI(Gst.NAMESPACE), OWL2.versionInfo.asNode(), Node.ANY)
        .mapWith(triple -> triple.getObject().getLiteralLexicalForm()).toList().getFirst();
  }
}
