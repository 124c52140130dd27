// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.access;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads the lines of a file from its end, a block at a time. */
final class BackwardLines implements AutoCloseable {

  private static final int BLOCK = 64 * 1024;

  /** Longer is no line of an audit log: it is read as several, so that no file can fill the memory. */
  private static final int LONGEST = BLOCK;

  private final Optional<FileChannel> channel;
  private final byte[] block = new byte[BLOCK];
  private int left;
  private long blockStart;

  private BackwardLines(Optional<FileChannel> channel, long end) {
    this.channel = channel;
    this.blockStart = end;
  }

  /** @param before byte at which to begin, the end of the file when absent; a file that is not there has no lines */
  static BackwardLines open(Path file, OptionalLong before) throws IOException {
    if (!Files.exists(file)) {
      return new BackwardLines(Optional.empty(), 0);
    }
    FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
    long end = Math.min(channel.size(), Math.max(0, before.orElse(Long.MAX_VALUE)));
    return new BackwardLines(Optional.of(channel), end);
  }

  /** The line before the last one given, without its end; empty at the beginning of the file. */
  Optional<byte[]> next() throws IOException {
    ByteArrayOutputStream reversed = new ByteArrayOutputStream(256);
    while (position() > 0) {
      byte one = previous();
      if (one == '\n' && reversed.size() > 0 || reversed.size() >= LONGEST) {
        // It belongs to the line before.
        left++;
        break;
      }
      if (one != '\n') {
        reversed.write(one);
      }
    }
    return reversed.size() == 0 ? Optional.empty() : Optional.of(reverse(reversed.toByteArray()));
  }

  /** Where the line that was given last begins. */
  long position() {
    return blockStart + left;
  }

  private byte previous() throws IOException {
    if (left == 0) {
      int length = (int) Math.min(BLOCK, blockStart);
      blockStart -= length;
      ByteBuffer into = ByteBuffer.wrap(block, 0, length);
      while (into.hasRemaining()) {
        if (channel.orElseThrow().read(into, blockStart + into.position()) < 0) {
          throw new IOException("shorter than it was");
        }
      }
      left = length;
    }
    return block[--left];
  }

  private static byte[] reverse(byte[] bytes) {
    byte[] right = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      right[i] = bytes[bytes.length - 1 - i];
    }
    return right;
  }

  @Override
  public void close() throws IOException {
    if (channel.isPresent()) {
      channel.get().close();
    }
  }
}
