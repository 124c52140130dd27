// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Who may know whom. The table of the README, as rules. */
@AnalyzeClasses(packages = "nl.gestand", importOptions = {DoNotIncludeTests.class, ArchitectureTest.NoTestJars.class})
final class ArchitectureTest {

  /** The contract kits of the other modules come as jars of tests. */
  static final class NoTestJars implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return !location.contains("-tests.jar");
    }
  }

  @ArchTest
  static final ArchRule modules_knowOnlyWhatStandsLeftOfThem = layeredArchitecture().consideringOnlyDependenciesInLayers()
      .layer("ontology").definedBy("nl.gestand.ontology..")
      .layer("corpus").definedBy("nl.gestand.corpus..")
      .layer("indexer").definedBy("nl.gestand.indexer..")
      .layer("web").definedBy("nl.gestand.web..")
      .whereLayer("web").mayNotBeAccessedByAnyLayer()
      .whereLayer("indexer").mayOnlyBeAccessedByLayers("web")
      .whereLayer("corpus").mayOnlyBeAccessedByLayers("indexer", "web");

  @ArchTest
  static final ArchRule ontology_hasLayersOfItsOwn = layeredArchitecture().consideringOnlyDependenciesInLayers()
      .layer("citation").definedBy("nl.gestand.ontology.citation")
      .layer("model").definedBy("nl.gestand.ontology.model")
      .layer("vocabulary").definedBy("nl.gestand.ontology.vocabulary")
      .layer("shapes").definedBy("nl.gestand.ontology.shapes")
      .layer("store").definedBy("nl.gestand.ontology.store")
      .whereLayer("store").mayNotBeAccessedByAnyLayer()
      .whereLayer("shapes").mayOnlyBeAccessedByLayers("store")
      .whereLayer("vocabulary").mayOnlyBeAccessedByLayers("shapes", "store")
      .whereLayer("model").mayOnlyBeAccessedByLayers("vocabulary", "shapes", "store");

  @ArchTest
  static final ArchRule corpus_packagesHaveNoCycles = slices().matching("nl.gestand.corpus.(*)..")
      .should().beFreeOfCycles();

  @ArchTest
  static final ArchRule indexer_packagesHaveNoCycles = slices().matching("nl.gestand.indexer.(*)..")
      .should().beFreeOfCycles();

  @ArchTest
  static final ArchRule searchPort_knowsNoEngine = noClasses().that().resideInAPackage("nl.gestand.indexer.search")
      .should().dependOnClassesThat().resideInAPackage("org.apache.lucene..");

  @ArchTest
  static final ArchRule lucene_staysInItsPackage = noClasses().that().resideOutsideOfPackage("nl.gestand.indexer.lucene")
      .should().dependOnClassesThat().resideInAPackage("org.apache.lucene..");

  @ArchTest
  static final ArchRule tika_staysInExtraction = noClasses().that().resideOutsideOfPackage("nl.gestand.corpus.extract")
      .should().dependOnClassesThat().resideInAnyPackage("org.apache.tika..", "org.apache.pdfbox..");

  @ArchTest
  static final ArchRule rdf_staysInTheOntologyAndAtTheEndpoint = noClasses()
      .that().resideInAnyPackage("nl.gestand.corpus..", "nl.gestand.indexer..")
      .should().dependOnClassesThat().resideInAPackage("org.apache.jena..");

  @ArchTest
  static final ArchRule recognisers_doNoInputOrOutput = noClasses()
      .that().resideInAnyPackage("nl.gestand.corpus.structure", "nl.gestand.corpus.describe")
      .should().dependOnClassesThat().resideInAnyPackage("java.nio.file..", "java.net.http..");

  @ArchTest
  static final ArchRule application_isKnownByTheCommandsOnly = classes().that().haveSimpleName("Application")
      .should().onlyBeAccessed().byAnyPackage("nl.gestand.web", "nl.gestand.web.cli");
}
