// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.indexer.bench;

import nl.gestand.indexer.search.SearchEntry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Asks every engine the judged questions over the same text. */
final class Relevance {

  private static final int DEPTH = 10;
  private static final int RECALL_DEPTH = 100;

  private final Map<String, SearchEntry> entries = new LinkedHashMap<>();
  private final List<Judged> questions;

  Relevance(Path data) throws Exception {
    for (SearchEntry entry : new RealText(data).all()) {
      entries.putIfAbsent(entry.id(), entry);
    }
    questions = Judged.all();
  }

  /** Prints the table, and to a file what every engine found, for judging. */
  void measure(List<Engine> engines, Path pool) throws Exception {
    Map<Judged, Set<String>> pooled = new LinkedHashMap<>();
    System.out.printf("%n%d questions over %d entries%n%n| engine | nDCG@10 | odd | even | MRR | recall@100 | judged@10 |%n|---|---|---|---|---|---|---|%n",
        questions.size(), entries.size());
    StringBuilder perQuestion = new StringBuilder();
    for (Engine engine : engines) {
      engine.put(entries.values());
      engine.finish();
      Means means = new Means();
      perQuestion.append(engine.name());
      for (Judged question : questions) {
        List<String> found = engine.best(question.words(), RECALL_DEPTH);
        double ndcg = question.ndcg(found, DEPTH);
        means.add(question.isOdd() ? 1 : 2, ndcg);
        means.add(0, ndcg);
        means.add(3, question.reciprocalRank(found));
        means.add(4, question.recall(found));
        means.add(5, question.judged(found, DEPTH));
        perQuestion.append(String.format(Locale.ROOT, "\t%s=%.2f", question.key(), ndcg));
        pooled.computeIfAbsent(question, asked -> new LinkedHashSet<>())
            .addAll(found.subList(0, Math.min(DEPTH, found.size())));
      }
      perQuestion.append('\n');
      System.out.printf("| %s | %s |%n", engine.name(), means);
    }
    Files.writeString(pool.resolveSibling("by-question.txt"), perQuestion);
    Files.writeString(pool, text(pooled));
  }

  /** The columns of the table. */
  private static final class Means {
    private final double[] sums = new double[6];
    private final int[] counts = new int[6];

    void add(int column, double value) {
      sums[column] += value;
      counts[column]++;
    }

    @Override
    public String toString() {
      return IntStream.range(0, sums.length)
          .mapToObj(column -> String.format(Locale.ROOT, "%.3f", sums[column] / counts[column]))
          .collect(Collectors.joining(" | "));
    }
  }

  private String text(Map<Judged, Set<String>> pooled) {
    StringBuilder text = new StringBuilder();
    pooled.forEach((question, ids) -> {
      text.append("## ").append(question.key()).append(' ').append(question.words()).append('\n');
      for (String id : new TreeSet<>(ids)) {
        SearchEntry entry = entries.get(id);
        String body = Texts.body(entry);
        text.append(id).append('\t').append(question.grades().containsKey(id) ? question.grades().get(id) : "?").append('\t').append(entry.title())
            .append('\t').append(body, 0, Math.min(160, body.length())).append('\n');
      }
    });
    return text.toString();
  }

  /** Ours, then the four others, each in a folder of its own, which must be empty. */
  static List<Engine> engines(Path folder) throws Exception {
    return List.of(new OurEngine(fresh(folder, "gestand")), new PlainLucene(fresh(folder, "lucene")),
        new SqliteFts(fresh(folder, "sqlite").resolve("all.db"), false),
        new SqliteFts(fresh(folder, "sqlite-any").resolve("any.db"), true),
        new PostgresDutch(fresh(folder, "postgres"), false), new PostgresDutch(fresh(folder, "postgres-any"), true));
  }

  static Path fresh(Path folder, String name) {
    try {
      return Files.createDirectories(folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
