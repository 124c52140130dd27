// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.http;

import nl.gestand.ontology.citation.Article;
import nl.gestand.ontology.citation.CaseLaw;
import nl.gestand.ontology.citation.Dossier;
import nl.gestand.ontology.citation.EuAct;
import nl.gestand.ontology.citation.Identifier;
import nl.gestand.ontology.citation.Statute;
import nl.gestand.ontology.citation.Unnumbered;
import nl.gestand.ontology.model.CommitmentId;
import nl.gestand.ontology.model.DocumentId;
import nl.gestand.ontology.model.TextSpan;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The addresses of our pages. */
public final class Links {

  private Links() {}

  public static String commitment(CommitmentId id) {
    return "/commitment/" + id;
  }

  public static String document(DocumentId id) {
    return "/document/" + id;
  }

  /** A document with a stretch of its text marked and in view. */
  public static String passage(DocumentId id, TextSpan span) {
    return document(id) + "?van=" + span.start() + "&tot=" + span.end() + "#" + anchor(span);
  }

  /** The name of a stretch of text on its document's page. */
  public static String anchor(TextSpan span) {
    return "p" + span.start() + "-" + span.end();
  }

  public static String dossier(Dossier dossier) {
    return "/dossier/" + dossier.key();
  }

  public static String article(Article article) {
    return "/artikel/" + encoded(article.work()) + "/" + encoded(article.number());
  }

  /** Where an identifier leads: an article to its page, other law to all that cites it, anything else to the thing or a search for it. */
  public static String of(Identifier identifier) {
    return switch (identifier) {
      case Article a -> article(a);
      case Statute s -> "/zoeken?citeert=" + encoded(s.canonical());
      case EuAct e -> "/zoeken?citeert=" + encoded(e.canonical());
      case CaseLaw c -> "/zoeken?citeert=" + encoded(c.canonical());
      case Unnumbered u -> "/document/" + u.canonical();
      default -> "/zoeken?q=" + encoded(identifier.printed());
    };
  }

  public static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
