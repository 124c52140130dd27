// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata.sparql;

import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.resultset.ResultSetLang;

import java.util.Optional;

/** The forms in which a query can be answered outside HTTP. */
public enum ResultFormat {
  /** SPARQL results in JSON; a graph in JSON-LD. */
  JSON(Optional.of(ResultSetLang.RS_JSON), Optional.of(RDFFormat.JSONLD)),
  CSV(Optional.of(ResultSetLang.RS_CSV), Optional.empty()),
  TSV(Optional.of(ResultSetLang.RS_TSV), Optional.empty()),
  TTL(Optional.empty(), Optional.of(RDFFormat.TURTLE)),
  /** For people: a table; a graph in Turtle. */
  TEXT(Optional.of(ResultSetLang.RS_Text), Optional.of(RDFFormat.TURTLE));

  private final Optional<Lang> rows;
  private final Optional<RDFFormat> graph;

  ResultFormat(Optional<Lang> rows, Optional<RDFFormat> graph) {
    this.rows = rows;
    this.graph = graph;
  }

  Lang rows() {
    return rows.orElseThrow(() -> new QueryRefusedException(400,
        "Een tabel of ja/nee kan niet als ttl; kies json, csv of tsv."));
  }

  RDFFormat graph() {
    return graph.orElseThrow(() -> new QueryRefusedException(400,
        "Het antwoord van CONSTRUCT en DESCRIBE is een graaf; kies ttl of json."));
  }
}
