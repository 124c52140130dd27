// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.statute;

import nl.gestand.ontology.citation.Dossier;
import nl.gestand.ontology.citation.Identifier;
import nl.gestand.ontology.citation.Identifiers;
import nl.gestand.ontology.citation.Statute;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The bills whose life is known: the table {@code bills.tsv}, a line for the bill and one for each of its stages. */
public final class Bills {

  private static final Map<Dossier, Bill> ALL = load();

  private Bills() {}

  public static Optional<Bill> find(Dossier dossier) {
    return Optional.ofNullable(ALL.get(dossier));
  }

  public static List<Bill> list() {
    return List.copyOf(ALL.values());
  }

  private static Map<Dossier, Bill> load() {
    List<String[]> lines = lines();
    Map<Dossier, Bill> bills = new LinkedHashMap<>();
    for (String[] bill : lines.stream().filter(cells -> cells[1].equals("BILL")).toList()) {
      List<BillStage> stages = new ArrayList<>(lines.stream()
          .filter(cells -> cells[0].equals(bill[0]) && !cells[1].equals("BILL")).map(Bills::stage).toList());
      stages.sort(Comparator.comparing(BillStage::from).thenComparing(BillStage::kind));
      Dossier dossier = Dossier.ofKey(bill[0]);
      bills.put(dossier, new Bill(dossier, bill[5], new Statute(bill[6]), LocalDate.parse(bill[2]), stages));
    }
    return bills;
  }

  private static List<String[]> lines() {
    try (InputStream table = Bills.class.getResourceAsStream("bills.tsv")) {
      return new String(table.readAllBytes(), StandardCharsets.UTF_8).lines()
          .filter(line -> !line.startsWith("#")).map(line -> line.split("\t", -1)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static BillStage stage(String[] cells) {
    Optional<Identifier> evidence = cells[6].isEmpty() ? Optional.empty() : Optional.of(Identifiers.parse(cells[6])
        .orElseThrow(() -> new IllegalStateException("bills.tsv: no identifier: " + cells[6])));
    return new BillStage(BillStage.Kind.valueOf(cells[1]), LocalDate.parse(cells[2]),
        cells[3].isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(cells[3])), cells[4].equals("promised"),
        cells[5], evidence, Double.parseDouble(cells[7]));
  }
}
