// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.words;

import nl.gestand.ontology.model.Claimant;
import nl.gestand.ontology.model.Coded;
import nl.gestand.ontology.model.CommitmentKind;
import nl.gestand.ontology.model.DocumentKind;
import nl.gestand.ontology.model.FindingKind;
import nl.gestand.ontology.model.Ministries;
import nl.gestand.ontology.model.Status;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.vocabulary.SKOS;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What codes are called on a page, read from the Dutch labels of the SKOS schemes. */
public final class Labels {

  private static final Map<Class<? extends Coded>, String> SCHEMES = Map.of(
      Status.class, "status",
      Claimant.class, "claimant",
      CommitmentKind.class, "commitment-kind",
      DocumentKind.class, "document-kind",
      FindingKind.class, "finding-kind");

  private record Words(String label, String definition) {}

  private final Map<Class<? extends Coded>, Map<String, Words>> schemes = new HashMap<>();

  public Labels() {
    SCHEMES.forEach((type, scheme) -> schemes.put(type, read(scheme)));
  }

  /** The label: {@code deels nagekomen}. */
  public String of(Coded value) {
    return words(value).label();
  }

  /** What it means, in a sentence. */
  public String definition(Coded value) {
    return words(value).definition();
  }

  /** The label at the beginning of a sentence or on its own. */
  public String capital(Coded value) {
    return capital(of(value));
  }

  public static String capital(String words) {
    return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /** A ministry without the word: {@code Justitie en Veiligheid}; its code when the table lacks it. */
  public static String ministry(String code) {
    return Ministries.find(code)
        .map(ministry -> capital(ministry.name().replaceFirst("^Ministerie van (het )?", "")))
        .orElse(code);
  }

  private Words words(Coded value) {
    Words words = schemes.get(((Enum<?>) value).getDeclaringClass()).get(value.code());
    if (words == null) {
      throw new IllegalStateException("no Dutch label of " + value);
    }
    return words;
  }

  private static Map<String, Words> read(String scheme) {
    Model model = ModelFactory.createDefaultModel();
    try (InputStream in = Labels.class.getResourceAsStream("/nl/gestand/ontology/schemes/" + scheme + ".ttl")) {
      RDFDataMgr.read(model, in, RDFLanguages.TURTLE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, Words> words = new HashMap<>();
    model.listResourcesWithProperty(SKOS.notation).forEach(concept -> words.put(
        concept.getProperty(SKOS.notation).getString(),
        new Words(dutch(concept, SKOS.prefLabel), dutch(concept, SKOS.definition))));
    return words;
  }

  private static String dutch(Resource concept, Property property) {
    return concept.hasProperty(property) ? concept.getProperty(property, "nl").getString() : "";
  }
}
