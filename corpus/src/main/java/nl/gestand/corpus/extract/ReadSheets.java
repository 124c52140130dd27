// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.extract;

import nl.gestand.corpus.extract.ExtractedTable.Row;
import nl.gestand.corpus.structure.Block;
import nl.gestand.corpus.structure.StructureBlocks;
import nl.gestand.ontology.model.PassageKind;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a spreadsheet as a text: each sheet a table under its name, what stands above its first row of cells a title. */
final class ReadSheets {

  private static final String UNNAMED = "(?i)(?:blad|sheet|tabel|table)[ _]?\\d*";

  private ReadSheets() {}

  static Extracted read(Path file) throws Unreadable {
    ExtractedTable table = ReadTable.read(file);
    Map<String, List<Row>> sheets = new LinkedHashMap<>();
    table.rows().forEach(row -> sheets.computeIfAbsent(row.sheet(), name -> new ArrayList<>()).add(row));
    List<Block> blocks = new ArrayList<>();
    sheets.forEach((name, rows) -> add(name, rows, blocks));
    return new Extracted(table.format(), Map.of(), StructureBlocks.structure(blocks, 1));
  }

  private static void add(String name, List<Row> rows, List<Block> blocks) {
    int first = 0;
    while (first < rows.size() && filled(rows.get(first)) == 1) {
      blocks.add(new Block(PassageKind.HEADING, 1, "", line(rows.get(first)).strip()));
      first++;
    }
    if (!name.isBlank() && !name.matches(UNNAMED)) {
      blocks.add(new Block(PassageKind.HEADING, 1, "", name));
    }
    blocks.add(new Block(PassageKind.TABLE, 1, "",
        String.join("\n", rows.subList(first, rows.size()).stream().map(ReadSheets::line).toList())));
  }

  private static long filled(Row row) {
    return row.cells().stream().filter(cell -> !cell.isBlank()).count();
  }

  private static String line(Row row) {
    return String.join("\t", row.cells().stream().map(cell -> cell.replaceAll("[\\s\\u00A0]+", " ").strip()).toList());
  }
}
