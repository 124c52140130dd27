// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.faults;

import nl.gestand.ontology.citation.Identifier;
import nl.gestand.ontology.citation.Identifiers;
import nl.gestand.ontology.model.Fault;
import nl.gestand.ontology.model.FaultKind;
import nl.gestand.ontology.model.TextSpan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Slips that are known one by one, as no rule can find them: the table {@code slips.tsv}. */
public final class KnownSlips {

  private static final int COLUMNS = 7;
  private static final List<Slip> SLIPS = read();

  /** @param cited what is cited by mistake, after {@code =} words that are wrong by themselves */
  private record Slip(String cited, Pattern near, boolean law, FaultKind kind, List<Identifier> meant,
      double confidence, String explanation) {

    Fault fault(String words) {
      return new Fault(kind, words, meant, confidence);
    }
  }

  /**
   * Words that are a slip without citing anything that has an address.
   *
   * @param law whether they stand for law
   */
  public record Found(TextSpan span, boolean law, Fault fault) {}

  private KnownSlips() {}

  /** What is wrong with citing something with these words around it. */
  static Optional<Fault> of(List<? extends Identifier> cited, String around) {
    return SLIPS.stream()
        .filter(slip -> cited.stream().anyMatch(each -> each.canonical().equals(slip.cited()))
            && slip.near().matcher(around).find())
        .findFirst().map(slip -> slip.fault(slip.explanation()));
  }

  /** Words that are wrong by themselves, each told where it first stands. */
  public static List<Found> in(String text) {
    return SLIPS.stream().filter(slip -> slip.cited().startsWith("=")).flatMap(slip -> {
      Matcher words = Pattern.compile(slip.cited().substring(1)).matcher(text);
      if (!words.find() || !slip.near().matcher(text).find()) {
        return Optional.<Found>empty().stream();
      }
      int start = text.codePointCount(0, words.start());
      TextSpan span = new TextSpan(start, start + text.codePointCount(words.start(), words.end()));
      String explanation = words.pattern().matcher(words.group()).replaceFirst(slip.explanation());
      return Optional.of(new Found(span, slip.law(), slip.fault(explanation))).stream();
    }).toList();
  }

  private static List<Slip> read() {
    try (InputStream table = KnownSlips.class.getResourceAsStream("slips.tsv")) {
      return new String(table.readAllBytes(), StandardCharsets.UTF_8).lines()
          .filter(line -> !line.startsWith("#")).map(KnownSlips::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Slip read(String line) {
    String[] cells = line.split("\t", -1);
    if (cells.length != COLUMNS) {
      throw new IllegalStateException("slips.tsv: " + cells.length + " cells: " + line);
    }
    FaultKind kind = Arrays.stream(FaultKind.values()).filter(each -> each.code().equals(cells[3])).findFirst()
        .orElseThrow(() -> new IllegalStateException("slips.tsv: no such kind: " + cells[3]));
    List<Identifier> meant = cells[4].isEmpty() ? List.of() : Arrays.stream(cells[4].split("\\|"))
        .map(cell -> Identifiers.parse(cell).orElseThrow()).toList();
    return new Slip(cells[0], Pattern.compile(cells[1], Pattern.CASE_INSENSITIVE), cells[2].equals("ja"), kind, meant,
        Double.parseDouble(cells[5]), cells[6]);
  }
}
