// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A file offered for ingestion, with how to get its bytes. */
public interface OfferedFile {

  /** Its name as the person who offered it knows it. */
  String name();

  /** Its bytes. @throws IOException with a message for that person */
  byte[] bytes() throws IOException;

  /** The day of what it holds, where who offers it knows that and the file may not say so. */
  default Optional<LocalDate> day() {
    return Optional.empty();
  }

  /**
   * The files named, and those below the folders named, hidden ones left out, in the order of their names. A path
   * that does not exist is offered too: it is refused by name.
   */
  static List<OfferedFile> below(List<Path> paths) throws IOException {
    List<OfferedFile> files = new ArrayList<>();
    for (Path path : paths) {
      if (!Files.isDirectory(path)) {
        files.add(of(path));
        continue;
      }
      try (Stream<Path> inside = Files.walk(path)) {
        inside.filter(file -> Files.isRegularFile(file) && !isHidden(path, file))
            .sorted()
            .forEach(file -> files.add(of(file)));
      }
    }
    return files;
  }

  private static boolean isHidden(Path folder, Path file) {
    for (Path part : folder.relativize(file)) {
      if (part.toString().startsWith(".")) {
        return true;
      }
    }
    return false;
  }

  /** Bytes that are in memory already. */
  static OfferedFile held(String name, byte[] bytes) {
    return new OfferedFile() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public byte[] bytes() {
        return bytes;
      }
    };
  }

  private static OfferedFile of(Path path) {
    return new OfferedFile() {
      @Override
      public String name() {
        return path.toString();
      }

      @Override
      public byte[] bytes() throws IOException {
        if (!Files.exists(path)) {
          throw new IOException("bestaat niet");
        }
        if (Files.size(path) > Ingest.MOST_BYTES) {
          throw new IOException("groter dan " + Ingest.MOST_BYTES / 1_000_000 + " MB");
        }
        return Files.readAllBytes(path);
      }
    };
  }
}
