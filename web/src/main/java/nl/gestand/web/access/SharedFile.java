// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.access;

import com.fasterxml.jackson.core.JacksonException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.function.Function;

/**
 * A small file that several processes read and change. What another process wrote is read at the next question; of
 * two that change it at once the second decides on what the first wrote.
 */
public final class SharedFile<T> {

  /** How the content is written; reading refuses by {@link IOException} or {@link RuntimeException}. */
  public interface Form<T> {
    T read(byte[] bytes) throws IOException;

    byte[] write(T content) throws IOException;
  }

  /** The content as it shall be, and what is told of it. */
  public record Change<T, R>(T content, R outcome) {}

  private record Stamp(Object key, Object modified, long size) {}

  private record Held<T>(Optional<Stamp> stamp, T content) {}

  private final Path file;
  private final T empty;
  private final Form<T> form;
  private volatile Held<T> held;

  /**
   * @param file made at the first change
   * @param empty the content of a file that is not there
   */
  public SharedFile(Path file, T empty, Form<T> form) {
    this.file = file;
    this.empty = empty;
    this.form = form;
    this.held = new Held<>(Optional.empty(), empty);
  }

  public T content() {
    try {
      Optional<Stamp> stamp = stamp();
      Held<T> last = held;
      if (!last.stamp().equals(stamp)) {
        last = new Held<>(stamp, stamp.isPresent() ? read() : empty);
        held = last;
      }
      return last.content();
    } catch (IOException e) {
      throw new UncheckedIOException("Het bestand " + file + " is onleesbaar.", e);
    }
  }

  /** Changes the content, on what it is at that moment; the same content is not written again. */
  public <R> R change(Function<T, Change<T, R>> decide) {
    // Between threads of one process the file lock does not wait but fails, and only closing the file frees it.
    synchronized (SharedFile.class) {
      try (FileChannel lock = OwnFile.open(file.resolveSibling(file.getFileName() + ".lock"),
          StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
        lock.lock();
        T before = content();
        Change<T, R> change = decide.apply(before);
        if (!change.content().equals(before)) {
          OwnFile.replace(file, form.write(change.content()));
        }
        return change.outcome();
      } catch (IOException e) {
        throw new UncheckedIOException("Het bestand " + file + " kan niet worden bewaard: " + e.getMessage(), e);
      }
    }
  }

  private Optional<Stamp> stamp() throws IOException {
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      return Optional.of(new Stamp(attributes.fileKey(), attributes.lastModifiedTime(), attributes.size()));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  private T read() throws IOException {
    try {
      return form.read(Files.readAllBytes(file));
    } catch (JacksonException | RuntimeException e) {
      // Its message may quote the file.
      throw new IOException("not the content that was expected");
    }
  }
}
