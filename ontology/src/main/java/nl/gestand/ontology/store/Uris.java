// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.store;

import nl.gestand.ontology.citation.Article;
import nl.gestand.ontology.citation.ArticleLife;
import nl.gestand.ontology.citation.CaseLaw;
import nl.gestand.ontology.citation.Dossier;
import nl.gestand.ontology.citation.Identifier;
import nl.gestand.ontology.citation.Statute;
import nl.gestand.ontology.citation.ToezeggingNumber;
import nl.gestand.ontology.model.CommitmentId;
import nl.gestand.ontology.model.DocumentId;
import nl.gestand.ontology.model.EventId;
import nl.gestand.ontology.model.TextSpan;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The addresses of things: {@code {base}/id/commitment/tz202504-096}. The base is fixed when a store is made; pages
 * link relative to where they are served, so a copy works on any host.
 */
public final class Uris {

  private final String base;

  /**
   * @param base an absolute http or https address without a slash at its end
   * @throws IllegalArgumentException when it is not
   */
  public Uris(String base) {
    URI uri = URI.create(base);
    boolean http = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
    if (!http || uri.getHost() == null || base.endsWith("/") || uri.getQuery() != null || uri.getFragment() != null) {
      throw new IllegalArgumentException("no base address: " + base);
    }
    this.base = base;
  }

  public String base() {
    return base;
  }

  public Node document(DocumentId id) {
    return id("document", id.value());
  }

  public Node commitment(CommitmentId id) {
    return id("commitment", id.value());
  }

  public Node event(EventId id) {
    return id("event", id.value());
  }

  public Node action(EventId id) {
    return id("action", id.value());
  }

  public Node dossier(Dossier dossier) {
    return id("dossier", dossier.key());
  }

  public Node ministry(String code) {
    return id("ministry", code);
  }

  /** @param post as the table of holders names it: {@code minister jenv} */
  public Node post(String post) {
    return id("post", post.replaceAll("[^a-z0-9]+", "-"));
  }

  public Node committee(String code) {
    return id("committee", code);
  }

  public Node person(String known) {
    return id("person", known);
  }

  public Node passage(DocumentId document, TextSpan span) {
    return id("passage", document.value() + "/" + span.start() + "-" + span.end());
  }

  public Node finding(DocumentId document, String local) {
    return id("finding", document.value() + "/" + local);
  }

  /** The address of whatever an identifier names. */
  public Node of(Identifier identifier) {
    return switch (identifier) {
      case Dossier dossier -> dossier(dossier);
      case Article article -> id("article", article.canonical());
      case ToezeggingNumber number -> commitment(CommitmentId.of(number));
      case CaseLaw judgment -> id("case", judgment.ecli());
      default -> id("document", identifier.canonical());
    };
  }

  /** The version of an article that begins on a day. */
  public Node version(Article article, LocalDate from) {
    return id("article", article.canonical() + "/" + from);
  }

  /** What an article meant for a time; the same number has a meaning of unknown beginning at most once. */
  public Node meaning(ArticleLife life) {
    return id("meaning", life.article().canonical() + "/" + life.from().map(LocalDate::toString).orElse("begin"));
  }

  Node concordanceGraph() {
    return graph("concordance", "this");
  }

  Node officeGraph() {
    return graph("offices", "this");
  }

  Node citedGraph(String work) {
    return graph("cited", work);
  }

  Node statuteGraph(Statute statute) {
    return graph("statute", statute.bwb());
  }

  public Node record(String id) {
    return id("record", id);
  }

  Node recordGraph(String id) {
    return graph("record", id);
  }

  public Node query(String id) {
    return id("query", id);
  }

  Node queryGraph(String id) {
    return graph("query", id);
  }

  Node changeLog() {
    return id("changelog", "this");
  }

  Node changeGraph() {
    return graph("changes", "this");
  }

  Node documentGraph(DocumentId id) {
    return graph("document", id.value());
  }

  Node eventGraph(EventId id) {
    return graph("event", id.value());
  }

  /** The last part of an address of this kind; empty for any other address. */
  Optional<String> local(String kind, Node node) {
    String prefix = base + "/id/" + kind + "/";
    return node.isURI() && node.getURI().startsWith(prefix)
        ? Optional.of(node.getURI().substring(prefix.length()))
        : Optional.empty();
  }

  /** The article that an address made by {@link #of} stands for; empty for any other address. */
  Optional<Article> article(Node node) {
    return local("article", node).filter(local -> local.indexOf('/') == local.lastIndexOf('/'))
        .map(local -> new Article(local.substring(0, local.indexOf('/')), local.substring(local.indexOf('/') + 1)));
  }

  /** The identifier that an address made by {@link #of} stands for, in canonical spelling but for its case. */
  Optional<String> identifier(Node node) {
    return local("document", node)
        .or(() -> local("article", node))
        .or(() -> local("commitment", node))
        .or(() -> local("case", node))
        .or(() -> local("dossier", node).map(key -> "dossier-" + key));
  }

  /** A node below another, for parts that have no life of their own: {@code {thing}/term}. */
  static Node part(Node thing, String name) {
    return NodeFactory.createURI(thing.getURI() + "/" + name);
  }

  private Node id(String kind, String local) {
    return NodeFactory.createURI(base + "/id/" + kind + "/" + local);
  }

  private Node graph(String kind, String local) {
    return NodeFactory.createURI(base + "/graph/" + kind + "/" + local);
  }
}
