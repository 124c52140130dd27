// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.access;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Set;

/** Files that only the one who runs the program may read, and that survive a fall of the machine. */
final class OwnFile {

  private static final FileAttribute<?>[] FOR_OWNER =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
          ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
          : new FileAttribute<?>[0];

  private OwnFile() {}

  /**
   * Puts new content in the place of the old: a reader sees the one or the other, whole. The time of its last change is
   * always later than that of the old, also within one tick of the file system or when the clock was set back.
   */
  static void replace(Path file, byte[] content) throws IOException {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    try (FileChannel channel = open(fresh, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      write(channel, content);
    }
    Instant before = Files.exists(file) ? Files.getLastModifiedTime(file).toInstant() : Instant.EPOCH;
    Instant now = Instant.now();
    Files.setLastModifiedTime(fresh, FileTime.from(now.isAfter(before) ? now : before.plusNanos(1_000)));
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Adds to the end; on disk when this returns. */
  static void append(Path file, byte[] content) throws IOException {
    try (FileChannel channel = open(
        file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
      write(channel, content);
    }
  }

  static FileChannel open(Path file, OpenOption... options) throws IOException {
    return FileChannel.open(file, Set.of(options), FOR_OWNER);
  }

  private static void write(FileChannel channel, byte[] content) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(content);
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
    channel.force(true);
  }
}
