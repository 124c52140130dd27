// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata;

import org.apache.jena.riot.RDFFormat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The forms in which the description of a thing can be had. The first is what a program gets that has no wish. */
enum DataForm {
  TURTLE("ttl", "text/turtle", "Turtle", Optional.of(RDFFormat.TURTLE_PRETTY)),
  TRIG("trig", "application/trig", "TriG", Optional.of(RDFFormat.TRIG_PRETTY)),
  NTRIPLES("nt", "application/n-triples", "N-Triples", Optional.of(RDFFormat.NTRIPLES_UTF8)),
  NQUADS("nq", "application/n-quads", "N-Quads", Optional.of(RDFFormat.NQUADS_UTF8)),
  JSONLD("jsonld", "application/ld+json", "JSON-LD", Optional.of(RDFFormat.JSONLD11_PRETTY)),
  RDFXML("rdf", "application/rdf+xml", "RDF/XML", Optional.of(RDFFormat.RDFXML_PLAIN)),
  HTML("html", "text/html", "HTML", Optional.empty());

  private final String extension;
  private final String mediaType;
  private final String label;
  private final Optional<RDFFormat> format;

  DataForm(String extension, String mediaType, String label, Optional<RDFFormat> format) {
    this.extension = extension;
    this.mediaType = mediaType;
    this.label = label;
    this.format = format;
  }

  String extension() {
    return extension;
  }

  String mediaType() {
    return mediaType;
  }

  String label() {
    return label;
  }

  /** @throws java.util.NoSuchElementException for HTML */
  RDFFormat format() {
    return format.orElseThrow();
  }

  /** Whether it tells which graph says what. */
  boolean named() {
    return this == TRIG || this == NQUADS;
  }

  /** All but HTML. */
  static List<DataForm> data() {
    return Arrays.stream(values()).filter(form -> form != HTML).toList();
  }

  static Optional<DataForm> ofExtension(String extension) {
    return Arrays.stream(values()).filter(form -> form.extension.equals(extension)).findFirst();
  }

  /** What a program is told that accepts none of them. */
  static String list() {
    return Arrays.stream(values()).map(form -> form.mediaType + " (." + form.extension + ")")
        .collect(Collectors.joining(", "));
  }
}
