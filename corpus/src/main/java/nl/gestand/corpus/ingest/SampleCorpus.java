// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The publications that the demo shows: summaries in our own words, on the class path. */
public final class SampleCorpus {

  private static final String FOLDER = "/samples/";

  private SampleCorpus() {}

  public static List<OfferedFile> files() {
    try {
      return new String(read("index.txt"), StandardCharsets.UTF_8).lines()
          .filter(line -> !line.isBlank())
          .map(SampleCorpus::file)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static OfferedFile file(String name) {
    return new OfferedFile() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public byte[] bytes() throws IOException {
        return read(name);
      }
    };
  }

  private static byte[] read(String name) throws IOException {
    try (InputStream bytes = SampleCorpus.class.getResourceAsStream(FOLDER + name)) {
      if (bytes == null) {
        throw new IOException("ontbreekt in het programma");
      }
      return bytes.readAllBytes();
    }
  }
}
