// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.indexer.projection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The folder with the index in use and, while one is made, its successor; the file {@code current} names the first. */
final class IndexFolder {

  private static final String POINTER = "current";
  private static final String PREFIX = "index-";

  private final Path root;

  IndexFolder(Path root) {
    this.root = root;
  }

  Optional<Path> current() {
    try {
      String name = Files.readString(root.resolve(POINTER)).strip();
      boolean ours = name.startsWith(PREFIX) && name.substring(PREFIX.length()).chars().allMatch(Character::isDigit);
      return ours ? Optional.of(root.resolve(name)).filter(Files::isDirectory) : Optional.empty();
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A folder for a successor, empty. */
  Path next() {
    try {
      Files.createDirectories(root);
      long last = indexes().stream().map(index -> index.getFileName().toString().substring(PREFIX.length()))
          .mapToLong(Long::parseLong).max().orElse(0);
      return Files.createDirectory(root.resolve(PREFIX + (last + 1)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** From now on, and after a crash, this one is in use. */
  void use(Path index) {
    Path written = root.resolve(POINTER + ".new");
    byte[] name = index.getFileName().toString().getBytes(StandardCharsets.UTF_8);
    try {
      try (FileChannel file = FileChannel.open(written, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
          StandardOpenOption.TRUNCATE_EXISTING)) {
        file.write(ByteBuffer.wrap(name));
        file.force(true);
      }
      Files.move(written, root.resolve(POINTER), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Deletes every index but the one in use: those before it, and what an interrupted rebuild left. */
  void clean() {
    try {
      Optional<Path> current = current();
      for (Path index : indexes()) {
        if (!current.equals(Optional.of(index))) {
          delete(index);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Path> indexes() throws IOException {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(root)) {
      return files.filter(file -> file.getFileName().toString().matches(PREFIX + "\\d{1,18}")).toList();
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
