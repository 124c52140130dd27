// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.archive;

import nl.gestand.corpus.structure.StructuredText;
import nl.gestand.corpus.structure.StructuredTextJson;
import nl.gestand.ontology.model.ContentHash;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Keeps what was received, byte for byte, and the text that was taken from it, each under the hash of its content.
 * Nothing in it is ever changed; the same content twice is kept once. A file is on disk, whole, when a put returns.
 *
 * <p>{@code original/ab/abcd...} holds bytes as received, {@code text/ab/abcd....json.gz} a text with its passages. A
 * name that starts with a dot is a file that was being written when the program stopped; nothing reads it. Safe for
 * several threads and processes.
 */
public final class Archive {

  private final Path folder;

  /** An archive in a folder, which is made at the first put. */
  public Archive(Path folder) {
    this.folder = folder;
  }

  /** Keeps a file as received. */
  public ContentHash put(byte[] original) {
    ContentHash hash = ContentHash.of(original);
    Path place = placeOfOriginal(hash);
    if (!Files.exists(place)) {
      write(place, original);
    }
    return hash;
  }

  /** Keeps a text with its passages; its hash is that of both together, as {@link StructuredTextJson} writes them. */
  public ContentHash put(StructuredText text) {
    byte[] json = StructuredTextJson.write(text);
    ContentHash hash = ContentHash.of(json);
    Path place = placeOfText(hash);
    if (!Files.exists(place)) {
      write(place, compress(json));
    }
    return hash;
  }

  /**
   * The bytes as received.
   *
   * @throws NoSuchElementException when the archive has none with this hash
   * @throws UncheckedIOException when they can't be read or are no longer what was put
   */
  public byte[] original(ContentHash hash) {
    return checked(hash, read(placeOfOriginal(hash)));
  }

  /**
   * The text with its passages.
   *
   * @throws NoSuchElementException when the archive has none with this hash
   * @throws UncheckedIOException when it can't be read or is no longer what was put
   */
  public StructuredText text(ContentHash hash) {
    return StructuredTextJson.read(checked(hash, decompress(read(placeOfText(hash)))));
  }

  private Path placeOfOriginal(ContentHash hash) {
    return folder.resolve("original").resolve(hash.hex().substring(0, 2)).resolve(hash.hex());
  }

  private Path placeOfText(ContentHash hash) {
    return folder.resolve("text").resolve(hash.hex().substring(0, 2)).resolve(hash.hex() + ".json.gz");
  }

  private static void write(Path place, byte[] bytes) {
    Path unfinished = place.resolveSibling("." + UUID.randomUUID());
    try {
      Files.createDirectories(place.getParent());
      try (var channel = FileChannel.open(unfinished, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
          channel.write(buffer);
        }
        channel.force(true);
      }
      Files.move(unfinished, place, StandardCopyOption.ATOMIC_MOVE);
      // Without this the name itself may be gone after a power cut.
      try (var directory = FileChannel.open(place.getParent(), StandardOpenOption.READ)) {
        directory.force(true);
      }
    } catch (IOException e) {
      unfinished.toFile().delete();
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] read(Path place) {
    try {
      return Files.readAllBytes(place);
    } catch (NoSuchFileException e) {
      throw new NoSuchElementException("not in the archive: " + place.getFileName());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] checked(ContentHash hash, byte[] content) {
    if (!ContentHash.of(content).equals(hash)) {
      throw new UncheckedIOException(new IOException("changed on disk: " + hash));
    }
    return content;
  }

  private static byte[] compress(byte[] content) {
    var compressed = new ByteArrayOutputStream(content.length / 2 + 64);
    try (var gzip = new GZIPOutputStream(compressed)) {
      gzip.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return compressed.toByteArray();
  }

  private static byte[] decompress(byte[] compressed) {
    try (var gzip = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
      return gzip.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
