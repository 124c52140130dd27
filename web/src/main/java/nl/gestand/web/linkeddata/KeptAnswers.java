// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata;

import nl.gestand.ontology.model.ContentHash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** The answers of queries that were kept, each a file named for its hash, which is never written twice. */
public final class KeptAnswers {

  private final Path folder;

  public KeptAnswers(Path folder) {
    this.folder = folder;
  }

  ContentHash keep(byte[] answer) {
    ContentHash hash = ContentHash.of(answer);
    Path file = folder.resolve(hash.hex());
    try {
      if (!Files.exists(file)) {
        Files.createDirectories(folder);
        Path half = Files.createTempFile(folder, "half", null);
        Files.write(half, answer);
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
      }
      return hash;
    } catch (IOException e) {
      throw new UncheckedIOException("De uitkomst kan niet worden bewaard: " + e.getMessage(), e);
    }
  }

  /** Empty when the file is gone or is no longer what was kept. */
  public Optional<byte[]> find(ContentHash hash) {
    Path file = folder.resolve(hash.hex());
    try {
      return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)).filter(bytes -> ContentHash.of(bytes).equals(hash))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
