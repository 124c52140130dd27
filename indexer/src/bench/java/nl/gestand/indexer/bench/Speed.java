// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.indexer.bench;

import nl.gestand.indexer.bench.Question.Kind;
import nl.gestand.indexer.search.SearchEntry;
import nl.gestand.indexer.search.SearchEntry.EntryKind;
import nl.gestand.indexer.search.SearchEntry.PassageText;
import nl.gestand.ontology.model.Status;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/** Fills each engine with the same passages, one engine after the other, and asks all the same questions. */
final class Speed {

  private static final int BATCH = 500;
  private static final int ENTRY = 8;
  private static final int QUESTIONS = 100;
  /** All questions are asked so often before anything is measured: of a server that runs, not of one that starts. */
  private static final int TIMES_BEFORE = 10;
  private static final List<String> MINISTRIES = List.of("jenv", "bzk", "ocw", "vws", "szw", "fin", "def", "bz");
  private static final List<String> PARTIES = List.of("VVD", "D66", "CDA", "SP", "SGP", "CU", "PvdD", "Volt");
  private static final Status[] STATUSES = Status.values();

  private final List<SearchEntry> moties;
  private final int passages;
  private final Random random = new Random(5);

  Speed(Path data, int passages) throws Exception {
    this.moties = new RealText(data).moties();
    this.passages = passages;
  }

  void measure(List<Engine> engines) throws Exception {
    List<Question> questions = questions();
    System.out.printf("%n%d passages in %d entries, %d questions of a kind, one client%n", passages, passages / ENTRY,
        QUESTIONS);
    System.out.printf("%n| engine | kind | p50 ms | p95 | p99 | answers/s | processor ms mean / p99 |%n|---|---|---|---|---|---|---|%n");
    for (Engine engine : engines) {
      boolean there = engine.entries() > 0;
      long start = System.nanoTime();
      if (!there) {
        fill(engine);
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      for (int i = 0; i < TIMES_BEFORE; i++) {
        ask(engine, questions);
      }
      for (Kind kind : Kind.values()) {
        List<Question> ofKind = questions.stream().filter(question -> question.kind() == kind).toList();
        System.out.println(ask(engine, ofKind).row(engine.name(), kind.name().toLowerCase(Locale.ROOT)));
      }
      System.out.printf(Locale.ROOT, "| %s | %s, %d MB on disk |%n", engine.name(), there ? "was filled before"
          : String.format(Locale.ROOT, "filled in %.0f s, %.0f passages/s", seconds, passages / seconds), engine.size() >> 20);
      if (engine instanceof OurEngine ours) {
        take(beginnings(questions), ours::suggest);
        System.out.println(take(beginnings(questions), ours::suggest).row(engine.name(), "suggestions"));
        System.out.printf(Locale.ROOT, "| %s | a change is found after %.0f ms |%n", engine.name(),
            ours.changeUntilFound(entry(0, "zqxwoord"), "zqxwoord") / 1e6);
      }
    }
  }

  /** Those of these names, each in its own folder, where it goes on with what an earlier run put there. */
  static List<Engine> engines(Path folder, List<String> names) throws Exception {
    List<Engine> engines = new ArrayList<>();
    for (String name : names) {
      engines.add(switch (name) {
        case "gestand" -> new OurEngine(Relevance.fresh(folder, "gestand"));
        case "sqlite" -> new SqliteFts(Relevance.fresh(folder, "sqlite").resolve("all.db"), false);
        case "opensearch" -> new OpenSearchDutch(Relevance.fresh(folder, "opensearch"));
        case "postgres" -> new PostgresDutch(Relevance.fresh(folder, "postgres"), false);
        default -> throw new IllegalArgumentException("no such engine: " + name);
      });
    }
    return engines;
  }

  private void fill(Engine engine) throws Exception {
    List<SearchEntry> batch = new ArrayList<>();
    for (int i = 0; i < passages / ENTRY; i++) {
      batch.add(entry(i, ""));
      if (batch.size() == BATCH) {
        engine.put(batch);
        batch.clear();
      }
    }
    engine.put(batch);
    engine.finish();
  }

  /** The title and request of one motie with paragraphs of others, another mix for each number. */
  private SearchEntry entry(int i, String extra) {
    SearchEntry base = moties.get(i % moties.size());
    List<String> texts = new ArrayList<>();
    texts.add(extra.isEmpty() ? text(base, 0) : extra);
    for (int k = 1; k < ENTRY; k++) {
      texts.add(text(moties.get((int) ((i + (long) k * (i / moties.size() + 1) * 7919) % moties.size())), k));
    }
    return RealText.entry(EntryKind.COMMITMENT, "m" + i, "motie", List.of(), base.title(), texts, 1,
        Optional.of(LocalDate.of(2015, 1, 1).plusDays(i * 31L % 4000)), Optional.of(STATUSES[i % STATUSES.length]),
        List.of(MINISTRIES.get(i * 7 % MINISTRIES.size())), base.people(), List.of(PARTIES.get(i / 3 % PARTIES.size())));
  }

  private static String text(SearchEntry entry, int k) {
    List<PassageText> there = entry.passages();
    return there.isEmpty() ? entry.title() : there.get(k % there.size()).text();
  }

  /** Words of titles, from rare to frequent as they come. */
  private List<Question> questions() {
    List<Question> questions = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      Set<String> asked = new LinkedHashSet<>();
      while (asked.size() < QUESTIONS) {
        List<String> words = Texts.words(moties.get(random.nextInt(moties.size())).title().toLowerCase(Locale.ROOT));
        int at = words.size() < 10 ? 0 : 6 + random.nextInt(words.size() - 8);
        if (words.size() > at + 1 && words.get(at).length() > 5 && words.get(at).chars().allMatch(Character::isLetter)) {
          asked.add(switch (kind) {
            case PHRASE -> words.get(at) + " " + words.get(at + 1);
            case PREFIX -> words.get(at).substring(0, 5);
            default -> words.get(at);
          });
        }
      }
      asked.forEach(words -> questions.add(new Question(kind, words)));
    }
    return questions;
  }

