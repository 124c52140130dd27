// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.registers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import nl.gestand.corpus.archive.RecordArchive;
import nl.gestand.corpus.source.records.RecordKey;
import nl.gestand.corpus.source.records.SourceRecord;
import nl.gestand.corpus.source.tweedekamer.DescribeRecord;
import nl.gestand.ontology.model.CommitmentId;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which records speak of the same zaak, by the register's own numbers and keys, in whatever order they come: an outcome
 * of a motie, a besluit that lists it, the votes on that besluit.
 */
final class RelatedRecords {

  private static final String ZAAK = "tweedekamer/Zaak/";
  private static final String BESLUIT = "tweedekamer/Besluit/";
  private static final String STEMMING = "tweedekamer/Stemming/";

  private final RecordArchive archive;

  RelatedRecords(RecordArchive archive) {
    this.archive = archive;
  }

  /** Remembers what a record leads to. @return the keys of other records that now mean something else */
  Set<String> remember(SourceRecord record) {
    String key = record.key().toString();
    Set<String> others = new LinkedHashSet<>();
    DescribeRecord.ownCase(record).ifPresent(number -> {
      archive.tie("case/" + number, key);
      archive.tied("case/" + number).stream().filter(other -> !other.startsWith(ZAAK)).forEach(others::add);
      record.fields().path("Besluit").forEach(decision -> archive.tie("decision/" + id(decision), key));
    });
    DescribeRecord.caseNumber(record).ifPresent(number -> archive.tie("case/" + number, key));
    switch (record.key().entity()) {
      case "Besluit" -> record.fields().path("Zaak").forEach(zaak -> {
        archive.tie("zaak/" + id(zaak), key);
        archive.tie("decision/" + record.key().id(), ZAAK + id(zaak));
        others.add(ZAAK + id(zaak));
      });
      case "Stemming" -> {
        String decision = record.text("Besluit_Id");
        archive.tie("decision/" + decision, key);
        archive.tied("decision/" + decision).stream().filter(other -> other.startsWith(ZAAK)).forEach(others::add);
      }
      default -> { }
    }
    return others;
  }

  /** The commitment of the zaak that a record speaks of. */
  Optional<CommitmentId> commitment(SourceRecord record) {
    return DescribeRecord.caseNumber(record).stream()
        .flatMap(number -> archive.tied("case/" + number).stream())
        .filter(key -> key.startsWith(ZAAK))
        .flatMap(key -> DescribeRecord.commitment(record(key)).stream())
        .findFirst();
  }

  /** The record with the decisions and votes that came as records of their own. */
  SourceRecord complete(SourceRecord record) {
    if (DescribeRecord.ownCase(record).isEmpty()) {
      return record;
    }
    List<String> besluiten = archive.tied("zaak/" + record.key().id());
    ObjectNode fields = record.fields();
    boolean voted = false;
    for (JsonNode decision : fields.path("Besluit")) {
      voted |= archive.tied("decision/" + id(decision)).stream().anyMatch(key -> key.startsWith(STEMMING));
    }
    if (besluiten.isEmpty() && !voted) {
      return record;
    }
    ObjectNode whole = fields.deepCopy();
    ArrayNode decisions = whole.path("Besluit") instanceof ArrayNode held ? held : whole.putArray("Besluit");
    Set<String> known = new HashSet<>();
    decisions.forEach(decision -> known.add(BESLUIT + id(decision)));
    besluiten.stream().filter(key -> !known.contains(key)).map(key -> record(key).fields()).forEach(decisions::add);
    decisions.forEach(decision -> addVotes((ObjectNode) decision));
    return new SourceRecord(record.key(), whole);
  }

  private void addVotes(ObjectNode decision) {
    List<String> votes = archive.tied("decision/" + id(decision)).stream().filter(key -> key.startsWith(STEMMING)).toList();
    if (!votes.isEmpty() && !decision.has("Stemming")) {
      ArrayNode list = decision.putArray("Stemming");
      votes.forEach(key -> list.add(record(key).fields()));
    }
  }

  private SourceRecord record(String key) {
    return new SourceRecord(RecordKey.parse(key), RecordView.of(archive.versions(key)).fields());
  }

  private static String id(JsonNode node) {
    return node.path("Id").asText("");
  }
}
