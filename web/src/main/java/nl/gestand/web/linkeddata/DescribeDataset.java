// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata;

import nl.gestand.ontology.vocabulary.Gst;
import nl.gestand.ontology.vocabulary.Schemes;
import nl.gestand.ontology.vocabulary.Vocabulary;
import nl.gestand.web.linkeddata.Dumps.Dump;
import nl.gestand.web.linkeddata.Dumps.DumpFile;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The description of the whole of our data, for catalogues and crawlers.
 *
 * @see <a href="https://docs.geostandaarden.nl/dcat/dcat-ap-nl30/">DCAT-AP-NL 3.0</a>
 * @see <a href="https://www.w3.org/TR/void/">VoID</a>
 */
final class DescribeDataset {

  /** The name of the description in a dump. */
  static final String FILE = "dataset.ttl";

  private static final String VCARD = "http://www.w3.org/2006/vcard/ns#";
  private static final String SPDX = "http://spdx.org/rdf/terms#";
  private static final String EU = "http://publications.europa.eu/resource/authority/";
  private static final String SUBJECTS = "Wat de regering de Tweede en Eerste Kamer toezegde, welke moties er zijn, en"
      + " wat ervan kwam: elke status met wie het zei, wanneer, en de zin die het bewijst.";

  private final String base;
  private final DatasetSettings settings;

  DescribeDataset(String base, DatasetSettings settings) {
    this.base = base;
    this.settings = settings;
  }

  /** The catalogue, the dataset and what is known of its newest dump. */
  Graph graph(Dump dump, DumpCounts counts) {
    Model model = without();
    Resource dataset = dataset(model);
    dataset.addProperty(DCTerms.modified, model.createTypedLiteral(dump.day().toString(), XSDDatatype.XSDdate))
        .addLiteral(VOID.triples, counts.quads())
        .addLiteral(VOID.classes, (long) counts.classes().size())
        .addLiteral(VOID.properties, (long) counts.properties().size());
    partitions(model, dataset, "class", VOID.classPartition, VOID._class, VOID.entities, counts.classes());
    partitions(model, dataset, "property", VOID.propertyPartition, VOID.property, VOID.triples, counts.properties());
    vocabularies(counts).forEach(address -> dataset.addProperty(VOID.vocabulary, model.createResource(address)));
    dump.files().stream().filter(file -> file.name().endsWith(".gz")).forEach(file -> distribution(model, dump, file));
    return model.getGraph();
  }

  /** What holds before there is any dump. */
  Graph graph() {
    return without().getGraph();
  }

  private Model without() {
    Model model = ModelFactory.createDefaultModel();
    model.setNsPrefixes(Map.of("dcat", DCAT.NS, "dcterms", DCTerms.NS, "foaf", FOAF.NS, "void", VOID.NS, "vcard", VCARD,
        "spdx", SPDX, "gst", Gst.NAMESPACE));
    Resource publisher = model.createResource(settings.publisher()).addProperty(RDF.type, FOAF.Agent)
        .addProperty(FOAF.name, "Gestand", "nl");
    Resource contact = model.createResource(base + "/dumps#contact")
        .addProperty(RDF.type, model.createResource(VCARD + "Kind"))
        .addProperty(model.createProperty(VCARD, "fn"), "Gestand")
        .addProperty(model.createProperty(VCARD, settings.contact().startsWith("mailto:") ? "hasEmail" : "hasURL"),
            model.createResource(settings.contact()));
    Resource dataset = dataset(model).addProperty(RDF.type, VOID.Dataset);
    Resource catalogue = model.createResource(base + "/dumps#catalogus").addProperty(RDF.type, DCAT.Catalog)
        .addProperty(DCTerms.title, "Gegevens van Gestand", "nl").addProperty(DCTerms.title, "Data of Gestand", "en")
        .addProperty(DCTerms.description, SUBJECTS, "nl").addProperty(DCTerms.publisher, publisher)
        .addProperty(DCTerms.license, model.createResource(settings.licence()))
        .addProperty(DCAT.contactPoint, contact).addProperty(DCAT.dataset, dataset);
    catalogue.addProperty(FOAF.homepage, model.createResource(base + "/"));
    dataset.addProperty(RDF.type, DCAT.Dataset)
        .addProperty(DCTerms.title, "Toezeggingen en moties, en wat ervan kwam", "nl")
        .addProperty(DCTerms.title, "Government commitments to parliament, and what became of them", "en")
        .addProperty(DCTerms.description, SUBJECTS, "nl")
        .addProperty(DCTerms.description, "What government promised both Chambers and what became of it: each status"
            + " with who said so, when, and the sentence that proves it.", "en")
        .addProperty(DCTerms.identifier, base + "/dumps#dataset")
        .addProperty(DCTerms.publisher, publisher).addProperty(DCTerms.creator, publisher)
        .addProperty(DCTerms.license, model.createResource(settings.licence()))
        .addProperty(DCTerms.language, model.createResource(EU + "language/NLD"))
        .addProperty(DCTerms.accessRights, model.createResource(EU + "access-right/PUBLIC"))
        .addProperty(DCTerms.accrualPeriodicity, model.createResource(EU + "frequency/MONTHLY"))
        .addProperty(DCAT.theme, model.createResource(EU + "data-theme/GOVE"))
        .addProperty(DCTerms.spatial, model.createResource(EU + "country/NLD"))
        .addProperty(DCAT.contactPoint, contact)
        .addProperty(DCAT.landingPage, model.createResource(base + "/dumps"))
        .addProperty(VOID.sparqlEndpoint, model.createResource(base + "/sparql"))
        .addProperty(VOID.uriSpace, base + "/id/")
        .addProperty(VOID.vocabulary, model.createResource(Gst.NAMESPACE));
    dataset.addProperty(DCAT.distribution, model.createResource(base + "/dumps#sparql")
        .addProperty(RDF.type, DCAT.Distribution)
        .addProperty(DCTerms.title, "SPARQL", "nl")
        .addProperty(DCTerms.license, model.createResource(settings.licence()))
        .addProperty(DCAT.accessURL, model.createResource(base + "/sparql"))
        .addProperty(DCAT.accessService, model.createResource(base + "/dumps#endpoint")
            .addProperty(RDF.type, DCAT.DataService)
            .addProperty(DCTerms.title, "SPARQL 1.1", "nl")
            .addProperty(DCTerms.description, "Vragen in SPARQL over dezelfde gegevens, alleen om te lezen.", "nl")
            .addProperty(DCTerms.identifier, base + "/dumps#endpoint")
            .addProperty(DCTerms.publisher, publisher)
            .addProperty(DCTerms.license, model.createResource(settings.licence()))
            .addProperty(DCTerms.accessRights, model.createResource(EU + "access-right/PUBLIC"))
            .addProperty(DCAT.contactPoint, contact)
            .addProperty(DCAT.theme, model.createResource(EU + "data-theme/GOVE"))
            .addProperty(DCAT.endpointDescription, model.createResource(base + "/sparql"))
            .addProperty(DCAT.endpointURL, model.createResource(base + "/sparql"))
            .addProperty(DCAT.servesDataset, dataset)));
    for (String example : List.of("ministry/jenv", "dossier/34843")) {
      dataset.addProperty(VOID.exampleResource, model.createResource(base + "/id/" + example));
    }
    return model;
  }

