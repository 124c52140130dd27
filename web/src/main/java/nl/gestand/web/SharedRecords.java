// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web;

import nl.gestand.corpus.archive.RecordArchive;

import java.nio.file.Path;

/**
 * The archive of records, which can be open once: it is as long as anyone uses it, so that pages can be shown from it while
 * the website fetches.
 */
final class SharedRecords {

  private final Path path;
  private RecordArchive archive;
  private int users;

  SharedRecords(Path path) {
    this.path = path;
  }

  /** Until it is closed, once. */
  final class Use implements AutoCloseable {

    private Use() {}

    RecordArchive archive() {
      return archive;
    }

    @Override
    public void close() {
      release();
    }
  }

  /** @throws IllegalStateException when another process has it open, or it is damaged */
  synchronized Use use() {
    if (users == 0) {
      archive = RecordArchive.open(path);
    }
    users++;
    return new Use();
  }

  private synchronized void release() {
    users--;
    if (users == 0) {
      archive.close();
    }
  }
}
