// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata;

import nl.gestand.ontology.store.KnowledgeStore;
import nl.gestand.web.linkeddata.sparql.QueryRefusedException;
import nl.gestand.web.words.Day;

import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.sparql.core.DatasetGraph;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The dumps in a data folder, each in a folder named for its day: the first of each month, and the last. A program that
 * has not opened the store can ask the one that has to make one.
 */
public final class Dumps {

  private static final Logger LOG = LoggerFactory.getLogger(Dumps.class);
  private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";
  private static final String MAKING = ".making";
  private static final String ASKED = ".asked";

  private final Path folder;
  private final String base;
  private final DatasetSettings settings;
  private final Clock clock;

  /** One dump: its day, its folder, and the files in it, by name. */
  public record Dump(LocalDate day, Path folder, List<DumpFile> files) {}

  public record DumpFile(String name, long bytes) {}

  public Dumps(Path folder, String base, DatasetSettings settings, Clock clock) {
    this.folder = folder;
    this.base = base;
    this.settings = settings;
    this.clock = clock;
  }

  /** All, the last first. */
  public List<Dump> list() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.filter(entry -> entry.getFileName().toString().matches(DAY)).map(Dumps::read)
          .sorted(Comparator.comparing(Dump::day).reversed()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file of a dump, where there is one of this name. */
  Optional<Path> file(String day, String name) {
    return list().stream().filter(dump -> dump.day().toString().equals(day))
        .filter(dump -> dump.files().stream().anyMatch(file -> file.name().equals(name)))
        .map(dump -> dump.folder().resolve(name)).findFirst();
  }

  /**
   * Makes the dump of today, in the place of an earlier one of today.
   *
   * @throws QueryRefusedException when the store is not in this process
   */
  public synchronized Dump make(KnowledgeStore store) {
    DatasetGraph dataset = store.dataset().orElseThrow(() -> new QueryRefusedException(501,
        "De gegevens staan in een andere dienst; laat die zelf een dump maken."));
    LocalDate today = Day.today(clock);
    Path making = folder.resolve(MAKING);
    try {
      remove(making);
      Files.createDirectories(making);
      DumpCounts counts = WriteDump.write(dataset, making, "gestand-" + today);
      WriteDump.checksums(making);
      try (OutputStream out = Files.newOutputStream(making.resolve(DescribeDataset.FILE))) {
        RDFDataMgr.write(out, new DescribeDataset(base, settings).graph(new Dump(today, making, files(making)), counts),
            RDFFormat.TURTLE_PRETTY);
      }
      Path place = folder.resolve(today.toString());
      remove(place);
      Files.move(making, place, StandardCopyOption.ATOMIC_MOVE);
      keep();
      return read(place);
    } catch (IOException e) {
      throw new UncheckedIOException("De dump kan niet worden geschreven: " + e.getMessage(), e);
    }
  }

  /** Makes one when it was asked for, or when there is none of this month. A failure is in the log. */
  public void makeWhatIsDue(KnowledgeStore store, boolean monthly) {
    try {
      Path asked = folder.resolve(ASKED);
      boolean missing = monthly && store.dataset().isPresent()
          && list().stream().noneMatch(dump -> YearMonth.from(dump.day()).equals(YearMonth.from(Day.today(clock))));
      if (missing || Files.exists(asked)) {
        make(store);
        Files.deleteIfExists(asked);
      }
    } catch (IOException | RuntimeException e) {
      LOG.error("A dump could not be made", e);
    }
  }

  /** Asks the program that has the store to make one; it is there when {@link #isAsked} is over. */
  public void ask() {
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve(ASKED), "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public boolean isAsked() {
    return Files.exists(folder.resolve(ASKED));
  }

  /** What was asked is no longer asked. */
  public void forget() {
    try {
      Files.deleteIfExists(folder.resolve(ASKED));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void keep() throws IOException {
    Set<YearMonth> months = new HashSet<>();
    List<Dump> oldestFirst = list().reversed();
    for (Dump dump : oldestFirst) {
      boolean first = months.add(YearMonth.from(dump.day()));
      if (!first && !dump.equals(oldestFirst.getLast())) {
        remove(dump.folder());
      }
    }
  }

  private static Dump read(Path place) {
    return new Dump(LocalDate.parse(place.getFileName().toString()), place, files(place));
  }

  private static List<DumpFile> files(Path place) {
    try (Stream<Path> files = Files.list(place)) {
      return files.sorted().map(file -> new DumpFile(file.getFileName().toString(), file.toFile().length())).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void remove(Path place) throws IOException {
    if (Files.exists(place)) {
      try (Stream<Path> files = Files.walk(place)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
