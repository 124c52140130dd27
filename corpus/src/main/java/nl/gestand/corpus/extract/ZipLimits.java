// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Unpacks a zip into nothing, to learn how large it really is before a parser does so. */
final class ZipLimits {

  /** The largest letters measured have some 60 parts. */
  private static final int MAX_ENTRIES = 5_000;
  /** What a parser with 256 MB of memory can be asked to hold on disk; text takes a few percent of it. */
  private static final long MAX_TOTAL = 200_000_000;
  /** XML of office documents packs 5 to 20 times; only a bomb gets past this. */
  private static final int MAX_RATIO = 150;
  /** Below this size no ratio does harm. */
  private static final long HARMLESS = 5_000_000;

  private ZipLimits() {}

  /** @throws Unreadable when the file unpacks to more than a document can be */
  static void check(Path file) throws IOException, Unreadable {
    long total = 0;
    byte[] buffer = new byte[64 * 1024];
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (zip.size() > MAX_ENTRIES) {
        throw tooLarge();
      }
      Enumeration<? extends ZipEntry> entries = zip.entries();
      while (entries.hasMoreElements()) {
        ZipEntry entry = entries.nextElement();
        long packed = Math.max(1, entry.getCompressedSize());
        long size = 0;
        try (InputStream in = zip.getInputStream(entry)) {
          for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            size += read;
            total += read;
            if (total > MAX_TOTAL || size > HARMLESS && size / packed > MAX_RATIO) {
              throw tooLarge();
            }
          }
        }
      }
    }
  }

  private static Unreadable tooLarge() {
    return new Unreadable("Dit bestand pakt zich uit tot meer dan een document kan zijn; het wordt niet gelezen.");
  }
}
