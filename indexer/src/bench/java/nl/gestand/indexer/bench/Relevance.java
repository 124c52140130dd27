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
    System.out.printf("%n%d questions over %d entries%n%n| engine | nDCG@10 | MRR | recall@100 |%n|---|---|---|---|%n",
        questions.size(), entries.size());
    StringBuilder perQuestion = new StringBuilder();
    for (Engine engine : engines) {
      engine.put(entries.values());
      engine.finish();
      double ndcg = 0;
      double rank = 0;
      double recall = 0;
      perQuestion.append(engine.name());
      for (Judged question : questions) {
        List<String> found = engine.best(question.words(), RECALL_DEPTH);
        ndcg += question.ndcg(found, DEPTH);
        rank += question.reciprocalRank(found);
        recall += question.recall(found);
        perQuestion.append(String.format(Locale.ROOT, "\t%s=%.2f", question.key(), question.ndcg(found, DEPTH)));
        pooled.computeIfAbsent(question, asked -> new LinkedHashSet<>())
            .addAll(found.subList(0, Math.min(DEPTH, found.size())));
      }
      perQuestion.append('\n');
      int size = questions.size();
      System.out.printf(Locale.ROOT, "| %s | %.3f | %.3f | %.3f |%n", engine.name(), ndcg / size, rank / size,
          recall / size);
    }
    Files.writeString(pool.resolveSibling("by-question.txt"), perQuestion);
    Files.writeString(pool, text(pooled));
  }

  private String text(Map<Judged, Set<String>> pooled) {
    StringBuilder text = new StringBuilder();
    pooled.forEach((question, ids) -> {
      text.append("## ").append(question.key()).append(' ').append(question.words()).append('\n');
      for (String id : ids) {
        SearchEntry entry = entries.get(id);
        String body = Texts.body(entry);
        text.append(id).append('\t').append(question.grades().getOrDefault(id, 0)).append('\t').append(entry.title())
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