  private Resource dataset(Model model) {
    return model.createResource(base + "/dumps#dataset");
  }

  private void distribution(Model model, Dump dump, DumpFile file) {
    Resource address = model.createResource(base + "/dumps/" + dump.day() + "/" + file.name());
    boolean quads = file.name().endsWith(".nq.gz");
    Resource distribution = model.createResource(base + "/dumps#" + file.name())
        .addProperty(RDF.type, DCAT.Distribution)
        .addProperty(DCTerms.title, file.name(), "nl")
        .addProperty(DCTerms.license, model.createResource(settings.licence()))
        .addProperty(DCAT.accessURL, model.createResource(base + "/dumps")).addProperty(DCAT.downloadURL, address)
        .addProperty(DCAT.mediaType, model.createResource("https://www.iana.org/assignments/media-types/"
            + (quads ? "application/n-quads" : "application/trig")))
        .addProperty(DCAT.compressFormat,
            model.createResource("https://www.iana.org/assignments/media-types/application/gzip"))
        .addProperty(DCAT.byteSize, model.createTypedLiteral(Long.toString(file.bytes()), XSDDatatype.XSDnonNegativeInteger))
        .addProperty(DCTerms.issued, model.createTypedLiteral(dump.day().toString(), XSDDatatype.XSDdate));
    checksum(dump, file).ifPresent(hex -> distribution.addProperty(model.createProperty(SPDX, "checksum"),
        model.createResource(base + "/dumps#" + file.name() + "-sha256")
            .addProperty(RDF.type, model.createResource(SPDX + "Checksum"))
            .addProperty(model.createProperty(SPDX, "algorithm"), model.createResource(SPDX + "checksumAlgorithm_sha256"))
            .addProperty(model.createProperty(SPDX, "checksumValue"),
                model.createTypedLiteral(hex, XSDDatatype.XSDhexBinary))));
    dataset(model).addProperty(DCAT.distribution, distribution).addProperty(VOID.dataDump, address);
  }

  private static Optional<String> checksum(Dump dump, DumpFile file) {
    return WriteDump.readChecksums(dump.folder()).entrySet().stream()
        .filter(entry -> entry.getKey().equals(file.name())).map(Map.Entry::getValue).findFirst();
  }

  private void partitions(Model model, Resource dataset, String kind, Property partition, Property what, Property count,
      Map<String, Long> counts) {
    int number = 0;
    for (Map.Entry<String, Long> entry : counts.entrySet()) {
      dataset.addProperty(partition, model.createResource(base + "/dumps#" + kind + "-" + ++number)
          .addProperty(what, model.createResource(entry.getKey())).addLiteral(count, entry.getValue().longValue()));
    }
  }

  private static Set<String> vocabularies(DumpCounts counts) {
    Set<String> spaces = new TreeSet<>(Vocabulary.prefixes().getNsPrefixMap().values());
    spaces.removeIf(space -> space.startsWith(Schemes.NAMESPACE)
        || counts.properties().keySet().stream().noneMatch(term -> term.startsWith(space)));
    return spaces;
  }
}
