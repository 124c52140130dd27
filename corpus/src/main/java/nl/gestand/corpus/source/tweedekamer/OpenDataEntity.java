// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.source.tweedekamer;

import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The kinds of record of the open data that we read, each with fields that together only it has: files carry no name of
 * an entity. The names are those of OData v4.
 */
enum OpenDataEntity {
  TOEZEGGING("Toezegging", "DatumNakoming", "ActiviteitNummer"),
  ZAAK("Zaak", "GestartOp", "Grondslagvoorhang"),
  BESLUIT("Besluit", "BesluitSoort", "StemmingsSoort"),
  STEMMING("Stemming", "FractieGrootte", "Vergissing"),
  DOCUMENT_PUBLICATION("DocumentPublicatie", "PublicatieDatum", "FileName"),
  DOCUMENT_VERSION("DocumentVersie", "Versienummer", "Extensie"),
  DOCUMENT("Document", "DocumentNummer", "DatumRegistratie"),
  ZAAK_ACTOR("ZaakActor", "Relatie", "ActorNaam"),
  AGENDA_ITEM("Agendapunt", "Rubriek", "Volgorde"),
  ACTIVITY("Activiteit", "DatumSoort", "Voortouwnaam"),
  MEETING("Vergadering", "VergaderingNummer", "Sluiting"),
  PERSON("Persoon", "Roepnaam", "Achternaam"),
  PARTY("Fractie", "AantalZetels", "NaamNL"),
  PARTY_SEAT("FractieZetel", "Gewicht", "Fractie_Id"),
  PARTY_SEAT_PERSON("FractieZetelPersoon", "TotEnMet", "Functie"),
  COMMITTEE("Commissie", "DatumActief", "NaamWebNL"),
  DOSSIER("Kamerstukdossier", "HoogsteVolgnummer", "Afgesloten"),
  /** Its file is the report of a sitting, as {@link ReadDebateReport} reads it. */
  REPORT("Verslag", "Vergadering_Id", "Status"),
  /** A list of moties with outcome and votes, made by others from the site of the Tweede Kamer. */
  OUTCOME("Uitslag", "stemmen", "tk_url");

  private final String name;
  private final List<String> fields;

  OpenDataEntity(String name, String... fields) {
    this.name = name;
    this.fields = List.of(fields);
  }

  /** The register's own name. */
  String publishedName() {
    return name;
  }

  /** Whose words the records are. */
  String source() {
    return this == OUTCOME ? "uitslagen" : ReadOpenData.SOURCE;
  }

  /** The field with the key of a record. */
  String key() {
    return this == OUTCOME ? "id" : "Id";
  }

  /** Those that the Tweede Kamer publishes itself. */
  static List<OpenDataEntity> published() {
    return Arrays.stream(values()).filter(entity -> entity.source().equals(ReadOpenData.SOURCE)).toList();
  }

  static Optional<OpenDataEntity> named(String name) {
    return Arrays.stream(values()).filter(entity -> entity.name.equals(name)).findFirst();
  }

  /** The kind that has these fields; empty for a record of another kind, or of a register we don't know. */
  static Optional<OpenDataEntity> of(ObjectNode record) {
    return Stream.of(values()).filter(entity -> entity.fields.stream().allMatch(record::has)).findFirst();
  }
}
