// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.indexer.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code relevance|speed --data FOLDER [--work FOLDER] [--engines LIST]}: prints tables for the README. */
public final class Bench {

  private static final String ENGINES = "gestand,opensearch,sqlite,postgres";
  private static final String COMPARED = "gestand,lucene,sqlite,sqlite-any,postgres,postgres-any";

  private Bench() {}

  public static void main(String[] arguments) throws Exception {
    List<String> given = List.of(arguments);
    Map<String, String> options = Stream.iterate(1, i -> i + 1 < given.size(), i -> i + 2)
        .collect(Collectors.toMap(given::get, i -> given.get(i + 1)));
    if (given.isEmpty() || !options.containsKey("--data")) {
      throw new IllegalArgumentException("relevance|speed --data FOLDER [--work FOLDER] [--passages 1000000]");
    }
    Path work = options.containsKey("--work") ? Path.of(options.get("--work")) : Files.createTempDirectory("bench");
    Path data = Path.of(options.get("--data"));
    switch (given.getFirst()) {
      case "relevance" -> {
        List<Engine> engines = Relevance.engines(work, List.of(options.getOrDefault("--engines", COMPARED).split(",")));
        try {
          new Relevance(data).measure(engines, work.resolve("pool.tsv"));
        } finally {
          close(engines);
        }
      }
      case "speed" -> {
        List<Engine> engines = Speed.engines(work, List.of(options.getOrDefault("--engines", ENGINES).split(",")));
        try {
          new Speed(data, Integer.parseInt(options.getOrDefault("--passages", "1000000"))).measure(engines);
        } finally {
          close(engines);
        }
      }
      default -> throw new IllegalArgumentException("relevance or speed, not " + given.getFirst());
    }
  }

  private static void close(List<Engine> engines) throws Exception {
    for (Engine engine : engines) {
      engine.close();
    }
  }
}
