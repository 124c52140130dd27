// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.indexer.bench;

import nl.gestand.indexer.search.SearchEntry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

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

  /** Prints the tables, and to files what every engine found, for judging, and how good each answer was. */
  void measure(List<Engine> engines, Path pool) throws Exception {
    Map<Judged, Set<String>> pooled = new LinkedHashMap<>();
    Map<String, List<Answer>> answers = new LinkedHashMap<>();
    StringBuilder perQuestion = new StringBuilder();
    for (Engine engine : engines) {
      engine.put(entries.values());
      engine.finish();
      perQuestion.append(engine.name());
      for (Judged question : questions) {
        List<String> found = engine.best(question.words(), RECALL_DEPTH);
        answers.computeIfAbsent(engine.name(), name -> new ArrayList<>()).add(new Answer(question, found));
        perQuestion.append(String.format(Locale.ROOT, "\t%s=%.2f", question.key(), question.ndcg(found, DEPTH)));
        if (!question.known()) {
          pooled.computeIfAbsent(question, asked -> new LinkedHashSet<>())
              .addAll(found.subList(0, Math.min(DEPTH, found.size())));
        }
      }
      perQuestion.append('\n');
    }
    System.out.printf("%n%d questions over %d entries%n", questions.size(), entries.size());
    table("both sets", answers, question -> true);
    table("first set", answers, Judged::isOfFirstSet);
    table("second set", answers, question -> !question.isOfFirstSet());
    kinds(answers);
    Files.writeString(pool.resolveSibling("by-question.txt"), perQuestion);
    Files.writeString(pool, text(pooled));
  }

  /** What an engine found, best first. */
  private record Answer(Judged question, List<String> found) {
    double ndcg() {
      return question.ndcg(found, DEPTH);
    }
  }

  private static void table(String set, Map<String, List<Answer>> answers, Predicate<Judged> asked) {
    System.out.printf("%n| %s | nDCG@10 | odd | even | MRR | recall@100 | judged@10 |%n|---|---|---|---|---|---|---|%n", set);
    answers.forEach((engine, all) -> {
      List<Answer> of = all.stream().filter(answer -> asked.test(answer.question())).toList();
      System.out.printf(Locale.ROOT, "| %s | %.3f | %.3f | %.3f | %.3f | %.3f | %.3f |%n", engine,
          mean(of, answer -> true, Answer::ndcg),
          mean(of, answer -> answer.question().isOdd(), Answer::ndcg),
          mean(of, answer -> !answer.question().isOdd(), Answer::ndcg),
          mean(of, answer -> true, answer -> answer.question().reciprocalRank(answer.found())),
          mean(of, answer -> true, answer -> answer.question().recall(answer.found())),
          mean(of, answer -> !answer.question().known(), answer -> answer.question().judged(answer.found(), DEPTH)));
    });
  }

  /** Mean nDCG@10 of each kind of question. */
  private void kinds(Map<String, List<Answer>> answers) {
    System.out.printf("%n| kind | questions | %s |%n|---|---|%s%n", String.join(" | ", answers.keySet()),
        "---|".repeat(answers.size()));
    questions.stream().collect(Collectors.groupingBy(Judged::kind, LinkedHashMap::new, Collectors.counting()))
        .forEach((kind, count) -> System.out.printf("| %s | %d | %s |%n", kind, count, answers.values().stream()
            .map(all -> String.format(Locale.ROOT, "%.3f",
                mean(all, answer -> answer.question().kind().equals(kind), Answer::ndcg)))
            .collect(Collectors.joining(" | "))));
  }

  private static double mean(List<Answer> answers, Predicate<Answer> of, ToDoubleFunction<Answer> value) {
    return answers.stream().filter(of).mapToDouble(value).average().orElse(Double.NaN);
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

  /** Those named of ours and the others, each in a folder of its own, which must be empty. */
  static List<Engine> engines(Path folder, List<String> names) throws Exception {
    List<Engine> engines = new ArrayList<>();
    for (String name : names) {
      Path own = fresh(folder, name);
      engines.add(switch (name) {
        case "gestand" -> new OurEngine(own);
        case "lucene" -> new PlainLucene(own);
        case "sqlite" -> new SqliteFts(own.resolve("all.db"), false);
        case "sqlite-any" -> new SqliteFts(own.resolve("any.db"), true);
        case "postgres" -> new PostgresDutch(own, false);
        case "postgres-any" -> new PostgresDutch(own, true);
        default -> throw new IllegalArgumentException("no engine: " + name);
      });
    }
    return engines;
  }

  static Path fresh(Path folder, String name) {
    try {
      return Files.createDirectories(folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
