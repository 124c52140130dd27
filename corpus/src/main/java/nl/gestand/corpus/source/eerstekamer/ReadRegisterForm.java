// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.source.eerstekamer;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import nl.gestand.corpus.extract.ExtractedTable;
import nl.gestand.corpus.extract.ExtractedTable.Row;
import nl.gestand.corpus.source.records.RecordSink;
import nl.gestand.corpus.source.records.SourceRecord;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Reads the form that staff of the Eerste Kamer can fill: a table (csv, xlsx or ods) with at least the columns Nummer and
 * Status, and others under the register's own labels: Titel, Tekst, Deadline, Datum toezegging, Verantwoordelijke(n),
 * Kamerleden, Commissie. Each row becomes the record that the page of that toezegging would be; an empty cell says nothing.
 */
public final class ReadRegisterForm {

  private static final String NUMBER = "T\\d{5}";

  private ReadRegisterForm() {}

  /** Whether a table is one: it has those headings, and a number of the register somewhere below. */
  public static boolean isOne(ExtractedTable table) {
    return heading(table).filter(heading -> table.rows().stream().map(Row::cells)
        .anyMatch(cells -> heading.indexOf("Nummer") < cells.size() && cells.get(heading.indexOf("Nummer")).matches(NUMBER)))
        .isPresent();
  }

  private static Optional<List<String>> heading(ExtractedTable table) {
    return table.rows().stream().map(Row::cells).filter(cells -> cells.containsAll(RegisterPage.NEEDED)).findFirst();
  }

  /**
   * Tells each row as a record.
   *
   * @throws IOException when the table lacks a needed column
   */
  public static void read(ExtractedTable table, RecordSink sink) throws IOException {
    List<String> heading = heading(table).orElseThrow(() -> new IOException("Deze tabel heeft geen rij met de koppen "
        + "Nummer en Status, zoals het formulier van de Eerste Kamer, of Omschrijving, Vindplaats en Stand van zaken."));
    boolean below = false;
    for (Row row : table.rows()) {
      if (below && !row.cells().equals(heading)) {
        tell(heading, row, sink);
      }
      below |= row.cells().equals(heading);
    }
  }

  private static void tell(List<String> heading, Row row, RecordSink sink) {
    ObjectNode fields = JsonNodeFactory.instance.objectNode();
    for (int i = 0; i < Math.min(heading.size(), row.cells().size()); i++) {
      if (!heading.get(i).isEmpty() && !row.cells().get(i).isEmpty()) {
        fields.put(heading.get(i), row.cells().get(i));
      }
    }
    String number = fields.path("Nummer").asText("");
    if (!number.matches(NUMBER)) {
      sink.refused(fields.toString(), "Rij " + row.number() + " heeft geen nummer zoals T01234.");
    } else if (fields.path("Status").asText("").isEmpty()) {
      sink.refused(fields.toString(), "Rij " + row.number() + " heeft geen status.");
    } else {
      sink.record(new SourceRecord(FetchRegister.key(number), fields));
    }
  }
}
