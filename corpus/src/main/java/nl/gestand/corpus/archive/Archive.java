// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.archive;

import nl.gestand.corpus.structure.StructuredText;
import nl.gestand.ontology.model.ContentHash;

import java.nio.file.Path;

/**
 * Keeps what was received, byte for byte, and the text that was taken from it, each under the hash of its content.
 * Nothing in it is ever changed; the same content twice is kept once. A file is on disk, whole, when a put returns.
 */
public final class Archive {

  private final Path folder;

  /** An archive in a folder, which is made at the first put. */
  public Archive(Path folder) {
    this.folder = folder;
  }

  /** Keeps a file as received. */
  public ContentHash put(byte[] original) {
    throw new UnsupportedOperationException("not yet");
  }

  /** Keeps a text with its passages; its hash is that of the text's UTF-8 bytes and passages together. */
  public ContentHash put(StructuredText text) {
    throw new UnsupportedOperationException("not yet");
  }

  /** The bytes as received. @throws java.util.NoSuchElementException when the archive has none with this hash */
  public byte[] original(ContentHash hash) {
    throw new UnsupportedOperationException("not yet");
  }

  /** The text with its passages. @throws java.util.NoSuchElementException when the archive has none with this hash */
  public StructuredText text(ContentHash hash) {
    throw new UnsupportedOperationException("not yet");
  }
}
