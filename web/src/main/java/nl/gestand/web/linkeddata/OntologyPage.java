// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata;

import nl.gestand.ontology.model.ContentHash;
import nl.gestand.ontology.vocabulary.Gst;
import nl.gestand.ontology.vocabulary.Schemes;
import nl.gestand.ontology.vocabulary.Terms;
import nl.gestand.ontology.vocabulary.Vocabulary;
import nl.gestand.web.http.HttpDate;
import nl.gestand.web.http.Refusal;
import nl.gestand.web.http.Site;
import nl.gestand.web.http.Unchanged;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.vocabulary.RDF;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** {@code /ontology}: the vocabulary for people and programs, made of the files that the program itself reads. */
public final class OntologyPage {

  private static final List<DataForm> FORMS = List.of(DataForm.values());
  private static final Map<String, Supplier<Graph>> FILES = files();

  private final ShowOntology show;
  private final Terms terms = new Terms();
  private final Graph schemes = Vocabulary.schemes();
  private final Site site;

  public OntologyPage(ShowOntology show, Site site) {
    this.show = show;
    this.site = site;
  }

  public void show(Context ctx) {
    show(ctx, "terms", version());
  }

  private void show(Context ctx, String file, String version) {
    ctx.header("Vary", "Accept");
    DataForm form = Accept.choose(ctx, FORMS);
    if (form != DataForm.HTML) {
      ctx.redirect("/ontology/" + file + "." + form.extension(), HttpStatus.SEE_OTHER);
      return;
    }
    ctx.header("Link", "</ontology/" + file + ".ttl>; rel=\"alternate\"; type=\"text/turtle\", </ontology/" + file
        + ".jsonld>; rel=\"alternate\"; type=\"application/ld+json\"");
    site.pages().show(ctx, show.view(version));
  }

  private static Map<String, Supplier<Graph>> files() {
    Map<String, Supplier<Graph>> files = new HashMap<>(Map.of("terms", Vocabulary::terms, "schemes", Vocabulary::schemes,
        "shapes", Vocabulary::storedShapes));
    Vocabulary.versions().forEach(version -> files.put(version, () -> Vocabulary.terms(version).orElseThrow()));
    return files;
  }

  /** What follows the host in the address of the vocabulary, of a version and of a term leads to its page or data. */
  public void term(Context ctx) {
    String name = ctx.pathParamMap().getOrDefault("naam", "");
    Node term = NodeFactory.createURI(Gst.NAMESPACE + name);
    if (Vocabulary.versions().contains(name)) {
      lead(ctx, name, "/ontology/" + name);
      return;
    }
    if (!name.isEmpty() && !terms.knows(term)) {
      throw noTerm();
    }
    lead(ctx, "terms", name.isEmpty() ? "/ontology" : terms.page(term));
  }

  /** The same of a list and of what stands in it. */
  public void concept(Context ctx) {
    Node concept = NodeFactory.createURI(Schemes.NAMESPACE + ctx.pathParam("path"));
    if (!schemes.contains(concept, RDF.type.asNode(), Node.ANY)) {
      throw noTerm();
    }
    lead(ctx, "schemes", terms.page(concept));
  }

  private static Refusal noTerm() {
    return Refusal.notFound("Deze term kennen we niet. Op /ontology staan ze allemaal.");
  }

  private static void lead(Context ctx, String file, String page) {
    ctx.header("Vary", "Accept");
    ctx.header("Access-Control-Allow-Origin", "*");
    DataForm form = Accept.choose(ctx, FORMS);
    ctx.redirect(form == DataForm.HTML ? page : "/ontology/" + file + "." + form.extension(), HttpStatus.SEE_OTHER);
  }

  /** A file, or one version by its number. */
  public void part(Context ctx) {
    String part = ctx.pathParam("deel");
    if (Vocabulary.versions().contains(part)) {
      show(ctx, part, part);
      return;
    }
    int dot = Math.max(0, part.lastIndexOf('.'));
    Optional<Supplier<Graph>> file = Optional.ofNullable(FILES.get(part.substring(0, dot)));
    DataForm form = DataForm.ofExtension(part.substring(Math.min(part.length(), dot + 1)))
        .filter(asked -> asked != DataForm.HTML && file.isPresent())
        .orElseThrow(() -> Refusal.notFound("Hier staan de versies " + String.join(" en ", Vocabulary.versions())
            + " van de woordenlijst, en die en terms, schemes en shapes als .ttl, .trig, .nt, .nq, .jsonld en .rdf."));
    write(ctx, file.orElseThrow().get(), form);
  }

  private void write(Context ctx, Graph graph, DataForm form) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RDFWriter.source(graph).format(form.format()).output(out);
    Optional<Instant> modified = site.pages().freshness().since();
    String tag = "\"" + ContentHash.of(out.toByteArray()).hex().substring(0, 32) + "\"";
    ctx.header("Access-Control-Allow-Origin", "*");
    ctx.header("Cache-Control", "public, max-age=3600");
    ctx.header("ETag", tag);
    modified.ifPresent(moment -> ctx.header("Last-Modified", HttpDate.of(moment)));
    if (Unchanged.is(ctx, tag, modified)) {
      ctx.status(304);
      return;
    }
    ctx.contentType(form.mediaType()).result(out.toByteArray());
  }

  static String version() {
    return Vocabulary.versions().getFirst();
  }
}
