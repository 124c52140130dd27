// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.ingest;

import nl.gestand.corpus.ingest.IngestOutcome.Outcome;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A folder of files that were fetched and could not be read, each with a text beside it that says why: a person can look at
 * them, mend them there, and have them offered again.
 */
public final class RefusedFiles {

  private static final String REASON = ".reden.txt";

  private final Path folder;

  public RefusedFiles(Path folder) {
    this.folder = folder;
  }

  /** Keeps a file; the same name again replaces it. */
  public void put(String name, byte[] bytes, String reason) {
    Path file = folder.resolve(name.replaceAll("[^\\p{L}\\p{N} ._+()-]", "_").replaceAll("^\\.+", "_"));
    try {
      Files.createDirectories(folder);
      Files.write(file, bytes);
      Files.writeString(beside(file), reason + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException("Het geweigerde bestand " + file + " kan niet worden bewaard.", e);
    }
  }

  /** All of them, to be offered again. */
  public List<OfferedFile> files() {
    try {
      return !Files.isDirectory(folder) ? List.of() : OfferedFile.below(List.of(folder)).stream()
          .filter(file -> !file.name().endsWith(REASON)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("De map " + folder + " kan niet worden gelezen.", e);
    }
  }

  /** Per file why it was refused. */
  public Map<String, String> reasons() {
    Map<String, String> reasons = new TreeMap<>();
    for (OfferedFile file : files()) {
      try {
        Path reason = beside(Path.of(file.name()));
        reasons.put(file.name(), Files.exists(reason) ? Files.readString(reason).strip() : "");
      } catch (IOException e) {
        throw new UncheckedIOException("De map " + folder + " kan niet worden gelezen.", e);
      }
    }
    return reasons;
  }

  /** Takes one away that can now be read, or notes why it still can't. */
  public void again(IngestOutcome outcome) {
    Path file = Path.of(outcome.file());
    try {
      if (outcome.outcome() == Outcome.REFUSED) {
        Files.writeString(beside(file), outcome.reason() + "\n");
      } else {
        Files.deleteIfExists(file);
        Files.deleteIfExists(beside(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("De map " + folder + " kan niet worden bijgewerkt.", e);
    }
  }

  private static Path beside(Path file) {
    return file.resolveSibling(file.getFileName() + REASON);
  }
}
