// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata.sparql;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Keeps an answer until it is whole, in memory while it is small and otherwise in a file. An answer that ran into a
 * limit is then an error and not half an answer, and a slow reader holds up nobody. A really large one may be
 * {@linkplain Sending sent} while it still grows.
 */
final class Spool extends OutputStream {

  private static final int IN_MEMORY = 256 * 1024;

  /** From here on it is sent before it is whole. */
  static final int LARGE = 1_000_000;

  private final SparqlLimits limits;
  private final Optional<Sending> sending;
  private ByteArrayOutputStream memory = new ByteArrayOutputStream();
  private OutputStream sink = memory;
  private Path file;
  private String contentType;
  private long size;

  /** Keeps an answer of any size until it is whole. */
  Spool(SparqlLimits limits) {
    this(limits, Optional.empty());
  }

  Spool(SparqlLimits limits, Optional<Sending> sending) {
    this.limits = limits;
    this.sending = sending;
  }

  /** Tells what is going to be written, before it is. */
  void is(String type) {
    contentType = type;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  /** @throws QueryRefusedException when the answer grows too large */
  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    size += length;
    if (size > limits.resultBytes()) {
      throw QueryRefusedException.tooLarge(limits);
    }
    if (file == null && size > IN_MEMORY) {
      file = Files.createTempFile("gestand-antwoord", null);
      sink = Files.newOutputStream(file);
      memory.writeTo(sink);
      memory = null;
    }
    sink.write(bytes, offset, length);
    if (size > LARGE) {
      sending.ifPresent(this::send);
    }
  }

  private void send(Sending large) {
    if (!large.begun()) {
      large.begin(file, contentType);
    }
    large.upTo(size);
  }

  @Override
  public void flush() {}

  /** The answer, when it is small and whole. */
  Optional<byte[]> small() {
    return file == null ? Optional.of(memory.toByteArray()) : Optional.empty();
  }

  /** The answer, once; closing it removes the file. */
  InputStream read() throws IOException {
    if (file == null) {
      return new ByteArrayInputStream(memory.toByteArray());
    }
    sink.close();
    return Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE);
  }

  /** Throws away what is still there. */
  void discard() {
    try {
      if (file != null) {
        sink.close();
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
