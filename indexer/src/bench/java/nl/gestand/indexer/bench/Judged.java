// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.indexer.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A question with its graded answers.
 *
 * @param kind which of the ways of asking it is
 * @param known whether one thing was looked for, whose grade was known before anything was asked
 * @param grades by id of the entry, 0 to 3; what is not there was not judged, and counts as 0
 */
record Judged(String key, String words, String kind, boolean known, Map<String, Integer> grades) {

  private static final String FOLDER = "/nl/gestand/indexer/relevance/";
  /** Of the questions of the first set, which say no kind. */
  static final String SUBJECT = "subject";

  /** Of {@code questions.tsv} (key, words and, in the second set, the kind, what is needed and {@code known}) and {@code grades.tsv} (key, id, grade). Whoever tunes looks at those of odd number only. */
  static List<Judged> all() throws IOException {
    Map<String, Map<String, Integer>> grades = new HashMap<>();
    for (String[] row : rows("grades.tsv")) {
      grades.computeIfAbsent(row[0], key -> new HashMap<>()).put(row[1], Integer.valueOf(row[2]));
    }
    List<Judged> all = new ArrayList<>();
    for (String[] row : rows("questions.tsv")) {
      all.add(new Judged(row[0], row[1], row.length > 2 ? row[2] : SUBJECT, row.length > 4 && row[4].equals("known"),
          grades.getOrDefault(row[0], Map.of())));
    }
    return all;
  }

  private static List<String[]> rows(String file) throws IOException {
    try (BufferedReader lines = new BufferedReader(
        new InputStreamReader(Judged.class.getResourceAsStream(FOLDER + file), StandardCharsets.UTF_8))) {
      return lines.lines().map(line -> line.split("\t")).toList();
    }
  }

  /** With gain 2^grade - 1 and a discount by the logarithm of the rank. */
  double ndcg(List<String> found, int depth) {
    List<Integer> best = grades.values().stream().sorted(Comparator.reverseOrder()).toList();
    double ideal = dcg(best, depth);
    return ideal == 0 ? 0 : dcg(found.stream().map(id -> grades.getOrDefault(id, 0)).toList(), depth) / ideal;
  }

  private static double dcg(List<Integer> grades, int depth) {
    double sum = 0;
    for (int i = 0; i < Math.min(depth, grades.size()); i++) {
      sum += ((1 << grades.get(i)) - 1) / (Math.log(i + 2) / Math.log(2));
    }
    return sum;
  }

  /** One over the rank of the first answer of grade 2 or 3. */
  double reciprocalRank(List<String> found) {
    for (int i = 0; i < found.size(); i++) {
      if (grades.getOrDefault(found.get(i), 0) >= 2) {
        return 1.0 / (i + 1);
      }
    }
    return 0;
  }

  /** Share of the known answers that was found. */
  double recall(List<String> found) {
    long known = grades.values().stream().filter(grade -> grade > 0).count();
    return known == 0 ? 0 : (double) found.stream().filter(id -> grades.getOrDefault(id, 0) > 0).count() / known;
  }

  /** Share of the first ones that somebody judged. */
  double judged(List<String> found, int depth) {
    return found.isEmpty() ? 1 : found.stream().limit(depth).filter(grades::containsKey).count()
        / (double) Math.min(depth, found.size());
  }

  boolean isOfFirstSet() {
    return kind.equals(SUBJECT);
  }

  boolean isOdd() {
    return Integer.parseInt(key.substring(1)) % 2 == 1;
  }
}