  /**
   * What answers took.
   *
   * @param times milliseconds of each, shortest first
   * @param processor the same of this thread's processor: what another program on the machine does not disturb; of a
   *     server it is only the asking
   */
  private record Taken(double[] times, double[] processor) {

    String row(String engine, String kind) {
      return String.format(Locale.ROOT, "| %s | %s | %.1f | %.1f | %.1f | %.0f | %.1f / %.1f |", engine, kind,
          times[times.length / 2], times[times.length * 95 / 100],
          times[times.length * 99 / 100], times.length * 1000 / Arrays.stream(times).sum(),
          Arrays.stream(processor).average().orElseThrow(), processor[processor.length * 99 / 100]);
    }
  }

  /** What is being typed: the first two, three, four and five letters of words. */
  private static List<Question> beginnings(List<Question> questions) {
    return questions.stream().filter(question -> question.kind() == Kind.WORD).flatMap(question -> IntStream.rangeClosed(2, 5)
        .mapToObj(letters -> new Question(Kind.WORD, question.words().substring(0, letters)))).toList();
  }

  private static Taken ask(Engine engine, List<Question> questions) throws Exception {
    return take(questions, engine::answer);
  }

  /** Something that is asked and measured. */
  private interface Asking {
    long answer(Question question) throws Exception;
  }

  private static Taken take(List<Question> questions, Asking asking) throws Exception {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    double[] times = new double[questions.size()];
    double[] processor = new double[questions.size()];
    for (int i = 0; i < times.length; i++) {
      long start = System.nanoTime();
      long used = threads.getCurrentThreadCpuTime();
      asking.answer(questions.get(i));
      processor[i] = (threads.getCurrentThreadCpuTime() - used) / 1e6;
      times[i] = (System.nanoTime() - start) / 1e6;
    }
    Arrays.sort(times);
    Arrays.sort(processor);
    return new Taken(times, processor);
  }
}
